using Dateline.Language;
using Dateline.Ontology;
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
        var content = TellingContent.Under(noun, cue, speaker >= 0);
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
        var content = TellingContent.Under(adjective, cue, isVoiced: true);
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
