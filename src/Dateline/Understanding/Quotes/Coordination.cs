using Dateline.Language;

namespace Dateline.Understanding.Quotes;

/// <summary>
/// Puts joined verbs back where they belong. In "says that the road is shut and adds that …" a parser often joins "adds" to the verb inside the that-clause, or to a noun;
/// the form of the verb tells: it matches the verb outside and not the one it was joined to.
/// </summary>
internal static class Coordination
{
    /// <summary>The verb outside that a joined verb goes with; null when it rightly stands where it is.</summary>
    public static Word? OuterVerb(Word joined)
    {
        if (!joined.Is("conj") || joined.Upos != Upos.VERB || joined.Child("nsubj") is not null || joined.Child("aux") is not null || joined.Xpos is not ("VBZ" or "VBD" or "VBP")) return null;
        var first = joined.Head;
        for (int steps = 0; steps < 10 && first.Is("conj"); steps++) first = first.Head;
        bool misfit = first.Upos is Upos.NOUN or Upos.PROPN or Upos.ADJ || FormOf(first) != joined.Xpos;
        if (!misfit) return null;
        for (var up = first; !up.IsRoot;)
        {
            up = up.Head;
            if (up.Upos == Upos.VERB && up.Xpos == joined.Xpos) return up;
        }

        return null;
    }

    /// <summary>Where a stretch of content must end because a verb that belongs outside begins: the token of its "and" or comma; <paramref name="end"/> if none does.</summary>
    public static int Cut(Parse parse, int start, int end, int cue)
    {
        for (int t = start + 1; t < end; t++)
        {
            if (IsContrast(parse, t, start, cue)) return t - 1;
            if (parse.Upos[t] != Upos.VERB || parse.Relations[t] != "conj" || OuterVerb(parse[t]) is not { } outer || outer.Index > cue) continue;
            int cut = t;
            while (cut > start + 1 && parse.Upos[cut - 1] is Upos.CCONJ or Upos.ADV or Upos.PUNCT) cut--;
            return cut;
        }

        return end;
    }

    /// <summary>"accuses them of theft, while they accuse …": a "while" behind a comma, whose verb matches the cue in form and nothing between them does.</summary>
    private static bool IsContrast(Parse parse, int token, int start, int cue)
    {
        if (parse.Lemmas[token] is not ("while" or "whereas") || token - 1 <= start || cue >= start || parse.Sentences.Form(token - 1) is not "," || parse.Relations[token] != "mark") return false;
        var clause = parse[token].Head;
        if (clause.Index < token || clause.Child("nsubj") is null || FormOf(clause) != parse.Xpos[cue]) return false;
        for (int t = start; t < token; t++)
            if (parse.Xpos[t] is "VBZ" or "VBD" or "VBP" or "MD") return false;
        return true;
    }

    /// <summary>The Penn tag of the word that carries the tense: the first auxiliary, else the verb.</summary>
    private static string FormOf(Word verb)
    {
        foreach (var child in verb.Children)
            if (child.Is("aux") || child.Is("cop"))
                return child.Xpos;
        return verb.Xpos;
    }
}
