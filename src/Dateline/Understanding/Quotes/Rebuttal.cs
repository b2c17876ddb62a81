using Dateline.Language;
using Dateline.Ontology;
using Dateline.Text;

namespace Dateline.Understanding.Quotes;

/// <summary>
/// What turns down the words of others without repeating them: "Kigali denies this", "rejected the accusation", "called the claim a lie", "a charge the rebels deny".
/// What it is that they turn down has been told before.
/// </summary>
/// <param name="Content">The tokens that stand for the words of others, with the verdict on them.</param>
/// <param name="Speaker">Head token of who turns them down where the tree has it wrong; -1 where the verb's subject is right.</param>
internal readonly record struct Rebuttal(TokenSpan Content, int Speaker)
{
    /// <summary>Words between what is turned down and the verdict on it ("called the claim of Monday a lie").</summary>
    private const int LongestVerdict = 8;

    public static Rebuttal? Of(Word verb, Cue cue, CueLists cues)
    {
        if (NothingSaid.IsNegated(verb) || !TellingContent.SeemingClause(verb).IsEmpty) return null;
        bool isDenial = cue.Act is CueAct.Deny or CueAct.Dispute;
        if (isDenial && OfBefore(verb, cues) is { } before) return before;
        if (verb.Child("obj") is { } thing && thing.Index > verb.Index && StandsFor(thing, cues))
        {
            int end = Verdict(thing, cues);
            if (isDenial && (thing.Upos != Upos.PRON || cue.Word is "deny" or "dispute" or "refute" || end > 0)) return new Rebuttal(TokenSpan.Between(thing.Subtree.Start, Math.Max(end, thing.Index + 1)), -1);
            if (cue.Content.HasFlag(CueContent.Small) && end > 0) return new Rebuttal(TokenSpan.Between(thing.Subtree.Start, end), -1);
        }

        // "said the report was false".
        if (cue.Act is CueAct.Assert or CueAct.Announce && verb.Child("ccomp") is { } clause && cues.Word(clause.Lemma, "verdict") is not null && !NothingSaid.IsNegated(clause)
            && clause.Child("cop") is not null && clause.Child("nsubj") is { } subject && StandsFor(subject, cues))
            return new Rebuttal(TellingContent.WithoutMark(clause), -1);
        return null;
    }

    /// <summary>"a charge the rebels deny", "…, which Kigali denies": what is denied stands before the denial.</summary>
    private static Rebuttal? OfBefore(Word verb, CueLists cues)
    {
        if (verb.Child("obj") is { } obj) return obj is { Xpos: "WDT", Lemma: "which" } && verb.Relation == "acl:relcl" && verb.Child("nsubj") is not null ? new Rebuttal(TokenSpan.Between(obj.Index, obj.Index + 1), -1) : null;
        if (verb.Child("ccomp") is not null || verb.Child("xcomp") is not null) return null;
        if (verb.Relation == "acl:relcl" && verb.Child("nsubj") is { Xpos: not ("WDT" or "WP") } && cues.Noun(verb.Head.Lemma) is { } noun && NothingSaid.IsWordOfOthers(noun))
            return new Rebuttal(Phrase(verb.Head), -1);
        if (verb.Child("nsubj:pass") is { } passive && StandsFor(passive, cues)) return new Rebuttal(Phrase(passive), -1);

        // "an allegation Asmara has denied": the tree may take the noun for the subject, and who denies for its other name.
        if (verb.Child("nsubj") is { } subject && NothingSaid.IsWordOfOthers(cues.Noun(subject.Lemma)))
            foreach (var child in subject.Children)
                if (child.Index > subject.Index && child.Index < verb.Index && (child.Is("appos") || child.Is("acl") || child.Is("flat")))
                    return new Rebuttal(Phrase(subject), child.Index);
        return null;
    }

    /// <summary>A noun with what stands before it.</summary>
    private static TokenSpan Phrase(Word noun)
    {
        int start = noun.Subtree.Start;
        while (start < noun.Index && noun.Parse.Upos[start] == Upos.PUNCT) start++;
        return TokenSpan.Between(start, noun.Index + 1);
    }

    /// <summary>"this", or a claim that nobody repeats beside it.</summary>
    private static bool StandsFor(Word thing, CueLists cues)
    {
        if (thing.Upos == Upos.PRON || thing.Xpos == "DT") return thing.Lemma.ToLowerInvariant() is "this" or "that" or "it" or "these" or "those" or "they" or "them";
        if (!NothingSaid.IsWordOfOthers(cues.Noun(thing.Lemma))) return false;
        foreach (var child in thing.Children)
            if (child.Is("acl") || child.Is("ccomp") || (child.Is("nmod") && child.Child("case") is { Lemma: "of" or "about" })) return false;
        return true;
    }

    /// <summary>The end of a verdict behind what is judged ("a lie", "as baseless"); 0 if there is none.</summary>
    private static int Verdict(Word thing, CueLists cues)
    {
        var parse = thing.Parse;
        for (int t = thing.Index + 1; t < Math.Min(thing.Sentence.Tokens.End, thing.Index + LongestVerdict); t++)
        {
            if (parse.Sentences.Form(t) is "," or ";") return 0;
            if (cues.Word(parse.Lemmas[t].ToLowerInvariant(), "verdict") is not null) return t + 1;
        }

        return 0;
    }
}
