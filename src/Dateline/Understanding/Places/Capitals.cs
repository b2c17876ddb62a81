using System.Collections.Immutable;
using Dateline.Language;
using Dateline.Ontology;

namespace Dateline.Understanding.Places;

/// <summary>"the Qatari capital", "the capital of Chad", "the country's capital": the town that the article names elsewhere.</summary>
internal static class Capitals
{
    /// <summary>Index of the mention of the town, by the token of the noun.</summary>
    public static Dictionary<int, int> Find(Parse parse, ImmutableArray<Place> places, Lexicon lexicon)
    {
        var found = new Dictionary<int, int>();
        for (int t = 0; t < parse.Length; t++)
            if (IsCapital(parse[t]) && IsOfState(parse[t], lexicon, out string? state) && Named(places, lexicon, t, state) is >= 0 and var place)
                found[t] = place;
        return found;
    }

    // "the capital city" is the capital, "capital punishment" is not.
    private static bool IsCapital(Word noun)
        => noun.Upos == Upos.NOUN && (noun.Lemma == "capital" && !noun.Is("compound") && !noun.Is("amod") || noun.Lemma == "city" && IsBefore(noun, "capital"));

    private static bool IsBefore(Word noun, string lemma)
    {
        foreach (var child in noun.Children)
            if ((child.Is("compound") || child.Is("amod")) && child.Lemma == lemma) return true;
        return false;
    }

    // A provincial capital is another town. Null for the state that the story is in.
    private static bool IsOfState(Word noun, Lexicon lexicon, out string? state)
    {
        state = null;
        bool isDefinite = false;
        foreach (var child in noun.Children)
        {
            if (child.Is("det")) isDefinite |= child.Lemma == "the";
            else if (child.Is("nmod:poss") || (child.Is("nmod") && child.Child("case") is { Lemma: "of" }))
            {
                isDefinite = true;
                if (child.Lemma is "country" or "nation" || child.Upos == Upos.PRON) continue;
                state = lexicon.States.Named(Words(child))?.Code;
                if (state is null) return false;
            }
            else if ((child.Is("amod") || child.Is("compound")) && child.Lemma != "capital")
            {
                isDefinite = true;
                state = lexicon.States.OfPeople(child.Child("amod") is null && child.Child("compound") is null ? child.Form : Words(child))?.Code;
                if (state is null) return false;
            }
        }

        return isDefinite;
    }

    // The name without the words around it: "of Chad", "Chad's".
    private static string Words(Word name)
    {
        int start = name.Index, end = name.Index + 1;
        while (start > name.Subtree.Start && char.IsUpper(name.Parse.Sentences.Form(start - 1)[0])) start--;
        return name.Parse.Sentences.SpanOf(Text.TokenSpan.Between(start, end)).In(name.Parse.Text).ToString();
    }

    // The mention before is meant, else the first one after.
    private static int Named(ImmutableArray<Place> places, Lexicon lexicon, int token, string? state)
    {
        int after = -1;
        for (int p = places.Length - 1; p >= 0; p--)
        {
            if (lexicon.States.WithCapital(places[p].Name)?.Code is not { } code || (state is not null && code != state)) continue;
            if (places[p].Tokens.Start < token) return p;
            after = p;
        }

        return after;
    }
}
