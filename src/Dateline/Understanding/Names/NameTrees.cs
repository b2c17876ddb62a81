using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Dateline.Language;
using Dateline.Ontology;

namespace Dateline.Understanding.Names;

/// <summary>
/// To grammar a name is one word. Where the parser hung the words of a name apart ("Burkina" and "Faso" as two subjects), or something on a word within it,
/// the tree is mended: all hangs on the word that the name hangs by.
/// </summary>
internal static class NameTrees
{
    // Trees are finite, but a walk up one must end.
    private const int HighestTree = 10_000;

    /// <summary>The same parse where nothing is to mend. Tags and lemmas stay; no head of a name changes.</summary>
    public static Parse Mend(Parse parse, NameLayer names, Lexicon lexicon)
    {
        int[]? heads = null;
        string[]? relations = null;
        foreach (var name in names.All)
        {
            int title = TitleBeside(parse, lexicon, name), state = -1;
            if (title < 0 && (title = TitleWithState(parse, names, lexicon, name)) >= 0) state = names.At(name.Tokens.Start - 1)!.Head;
            bool torn = name.Tokens.Length > 1 && IsTorn(parse, name);
            if (title < 0 && !torn) continue;
            heads ??= [.. parse.Heads];
            relations ??= [.. parse.Relations];
            if (title >= 0) HangTitle(heads, relations, name.Head, state, title);
            if (torn) Mend(heads, relations, name, parse.Sentences.Of(name.Head).Tokens.Start, parse.Sentences.Of(name.Head).Tokens.End);
        }

        return heads is null ? parse : parse.With(ImmutableCollectionsMarshal.AsImmutableArray(heads), ImmutableCollectionsMarshal.AsImmutableArray(relations!));
    }

    // "Judge Ada Brook" as two subjects of one verb: the word of the office; -1 where there is none.
    private static int TitleBeside(Parse parse, Lexicon lexicon, Mention person)
    {
        int title = person.Tokens.Start - 1, first = parse.Sentences.Of(person.Head).Tokens.Start;
        if (person.Kind != NameKind.Person || title < first || parse.Heads[title] != parse.Heads[person.Head] || parse.Heads[title] < 0) return -1;
        return parse.Relations[title] == parse.Relations[person.Head] && parse[title].Is("nsubj") && Phrases.EndingAt(lexicon.Offices.Table, parse, first, title, out _) is not null ? title : -1;
    }

    // "President of Peru Ana Rojas": the word of the office, with its state between it and the person; -1 where there is none.
    private static int TitleWithState(Parse parse, NameLayer names, Lexicon lexicon, Mention person)
    {
        var sentence = parse.Sentences.Of(person.Head).Tokens;
        if (person.Kind != NameKind.Person || person.Tokens.Start <= sentence.Start + 2 || names.At(person.Tokens.Start - 1) is not { Kind: NameKind.Place or NameKind.Organisation } state) return -1;
        int preposition = state.Tokens.Start - 1, title = preposition - 1;
        if (title < sentence.Start || parse.Sentences.Form(preposition) is not ("of" or "from")) return -1;
        return Phrases.EndingAt(lexicon.Offices.Table, parse, sentence.Start, title, out _) is not null ? title : -1;
    }

    // The person takes the place of the office in the clause, and the office describes the person, as in "President Ana Rojas".
    private static void HangTitle(int[] heads, string[] relations, int person, int state, int title)
    {
        int above = heads[title];
        if (above == person || (state >= 0 && above == state)) return;
        for (int up = above, steps = 0; up >= 0; up = heads[up])
            if (up == person || ++steps > HighestTree) return;
        (heads[person], relations[person]) = (above, relations[title]);
        (heads[title], relations[title]) = (person, "nmod:desc");
        if (state >= 0) (heads[state], relations[state]) = (title, "nmod");
    }

    private static bool IsTorn(Parse parse, Mention name)
    {
        for (int t = name.Tokens.Start; t < name.Tokens.End; t++)
        {
            if (t == name.Head) continue;
            if (!name.Tokens.Contains(parse.Heads[t])) return true;
            foreach (var child in parse[t].Children)
                if (!name.Tokens.Contains(child.Index)) return true;
        }

        return false;
    }

    private static void Mend(int[] heads, string[] relations, Mention name, int first, int end)
    {
        // What stands above the name may hang on a word within it: then the tree is another than the name says, and stays.
        for (int up = heads[name.Head], steps = 0; up >= 0; up = heads[up])
            if (name.Tokens.Contains(up) || ++steps > HighestTree) return;

        for (int t = name.Tokens.Start; t < name.Tokens.End; t++)
        {
            if (t == name.Head || name.Tokens.Contains(heads[t])) continue;
            if (heads[t] < 0) return;
            (heads[t], relations[t]) = (name.Head, "flat");
        }

        for (int t = first; t < end; t++)
            if (!name.Tokens.Contains(t) && heads[t] != name.Head && name.Tokens.Contains(heads[t])) heads[t] = name.Head;
    }
}
