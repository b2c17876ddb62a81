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
            else if (word.Upos == Upos.NOUN && (HeadlineVerb.At(word, cues) ?? NominalTelling.OfNoun(word, cues)) is { } noun) AddNoun(found, noun, word);
            else if (word.Upos == Upos.ADJ && NominalTelling.OfAdjective(word, entities, cues) is { } state) found.Add(state);
        }

        return Parted(parse, found);
    }

    /// <summary>"voiced fears that the dam would burst" is one telling: its words are the clause.</summary>
    private static void AddNoun(ImmutableArray<Telling>.Builder found, Telling noun, Word word)
    {
        if (found.Count > 0 && word.Is("obj") && found[^1].Token == word.HeadIndex && found[^1].ContentHolds(word.Index) && noun.Token == word.Index) found.RemoveAt(found.Count - 1);
        found.Add(noun);
    }

    /// <summary>Words end where the same voice is heard again: "called on them to stop, saying that …", "claimed that it won, citing …".</summary>
    private static ImmutableArray<Telling> Parted(Parse parse, ImmutableArray<Telling>.Builder tellings)
    {
        for (int i = 0; i < tellings.Count; i++)
        {
            int sentenceEnd = parse.Sentences.Of(tellings[i].Token).Tokens.End;
            for (int k = i + 1; k < tellings.Count && tellings[k].Token < sentenceEnd; k++)
            {
                int again = tellings[k].Token;
                if (parse.Xpos[again] != "VBG" || again == 0 || parse.Sentences.Form(again - 1) is not "," || parse[again].Child("nsubj") is not null) continue;
                tellings[i] = tellings[i] with { Content = [.. tellings[i].Content.Select(part => part.Start < again - 1 && part.End > again ? TokenSpan.Between(part.Start, again - 1) : part)] };
                break;
            }
        }

        return tellings.ToImmutable();
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
        if (verb.Is("amod") || verb.Is("compound") || verb.Is("case") || verb.Is("mark") || IsNamed(verb)) return null;
        int speaker = page.PassageAt(verb.Index) >= 0 ? SpeakerPhrase.Of(verb, entities) : OnPage(verb, SpeakerPhrase.Of(verb, entities), page);
        var speakerTokens = SpeakerPhrase.Tokens(verb.Parse, speaker, verb.Index);
        var content = IsOnlyIntended(verb) ? [] : TellingContent.Of(verb, cue, speakerTokens, head => entities.HeadedBy(head) is { IsThing: false, Kind: not EntityKind.Unknown });
        if (speaker < 0 && SpeakerPhrase.IsPassive(verb) && !(cue.Act == CueAct.Accuse && cue.Word != "attribute" || HasClause(verb))) content = [];
        if (cue.IsThought && !IsToldThought(verb, speaker, entities)) return null;
        if (cue.Act == CueAct.Cite && content.IsEmpty) return null;
        if (IsUnsaid(verb)) content = [];

        // An offer or a bill is turned down by an act; only words are denied by words.
        if (cue.Act == CueAct.Deny && cue.Word is "reject" or "dismiss" && verb.Child("ccomp") is null && (verb.Child("obj") is not { } denied || cues.IsGrant(denied.Lemma) || !IsWordOfOthers(cues.Noun(denied.Lemma)))) content = [];
        if (cue.Act is CueAct.Confirm && speaker >= 0 && entities.HeadedBy(speaker) is { IsThing: true } && cues.Noun(verb.Parse.Lemmas[speaker]) is null && !IsDocument(verb.Parse.Lemmas[speaker])) content = [];
        if (!IsSpeakerOfThings(verb, cue, speaker, entities, cues) || !IsThingSaid(verb, cue, cues)) content = [];
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

    /// <summary>A thought is told when it is somebody's and in the open: "officials believe that"; not "you know", not "is believed to", not "may think".</summary>
    private static bool IsToldThought(Word verb, int speaker, EntityLayer entities)
    {
        if (speaker < 0 || SpeakerPhrase.IsPassive(verb) || IsNegated(verb) || verb.Xpos is "VB") return false;
        string lemma = verb.Parse.Lemmas[speaker].ToLowerInvariant();
        return lemma is "i" or "we" || (lemma is not ("you" or "one" or "nobody" or "who" or "that" or "which") && entities.HeadedBy(speaker) is not { IsThing: true });
    }

    /// <summary>A charge or a report is turned down in words; a request or a plan by an act.</summary>
    private static bool IsWordOfOthers(Cue? noun) => noun is { Act: CueAct.Assert or CueAct.Allege or CueAct.Accuse or CueAct.Warn or CueAct.Judge or CueAct.Think or CueAct.Confirm };

    /// <summary>"a resolution that would have condemned the raid": it did not come to be said.</summary>
    private static bool IsUnsaid(Word verb)
    {
        bool isConditional = false, isPerfect = false;
        foreach (var child in verb.Children)
            if (child.Is("aux"))
            {
                isConditional |= child.Lemma is "would" or "could" or "should" or "might" || child.Form is "would" or "could" or "should" or "might";
                isPerfect |= child.Lemma == "have";
            }

        return isConditional && (isPerfect || verb.Relation == "acl:relcl");
    }

    /// <summary>A capitalised word inside a sentence that is no headline: part of a name ("Haitham bin Tariq Al Said").</summary>
    private static bool IsNamed(Word verb)
    {
        var parse = verb.Parse;
        var sentence = verb.Sentence.Tokens;
        if (!char.IsUpper(verb.Form[0]) || verb.Index == sentence.Start || parse.Upos[verb.Index - 1] == Upos.PUNCT) return false;
        int words = 0, capitals = 0;
        for (int t = sentence.Start; t < sentence.End; t++)
        {
            var form = parse.Sentences.Form(t);
            if (form.Length < 4 || !char.IsLetter(form[0])) continue;
            words++;
            if (char.IsUpper(form[0])) capitals++;
        }

        return capitals * 3 < words * 2;
    }

    /// <summary>A storm claims lives, a crisis threatens to spread and a law orders nothing aloud: but for a clause, the speaker must be one who can speak, or words themselves.</summary>
    private static bool IsSpeakerOfThings(Word verb, Cue cue, int speaker, EntityLayer entities, CueLists cues)
    {
        if (speaker < 0 || cue.Act is CueAct.Accuse) return true;
        if (cue.Act is CueAct.Deem || verb.Child("ccomp") is not null) return !(cue.Word is "decide" or "call") || entities.HeadedBy(speaker) is not { IsThing: true };
        if (cue.Act is CueAct.Judge) return entities.HeadedBy(speaker) is not { IsThing: true } || IsDocument(verb.Parse.Lemmas[speaker]);
        if (!cue.Content.HasFlag(CueContent.Object) && cue.Act is not (CueAct.Threaten or CueAct.Demand or CueAct.Pledge or CueAct.Propose)) return true;
        return entities.HeadedBy(speaker) is not { IsThing: true } || cues.Noun(verb.Parse.Lemmas[speaker]) is not null || IsDocument(verb.Parse.Lemmas[speaker]);
    }

    /// <summary>
    /// An object is told only where it stands for words: entry and bail are denied by an act, a scheme one is committed to was promised by nobody, and bare support
    /// or interest is shown rather than said; concern at something is.
    /// </summary>
    private static bool IsThingSaid(Word verb, Cue cue, CueLists cues)
    {
        if (cue.Act == CueAct.Deem && cue.Content.HasFlag(CueContent.Small) && IsNaming(verb)) return false;
        if (verb.Child("obj") is not { } thing || verb.Child("ccomp") is not null) return true;
        if (cue.Act == CueAct.Deny && cue.Word == "deny") return thing.Xpos == "VBG" || thing.Upos == Upos.PRON || (!cues.IsGrant(thing.Lemma) && verb.Child("iobj") is null);
        if (cue.Act == CueAct.Pledge && !cue.Content.HasFlag(CueContent.Object) && verb.Child("xcomp") is null) return false;
        if (cue.Word is "express" or "voice") return thing.Child("nmod") is not null || thing.Child("acl") is not null || verb.Child("obl") is { } beside && beside.Child("case") is { Lemma: "over" or "about" or "at" or "for" or "that" };
        return true;
    }

    /// <summary>"a scheme called Harvest", "named it Harvest": a name is given, nothing is said of it.</summary>
    private static bool IsNaming(Word verb)
    {
        if (SpeakerPhrase.IsPassive(verb) || (verb.Is("acl") && verb.Xpos == "VBN")) return true;
        return verb.Child("xcomp") is { Upos: Upos.PROPN };
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
