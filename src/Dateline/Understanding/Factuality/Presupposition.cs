using Dateline.Language;
using Dateline.Text;

namespace Dateline.Understanding.Factuality;

/// <summary>Tells what a speaker says from what the words take as known: "denied responsibility for the attack" takes the attack as known.</summary>
internal static class Presupposition
{
    /// <param name="content">The tokens of what is said.</param>
    public static bool Holds(Parse parse, int token, TokenSpan content)
    {
        var at = parse[token];
        if (at.IsRoot || !content.Contains(at.HeadIndex)) return false;
        if (at.Upos is Upos.NOUN or Upos.PROPN && at.Xpos is not "VBG" && IsAside(at)) return true;
        for (int steps = 0; steps < 20 && !at.IsRoot && content.Contains(at.HeadIndex); steps++, at = at.Head)
        {
            if (at.Relation == "acl:relcl") return true;
            if (at.Is("acl") && at.Child("mark") is null && IsDefinite(at.Head)) return true;
            if (at.Is("advcl") && at.Child("mark") is { Lemma: "after" or "since" or "when" or "because" or "as" or "before" }) return true;
        }

        return false;
    }

    /// <summary>"the", "this", a possessor, or a name: the reader is taken to know which one.</summary>
    public static bool IsDefinite(Word noun)
    {
        foreach (var child in noun.Children)
            if (child.Is("nmod:poss") || (child.Is("det") && child.Lemma.ToLowerInvariant() is "the" or "this" or "that" or "these" or "those" or "such" or "both" or "its" or "their" or "his"))
                return true;
        return noun.Upos == Upos.PROPN;
    }

    /// <summary>A noun that only tells which, when or after what: it hangs on another noun, or on a preposition of time and cause, and is definite.</summary>
    private static bool IsAside(Word noun)
    {
        string mark = noun.Child("case")?.Lemma ?? "";
        if (mark is "after" or "following" or "since" or "amid" or "despite" or "during" or "before" or "until") return true;
        return (noun.Is("nmod") || noun.Is("obl")) && IsDefinite(noun);
    }
}
