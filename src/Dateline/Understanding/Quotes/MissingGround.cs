using Dateline.Language;
using Dateline.Ontology;
using Dateline.Text;
using Dateline.Understanding.Entities;

namespace Dateline.Understanding.Quotes;

/// <summary>Reads "found no evidence that", "has seen no sign of": who looked for a ground and has none disputes the clause. The clause alone is what is told; "no evidence" belongs to the cue.</summary>
internal static class MissingGround
{
    /// <summary>"no evidence", "not found any proof": a ground that there is not.</summary>
    public static bool Is(Word noun, CueLists cues)
        => noun.Upos == Upos.NOUN && cues.Word(noun.Lemma, "ground") is not null && (Denier(noun, cues) is not null || (noun.Is("obj") && NothingSaid.IsNegated(noun.Head)));

    /// <summary>The telling, or null where nobody is said to lack the ground ("there is no evidence that") or nothing stands under it.</summary>
    public static Telling? Of(Word noun, EntityLayer entities, CueLists cues)
    {
        if (!noun.Is("obj") || noun.Head is not { Upos: Upos.VERB } verb || verb.Index > noun.Index || SpeakerPhrase.IsPassive(verb) || !Is(noun, cues)) return null;
        var content = Content(noun, verb);
        int speaker = SpeakerPhrase.Of(verb, entities);
        if (content.IsEmpty || speaker < 0 || speaker > verb.Index) return null;
        return new Telling
        {
            Cue = new Cue { Word = noun.Lemma, Act = CueAct.Dispute, Certainty = CueCertainty.Probable, Negative = true, Content = CueContent.Clause, FoundBy = cues.Word(noun.Lemma, "ground")!.FoundBy },
            Token = noun.Index,
            CueSpan = verb.Span.Union(noun.Span),
            Speaker = speaker,
            SpeakerTokens = SpeakerPhrase.Tokens(noun.Parse, speaker, verb.Index),
            Content = [content],
        };
    }

    private static Word? Denier(Word noun, CueLists cues)
    {
        foreach (var child in noun.Children)
            if ((child.Is("det") || child.Is("amod")) && cues.Word(child.Lemma.ToLowerInvariant(), "determiner") is not null)
                return child;
        return null;
    }

    /// <summary>The clause under the noun, or beside it where the tree hangs it on the verb; else the phrase with "of".</summary>
    private static TokenSpan Content(Word noun, Word verb)
    {
        foreach (var child in noun.Children)
            if (child.Index > noun.Index && child.Is("acl") && (child.Child("nsubj") ?? child.Child("nsubj:pass")) is { Xpos: not ("WDT" or "WP") })
                return TellingContent.WithoutMark(child);
        foreach (var child in verb.Children)
            if (child.Index > noun.Index && (child.Is("ccomp") || child.Is("advcl")) && child.Child("mark") is { Lemma: "that" })
                return TellingContent.WithoutMark(child);
        foreach (var child in noun.Children)
            if (child.Index > noun.Index && (child.Is("nmod") || child.Is("acl")) && (child.Child("case") ?? child.Child("mark")) is { Lemma: "of" })
                return TellingContent.WithoutMark(child);
        return default;
    }
}
