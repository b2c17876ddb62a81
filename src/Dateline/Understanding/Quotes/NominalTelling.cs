using System.Collections.Immutable;
using Dateline.Language;
using Dateline.Ontology;
using Dateline.Text;
using Dateline.Understanding.Entities;

namespace Dateline.Understanding.Quotes;

/// <summary>Reads nouns of speech ("its claim that the wells are clean", "made the claim that …") and adjectives for a state of mind ("is confident that …").</summary>
internal static class NominalTelling
{
    public static Telling? OfNoun(Word noun, CueLists cues)
    {
        if (cues.Noun(noun.Lemma) is not { } cue) return null;
        int speaker = Possessor(noun);
        if (speaker < 0 && noun.Is("obj") && noun.Head is { Upos: Upos.VERB } verb && Utters(verb) && verb.Child("nsubj") is { } subject && verb.Child("nsubj:pass") is null) speaker = subject.Index;

        // Claims and rumours may go about without anyone's name; beliefs, proofs and promises are somebody's.
        if (speaker < 0 && cue.Act is not (CueAct.Assert or CueAct.Allege or CueAct.Accuse or CueAct.Deny or CueAct.Warn)) return null;
        var content = speaker >= 0 && Predicate(noun) is { IsEmpty: false } predicate ? [predicate] : Under(noun, cue, speaker >= 0);
        return content.IsEmpty ? null : new Telling
        {
            Cue = cue,
            Token = noun.Index,
            CueSpan = noun.Span,
            Speaker = speaker,
            SpeakerTokens = SpeakerPhrase.Tokens(noun.Parse, speaker, noun.Index),
            Content = content,
        };
    }

    public static Telling? OfAdjective(Word adjective, EntityLayer entities, CueLists cues)
    {
        if (cues.Adjective(adjective.Lemma) is not { } cue || adjective.Child("nsubj") is not { } subject || IsNegated(adjective)) return null;
        if (IsNobody(subject) || (subject.Upos != Upos.PRON && entities.HeadedBy(subject.Index) is { IsThing: true })) return null;
        var content = Under(adjective, cue, isVoiced: true);
        return content.IsEmpty ? null : new Telling
        {
            Cue = cue,
            Token = adjective.Index,
            CueSpan = adjective.Span,
            Speaker = subject.Index,
            SpeakerTokens = SpeakerPhrase.Tokens(adjective.Parse, subject.Index, adjective.Index),
            Content = content,
        };
    }

    /// <summary>What stands under a noun or an adjective and is told: a clause ("the claim that", "allegations they took gold"), or, where the row allows it, "of" and a verb.</summary>
    /// <param name="isVoiced">Somebody is named who says it: only then is more than a clause taken for words.</param>
    private static ImmutableArray<TokenSpan> Under(Word word, Cue cue, bool isVoiced)
    {
        foreach (var child in word.Children)
        {
            if (child.Index < word.Index || child.Relation == "acl:relcl") continue;
            bool isClausal = child.Is("acl") || child.Is("ccomp") || child.Is("advcl") || child.Is("csubj");
            var mark = child.Child("mark");
            if (cue.Content.HasFlag(CueContent.Clause) && isClausal && (mark is { Lemma: "that" } || (mark is null && !child.Is("advcl") && child.Child("nsubj") is not null && HasTense(child)))) return [TellingContent.WithoutMark(child)];
            if (!isVoiced) continue;
            if (cue.Prepositions.Contains("of") && child.Xpos == "VBG" && (child.Is("acl") || child.Is("nmod")) && (mark is { Lemma: "of" } || child.Child("case") is { Lemma: "of" })) return [TellingContent.WithoutMark(child)];
        }

        return [];
    }

    /// <summary>"Their argument is that the vote was stolen": the clause behind "is that"; empty if there is none.</summary>
    private static TokenSpan Predicate(Word noun)
    {
        if (noun.Relation is not ("nsubj" or "nsubj:outer")) return default;
        var clause = noun.Head.Lemma == "be" ? noun.Head.Child("ccomp") : noun.Head;
        if (clause?.Child("mark") is not { Lemma: "that" } mark || mark.Index < noun.Index || noun.Parse.Lemmas[mark.Index - 1] != "be") return default;
        return TokenSpan.Between(mark.Index + 1, Math.Max(mark.Index + 1, clause.Value.Subtree.End));
    }

    private static bool HasTense(Word clause)
    {
        if (clause.Xpos is "VBZ" or "VBD" or "VBP") return true;
        foreach (var child in clause.Children)
            if ((child.Is("aux") || child.Is("cop")) && child.Xpos is "VBZ" or "VBD" or "VBP" or "MD")
                return true;
        return false;
    }

    /// <summary>"its claim", "the claim by the ministry": -1 if nobody.</summary>
    private static int Possessor(Word noun)
    {
        int speaker = -1;
        foreach (var child in noun.Children)
        {
            if (child.Is("nmod:poss")) speaker = child.Index;
            else if (speaker < 0 && child.Is("nmod") && child.Child("case") is { Lemma: "by" or "from" }) speaker = child.Index;
        }

        return speaker;
    }

    /// <summary>Verbs that only carry a noun of speech.</summary>
    private static bool Utters(Word verb)
        => verb.Lemma is "make" or "issue" or "give" or "have" or "raise" or "express" or "voice" or "offer" or "deliver" or "send" or "repeat" or "reiterate" or "release" or "level" or "share" or "convey" or "renew" or "put" or "hold" or "take" or "reach" or "publish" or "post";

    /// <summary>"it is clear that" and "you are sure that" are nobody's account.</summary>
    private static bool IsNobody(Word subject) => subject.Lemma.ToLowerInvariant() is "it" or "you" or "that" or "there" or "one" or "this";

    private static bool IsNegated(Word adjective)
    {
        foreach (var child in adjective.Children)
            if (child.Is("advmod") && child.Lemma is "not" or "n't" or "n’t" or "never")
                return true;
        return false;
    }
}
