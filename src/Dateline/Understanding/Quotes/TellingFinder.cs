using System.Collections.Immutable;
using Dateline.Language;
using Dateline.Ontology;
using Dateline.Text;
using Dateline.Understanding.Entities;

namespace Dateline.Understanding.Quotes;

/// <summary>Finds every use of a cue of speech or thought in the trees: verbs, nouns with a that-clause, and phrases such as "according to".</summary>
internal static class TellingFinder
{
    /// <returns>In reading order of the cue.</returns>
    public static ImmutableArray<Telling> Find(MarkedPage page, EntityLayer entities, CueLists cues)
    {
        var parse = page.Parse;
        var found = ImmutableArray.CreateBuilder<Telling>();
        for (int i = 0; i < parse.Length; i++)
        {
            var word = parse[i];
            if (word.Upos is Upos.PUNCT or Upos.PRON or Upos.DET or Upos.NUM) continue;
            if (PhraseTelling.At(word, cues) is { } phrase) found.Add(phrase);
            else if (IsVerb(word) && Verb(word, page, entities, cues) is { } verb) found.Add(verb);
            else if (word.Upos == Upos.NOUN && (HeadlineVerb.At(word, cues) ?? Noun(word, cues)) is { } noun) found.Add(noun);
        }

        return found.ToImmutable();
    }

    /// <summary>By either tag: taggers that part parts of speech from forms may call "denies" a noun in the third person.</summary>
    private static bool IsVerb(Word word) => word.Upos == Upos.VERB || (word.Upos is Upos.NOUN or Upos.PROPN && word.Xpos is "VBZ" or "VBD" or "VBP" or "VBG");

    private static Telling? Verb(Word verb, MarkedPage page, EntityLayer entities, CueLists cues)
    {
        var rows = cues.Verbs(verb.Lemma);
        if (rows.IsEmpty) rows = Written(verb, cues);
        if (rows.IsEmpty) return null;
        if (rows.FirstOrDefault(row => HasParticle(verb, row.Particle)) is not { } cue) return null;

        // "accused" before a noun and "the said letter" describe; nobody tells anything there.
        if (verb.Is("amod") || verb.Is("compound") || verb.Is("case") || verb.Is("mark")) return null;
        int speaker = page.PassageAt(verb.Index) >= 0 ? SpeakerPhrase.Of(verb, entities) : OnPage(verb, SpeakerPhrase.Of(verb, entities), page);
        var speakerTokens = SpeakerPhrase.Tokens(verb.Parse, speaker, verb.Index);
        var content = IsOnlyIntended(verb) ? [] : TellingContent.Of(verb, cue, speakerTokens, head => entities.HeadedBy(head) is { IsThing: false, Kind: not EntityKind.Unknown });
        if (speaker < 0 && SpeakerPhrase.IsPassive(verb) && !(cue.Act == CueAct.Accuse || HasClause(verb))) content = [];
        if (cue.IsThought && !IsToldThought(verb, speaker)) return null;
        if (cue.Act == CueAct.Cite && content.IsEmpty) return null;

        // An offer or a bill is turned down by an act; only words are denied by words.
        if (cue.Act == CueAct.Deny && cue.Word is "reject" or "dismiss" && verb.Child("ccomp") is null && (verb.Child("obj") is not { } denied || cues.Noun(denied.Lemma) is null)) content = [];
        if (cue.Act is CueAct.Confirm && speaker >= 0 && entities.HeadedBy(speaker) is { IsThing: true } && cues.Noun(verb.Parse.Lemmas[speaker]) is null && !IsDocument(verb.Parse.Lemmas[speaker])) content = [];
        if (!IsSpeakerOfThings(verb, cue, speaker, entities, cues)) content = [];
        return new Telling
        {
            Cue = cue,
            Token = verb.Index,
            CueSpan = CueSpan(verb, cue),
            Speaker = speaker,
            SpeakerTokens = speakerTokens,
            Content = content,
            Addressees = Addressees(verb, cue),
            IsNegated = IsNegated(verb),
        };
    }

    /// <summary>A speaker that the tree puts inside the quotation marks, or after a verb with nothing quoted before it, or does not give at all, is read off the page.</summary>
    private static int OnPage(Word verb, int speaker, MarkedPage page)
    {
        bool isMisplaced = speaker >= 0 && (page.PassageAt(speaker) >= 0 || (speaker > verb.Index && speaker < verb.Sentence.Tokens.End && !page.StandsBefore(verb.Index)));
        bool isMissing = speaker < 0 && (page.IsBeside(verb.Index) || (verb.Xpos is "VBZ" or "VBD" && verb.IsRoot)) && !SpeakerPhrase.IsPassive(verb);
        if (!isMisplaced && !isMissing) return speaker;
        int found = SpeakerPhrase.Beside(verb.Parse, verb.Index, t => page.PassageAt(t) < 0, page.StandsBefore(verb.Index));
        return found >= 0 || page.PassageAt(Math.Max(speaker, 0)) >= 0 ? found : speaker;
    }

    private static bool IsDocument(string lemma) => lemma is "study" or "letter" or "document" or "paper" or "survey" or "poll" or "analysis" or "assessment" or "inquiry" or "investigation" or "article" or "file" or "memo" or "audit" or "result" or "research";

    private static ImmutableArray<Cue> Written(Word verb, CueLists cues)
    {
        Span<char> lower = stackalloc char[24];
        int length = verb.Form.Length <= lower.Length ? verb.Form.ToLowerInvariant(lower) : 0;
        return cues.VerbsWritten(lower[..length]);
    }

    private static Telling? Noun(Word noun, CueLists cues)
    {
        if (cues.Noun(noun.Lemma) is not { } cue) return null;
        var content = TellingContent.OfNoun(noun, cue);
        if (content.IsEmpty) return null;
        int speaker = -1;
        foreach (var child in noun.Children)
        {
            if (child.Is("nmod:poss")) speaker = child.Index;
            else if (speaker < 0 && child.Is("nmod") && child.Child("case") is { Lemma: "by" or "from" }) speaker = child.Index;
        }

        return new Telling
        {
            Cue = cue,
            Token = noun.Index,
            CueSpan = noun.Span,
            Speaker = speaker,
            SpeakerTokens = SpeakerPhrase.Tokens(noun.Parse, speaker, noun.Index),
            Content = content,
        };
    }

    private static bool HasParticle(Word verb, string particle)
    {
        if (particle.Length == 0) return true;
        foreach (var child in verb.Children)
        {
            if (child.Index < verb.Index) continue;
            if (child.Is("compound") || child.Is("advmod") ? child.Lemma == particle : child.Child("case") is { } c && c.Lemma == particle && c.Index == verb.Index + 1) return true;
            if (child.Is("advcl") && child.Child("mark") is { } m && m.Lemma == particle) return true;
        }

        return verb.Index + 1 < verb.Parse.Length && verb.Parse.Sentences.Form(verb.Index + 1).Equals(particle, StringComparison.Ordinal);
    }

    /// <summary>"a plan to announce", "in order to ask": nothing is said yet.</summary>
    private static bool IsOnlyIntended(Word verb) => (verb.Is("acl") || verb.Is("advcl")) && verb.Child("mark") is { Lemma: "to" };

    /// <summary>The verb with its particle ("called for").</summary>
    private static CharSpan CueSpan(Word verb, Cue cue)
    {
        int next = verb.Index + 1;
        bool joined = cue.Particle.Length > 0 && next < verb.Parse.Length && verb.Parse.Sentences.Form(next).Equals(cue.Particle, StringComparison.Ordinal);
        return joined ? verb.Span.Union(verb.Parse[next].Span) : verb.Span;
    }

    private static bool HasClause(Word verb) => verb.Child("ccomp") is not null && verb.Child("nsubj:pass") is null or { Lemma: "it" };

    /// <summary>A thought is told when it is somebody else's and in the open: "officials believe that"; not "I think", not "is believed to".</summary>
    private static bool IsToldThought(Word verb, int speaker)
        => speaker >= 0 && verb.Parse.Lemmas[speaker].ToLowerInvariant() is not ("i" or "we" or "you" or "one" or "nobody" or "who") && !SpeakerPhrase.IsPassive(verb) && !IsNegated(verb) && verb.Xpos is not "VB";

    /// <summary>A storm claims lives and a law orders nothing aloud: with a bare object the speaker must be one who can speak, or a document.</summary>
    private static bool IsSpeakerOfThings(Word verb, Cue cue, int speaker, EntityLayer entities, CueLists cues)
    {
        if (speaker < 0 || cue.Act is CueAct.Judge or CueAct.Accuse or CueAct.Deem || !cue.Content.HasFlag(CueContent.Object) || verb.Child("ccomp") is not null || verb.Child("xcomp") is not null) return true;
        return entities.HeadedBy(speaker) is not { IsThing: true } || cues.Noun(verb.Parse.Lemmas[speaker]) is not null;
    }

    private static bool IsNegated(Word verb)
    {
        foreach (var child in verb.Children)
            if (child.Is("advmod") && child.Lemma is "not" or "n't" or "never" or "n’t")
                return true;
        return verb.Is("xcomp") && verb.Head.Lemma is "refuse" or "decline" or "fail";
    }

    private static ImmutableArray<int> Addressees(Word verb, Cue cue)
    {
        if (cue.Addressee.Length == 0) return [];
        var found = ImmutableArray.CreateBuilder<int>(1);
        foreach (var child in verb.Children)
        {
            bool isObject = child.Is("iobj") || (cue.Addressee == "object" && (child.Is("obj") || child.Relation == "nsubj:pass"));
            bool isPhrase = child.Is("obl") && child.Child("case") is { } mark && mark.Lemma == cue.Addressee;
            if (isObject || isPhrase) found.Add(child.Index);
        }

        return found.ToImmutable();
    }
}
