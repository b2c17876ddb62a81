using Dateline.Language;
using Dateline.Ontology;
using Dateline.Text;

namespace Dateline.Understanding.Factuality;

/// <summary>Tells what a speaker says from what the words take as known: "denied responsibility for the attack" takes the attack as known.</summary>
internal static class Presupposition
{
    /// <param name="content">The tokens of what is said.</param>
    /// <param name="act">What is done with the words: the thing that one denies doing ("denied ordering the raid") is not granted.</param>
    public static bool Holds(Parse parse, int token, TokenSpan content, CueLists cues, CueAct? act)
    {
        var at = parse[token];

        // "says that two men stole a van after threatening a guard" tells of both; "threatened to strike after accusing the bank" only of the strike.
        bool isAccount = act is not (CueAct.Demand or CueAct.Threaten or CueAct.Pledge or CueAct.Propose or CueAct.Ask);
        if (at.Child("case") is { Lemma: "behind" } && HasArticle(at)) return true;
        if (act is CueAct.Deny or CueAct.Dispute && at.Is("obj") && at.Head.Xpos == "VBG" && content.Contains(at.HeadIndex) && !content.Contains(at.Head.HeadIndex)) return false;
        if (IsBlame(at, cues)) return true;
        if (act is CueAct.Accuse && at.Child("case") is { Lemma: "for" } && HasArticle(at) && !content.Contains(at.HeadIndex)) return true;
        if (at.Is("obj") && at.Child("acl") is { Xpos: "VBD" } && HasArticle(at) && !content.Contains(at.HeadIndex) && act is not (CueAct.Deny or CueAct.Dispute)) return true;
        if (IsInstigated(at, cues) && content.Contains(at.HeadIndex)) at = at.Head;
        if (at.IsRoot || !content.Contains(at.HeadIndex)) return false;
        if (at.Upos is Upos.NOUN or Upos.PROPN && at.Xpos is not "VBG" && IsAside(at)) return true;
        for (int steps = 0; steps < 20 && !at.IsRoot && content.Contains(at.HeadIndex); steps++, at = at.Head)
        {
            if (at.Is("acl") && at.Child("mark") is null && (IsDefinite(at.Head) || (at.Head.Is("appos") && at.Head.Head.Upos == Upos.PROPN))) return true;
            if (IsOfThingToCome(at)) return true;
            if ((at.Is("xcomp") || at.Is("ccomp") || at.Is("advcl")) && at.Child("mark") is { Lemma: "to" } && IsAppraised(at.Head, cues)) return true;
            if (at.Is("advcl") && !(isAccount && at.Xpos == "VBG" && at.Child("nsubj") is null && !IsOfNow(at.Head)) && at.Child("mark") is { Lemma: "after" or "since" or "when" or "because" or "as" or "before" }) return true;
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

    /// <summary>"ordered the killing", "the raid was planned by": who says so says it of the deed as well, whatever its article.</summary>
    public static bool IsInstigated(Word deed, CueLists cues)
        => !deed.IsRoot && (deed.Is("obj") || deed.Relation == "nsubj:pass") && deed.Head.Upos == Upos.VERB && cues.Word(deed.Head.Lemma, "instigation") is not null;

    /// <summary>"will dissolve", "accepts": no account of what was done, to which what was done before it would belong.</summary>
    private static bool IsOfNow(Word verb) => verb.Xpos == "VBZ" || IsModal(verb);

    private static bool IsModal(Word verb) => verb.Child("aux") is { Xpos: "MD" };

    /// <summary>"can accept migrants who were deported": what may be or will be is said of some to whom something has been done.</summary>
    private static bool IsOfThingToCome(Word clause)
    {
        if (clause.Relation != "acl:relcl" || !VerbGroup.IsPast(clause)) return false;
        var verb = clause.Head;
        while (verb.Upos is not Upos.VERB && !verb.IsRoot) verb = verb.Head;
        return IsModal(verb);
    }

    /// <summary>Who "was wrong to blame" somebody has done so; who "would be wrong to" has not, and "it is wrong to" is said of nobody.</summary>
    private static bool IsAppraised(Word adjective, CueLists cues)
        => cues.Word(adjective.Lemma, "appraisal") is not null && adjective.Child("aux") is null && adjective.Child("nsubj") is { Lemma: not "it" };

    /// <summary>"responsibility for the attack", "any role in the killing", wherever the tree hangs it.</summary>
    private static bool IsBlame(Word noun, CueLists cues)
    {
        int start = noun.Subtree.Start;
        return noun.Child("case") is { Lemma: "for" or "of" or "in" } mark && (mark.Lemma != "in" || HasArticle(noun)) && mark.Index == start && start > 0 && cues.Word(noun.Parse.Lemmas[start - 1], "blame") is not null;
    }

    private static bool HasArticle(Word noun)
    {
        foreach (var child in noun.Children)
            if (child.Is("nmod:poss") || (child.Is("det") && child.Lemma.ToLowerInvariant() is "the" or "this" or "that" or "these" or "those"))
                return true;
        return false;
    }

    /// <summary>A noun that only tells which, when or after what: it hangs on another noun, or on a preposition of time and cause, and is definite.</summary>
    private static bool IsAside(Word noun)
    {
        string mark = noun.Child("case")?.Lemma ?? "";
        if (mark == "of" && noun.Head.Lemma is "series" or "wave" or "string" or "spate" or "round" or "outbreak" or "surge") mark = noun.Head.Child("case")?.Lemma ?? "";
        if (mark is "amid" or "despite" or "since") return true;
        if (noun.Is("nsubj") && noun.Head.Child("cop") is not null && noun.Child("det") is null && noun.Child("nummod") is null) return true;
        if ((noun.Is("obj") || noun.Is("nmod")) && noun.Head.Lemma is "halt" or "end" or "stop" or "cease" or "lift" or "suspend" or "resume" or "restore" or "extend" or "condemn") return true;
        return (noun.Is("nmod") || noun.Is("obl") || noun.Is("nsubj") || noun.Is("obj")) && HasArticle(noun);
    }
}
