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
            if (parse.Upos[t] != Upos.VERB || parse.Relations[t] != "conj" || OuterVerb(parse[t]) is not { } outer || outer.Index > cue) continue;
            int cut = t;
            while (cut > start + 1 && parse.Upos[cut - 1] is Upos.CCONJ or Upos.ADV or Upos.PUNCT) cut--;
            return cut;
        }

        return end;
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
