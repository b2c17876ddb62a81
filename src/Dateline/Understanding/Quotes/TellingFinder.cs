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
            else if (MissingGround.Is(word, cues))
            {
                if (MissingGround.Of(word, entities, cues) is { } ungrounded) found.Add(ungrounded);
            }
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
                if (IsAnswered(parse, tellings[i], tellings[k]) is >= 0 and var comma)
                {
                    tellings[i] = tellings[i] with { Content = [.. tellings[i].Content.Select(part => part.Start < comma && part.End > comma ? TokenSpan.Between(part.Start, comma) : part)] };
                    break;
                }

                if (IsOtherVoice(parse, tellings[i], tellings[k]) is >= 0 and var turn)
                {
                    tellings[i] = tellings[i] with { Content = [.. tellings[i].Content.Where(part => part.Start < turn).Select(part => part.End > turn ? TokenSpan.Between(part.Start, turn) : part)] };
                    break;
                }

                if (parse.Xpos[again] != "VBG" || again == 0 || parse.Sentences.Form(again - 1) is not "," || parse[again].Child("nsubj") is not null) continue;
                tellings[i] = tellings[i] with { Content = [.. tellings[i].Content.Select(part => part.Start < again - 1 && part.End > again ? TokenSpan.Between(part.Start, again - 1) : part)] };
                break;
            }
        }

        return tellings.ToImmutable();
    }

    /// <summary>"accuses them of theft, a charge they deny": the token of the comma before the denial's words; -1 where there is no such denial in these words.</summary>
    private static int IsAnswered(Parse parse, Telling telling, Telling denial)
    {
        if (denial.Cue.Act is not (CueAct.Deny or CueAct.Dispute) || denial.Content is not [{ } what] || what.End > denial.Token || what.Start == 0) return -1;
        return parse.Sentences.Form(what.Start - 1) is "," && telling.ContentHolds(what.Start) && telling.Token < what.Start ? what.Start - 1 : -1;
    }

    /// <summary>"Paris said it would stay, while Berlin said that it would not": the token of the comma where another is heard; -1 where nobody else is.</summary>
    private static int IsOtherVoice(Parse parse, Telling telling, Telling other)
    {
        if (telling.Token > other.Token || other.Content.IsEmpty || other.Speaker < 0 || other.Speaker > other.Token || parse.Upos[other.Speaker] == Upos.PRON || !telling.ContentHolds(other.Token)) return -1;
        int start = other.SpeakerTokens.IsEmpty ? other.Speaker : other.SpeakerTokens.Start;
        if (start < 2 || !telling.ContentHolds(start)) return -1;
        bool isWhile = parse.Lemmas[start - 1].ToLowerInvariant() is "while" or "whereas" or "whilst" && parse.Sentences.Form(start - 2) is ",";
        return isWhile ? start - 2 : -1;
    }

    /// <summary>By either tag: taggers that part parts of speech from forms may call "denies" a noun in the third person.</summary>
    private static bool IsVerb(Word word) => word.Upos == Upos.VERB || (word.Upos is Upos.NOUN or Upos.PROPN && word.Xpos is "VBZ" or "VBD" or "VBP" or "VBG");

    private static Telling? Verb(Word verb, MarkedPage page, EntityLayer entities, CueLists cues)
    {
        var rows = cues.Verbs(verb.Lemma);
        if (rows.IsEmpty) rows = Written(verb, cues);
        if (rows.IsEmpty) return null;
        if (rows.FirstOrDefault(row => HasParticle(verb, row.Particle)) is not { } cue) return null;

        // "accused" before a noun, "the said letter", "arrested the accused" describe; nobody tells anything there.
        if (verb.Xpos == "VBN" && verb.Child("det") is not null || verb.Is("amod") && !SeemingParticiple.Is(verb, cue, entities) || verb.Is("compound") || verb.Is("case") || verb.Is("mark") || NothingSaid.IsNamed(verb) || NothingSaid.IsSaidOf(verb, cue)) return null;
        if (verb.Child("obj") is { } ground && MissingGround.Of(ground, entities, cues) is not null) return null;
        int speaker = page.PassageAt(verb.Index) >= 0 ? SpeakerPhrase.Of(verb, entities) : OnPage(verb, SpeakerPhrase.Of(verb, entities), page);
        int last = TrailingCue.Of(verb, speaker, page, entities);
        bool isTail = last >= 0;
        if (isTail) speaker = last;
        var close = isTail ? null : EndAttribution.Of(verb, cue, page);
        if (close is { } known) speaker = known.Head(verb.Parse);
        if (close is null && SeemingParticiple.Speaker(verb, cue, entities) is >= 0 and var voice) speaker = voice;
        if (Recital.Of(verb, cue, page) is { } recital) (speaker, cue) = (recital.Speaker, recital.Cue);
        var rebuttal = Rebuttal.Of(verb, cue, cues);
        if (rebuttal is { Speaker: >= 0 } answered) speaker = answered.Speaker;
        bool isNegated = NothingSaid.IsNegated(verb) || NothingSaid.IsNobody(verb.Parse, speaker);
        if (isNegated && Doubted(verb, cue) is { } doubted) (cue, isNegated) = (doubted, false);
        var speakerTokens = close?.Speaker ?? SpeakerPhrase.Tokens(verb.Parse, speaker, verb.Index);
        var content = IsOnlyIntended(verb) ? [] : TellingContent.Of(verb, cue, speakerTokens, head => entities.HeadedBy(head) is { IsThing: false, Kind: not EntityKind.Unknown });
        if (isTail && content.IsEmpty && cue.Content.HasFlag(CueContent.Clause)) content = [TokenSpan.Between(verb.Sentence.Tokens.Start, verb.Index - 1)];
        if (close is { } end && !(content is [{ } own] && own.Start == end.Content.Start && own.End >= end.Content.End)) content = [end.Content];
        if (Recital.Of(verb, cue, page) is { } read) content = [read.Content];
        content = BesideMarks(verb, speakerTokens, content, page);
        if (speaker >= 0 && verb.Parse.Lemmas[speaker].ToLowerInvariant() is "what" && verb.Parse.Xpos[speaker] == "WP") content = [];
        if (cue.Word is "quote" or "cite" && IsQuotedSaying(verb)) content = [];
        if (speaker < 0 && cue.Word == "ask" && verb.Index == verb.Sentence.Tokens.Start) content = [];
        if (speaker < 0 && SpeakerPhrase.IsPassive(verb) && !(cue.Act == CueAct.Accuse && cue.Word != "attribute" || HasClause(verb))) content = [];

        // "claiming asylum", "encouraging them to ask": with nobody in sight only a whole clause is anyone's words.
        if (speaker < 0 && !SpeakerPhrase.IsPassive(verb) && (verb.Xpos is "VB" || ((verb.Xpos is "VBG" || cue.Word == "thank") && verb.Child("ccomp") is null))) content = [];
        if (cue.IsThought && (isNegated || !NothingSaid.IsToldThought(verb, speaker, entities))) return null;
        if (cue.Act == CueAct.Cite && content.IsEmpty) return null;
        if (NothingSaid.IsUnsaid(verb) || NothingSaid.IsAnonymity(verb, content)) content = [];

        // An offer or a bill is turned down by an act; only words are denied by words.
        if (cue.Act == CueAct.Deny && cue.Word is "reject" or "dismiss" && verb.Child("ccomp") is null && (Denied(verb) is not { } denied || cues.IsGrant(denied.Lemma) || !NothingSaid.IsWordOfOthers(cues.Noun(denied.Lemma)))) content = [];
        if (cue.Act is CueAct.Confirm && speaker >= 0 && entities.HeadedBy(speaker) is { IsThing: true } && cues.Noun(verb.Parse.Lemmas[speaker]) is null && !NothingSaid.IsDocument(verb.Parse.Lemmas[speaker])) content = [];
        if (!NothingSaid.IsSpeakerOfThings(verb, cue, speaker, entities, cues) || !NothingSaid.IsThingSaid(verb, cue, cues)) content = [];
        if (rebuttal is { } turned && (content.IsEmpty || turned.Speaker >= 0)) content = [turned.Content];
        var venue = VenuePhrase.Of(verb, cues, t => page.PassageAt(t) < 0 && !content.Any(part => part.Contains(t)));
        return new Telling
        {
            Cue = cue,
            Token = verb.Index,
            Venue = venue is { } place ? VenuePhrase.Tokens(place, content.IsEmpty ? -1 : content[0].Start) : default,
            CueSpan = CueSpan(verb, cue),
            Speaker = speaker,
            SpeakerTokens = speakerTokens,
            Content = content,
            Addressees = Addressees(verb, cue, speaker, venue, cues),
            IsNegated = isNegated,
        };
    }

    /// <summary>Whole words in quotation marks right before the attribution are what it tells, whatever clause the tree makes of an apposition behind it.</summary>
    private static ImmutableArray<TokenSpan> BesideMarks(Word verb, TokenSpan speaker, ImmutableArray<TokenSpan> content, MarkedPage page)
    {
        int first = !speaker.IsEmpty && speaker.End == verb.Index ? speaker.Start : verb.Index;
        if (page.PassageAt(verb.Index) >= 0 || !page.ClosesBefore(first)) return content;
        return [.. content.Where(part => part.Start < verb.Index || page.PassageAt(part.Start) >= 0 || verb.Parse.Sentences.Form(part.Start - 1) is "that")];
    }

    /// <summary>Who does not believe that it is so disputes it; who does not know whether it is so leaves it open. Null for what is merely not said.</summary>
    private static Cue? Doubted(Word verb, Cue cue)
    {
        if (!cue.IsThought || !NothingSaid.IsNegated(verb) || (verb.Child("ccomp") ?? TellingContent.FreeQuestion(verb)) is not { } clause) return null;
        if (cue.Act == CueAct.Think && cue.Content.HasFlag(CueContent.Clause) || cue.Word == "accept") return cue with { Act = CueAct.Dispute, Negative = true };
        if (!cue.Content.HasFlag(CueContent.Question) || clause.Subtree.Start <= verb.Index) return null;
        string opens = verb.Parse.Lemmas[clause.Subtree.Start].ToLowerInvariant();
        bool isOpen = opens is "if" or "whether";
        return isOpen || verb.Parse.Xpos[clause.Subtree.Start] is "WP" or "WRB" or "WDT" ? cue with { Act = isOpen ? CueAct.Ask : CueAct.Know, Certainty = CueCertainty.Uncommitted } : null;
    }

    /// <summary>What a verb turns down: its object, or a noun with a clause that stands behind the verdict ("dismissed as gossip claims that it lied").</summary>
    private static Word? Denied(Word verb)
    {
        if (verb.Child("obj") is { } thing) return thing;
        foreach (var child in verb.Children)
            if (child.Is("obl") && child.Upos == Upos.NOUN && child.Child("acl") is not null)
                return child;
        return null;
    }

    /// <summary>"quoted him as saying": the saying tells, by the one who is quoted.</summary>
    private static bool IsQuotedSaying(Word verb)
    {
        foreach (var child in verb.Children)
            if (SpeakerPhrase.Quoted(child) is not null)
                return true;
        return false;
    }

    /// <summary>A speaker that the tree puts inside the quotation marks, or after a verb with nothing quoted before it, or does not give at all, is read off the page.</summary>
    private static int OnPage(Word verb, int speaker, MarkedPage page)
    {
        bool isMisplaced = speaker >= 0 && (page.PassageAt(speaker) >= 0 || (speaker > verb.Index && speaker < verb.Sentence.Tokens.End && !page.StandsBefore(verb.Index) && verb.Child("nsubj:pass") is null));
        bool isMissing = speaker < 0 && (page.IsBeside(verb.Index) || (verb.Xpos is "VBZ" or "VBD" && (verb.IsRoot || verb.Is("ccomp") || verb.Is("parataxis")))) && !SpeakerPhrase.IsPassive(verb);
        if (!isMisplaced && !isMissing) return speaker;
        int found = SpeakerPhrase.Beside(verb.Parse, verb.Index, t => page.PassageAt(t) < 0, page.StandsBefore(verb.Index));
        return found >= 0 || page.PassageAt(Math.Max(speaker, 0)) >= 0 ? found : speaker;
    }

    private static ImmutableArray<Cue> Written(Word verb, CueLists cues)
    {
        Span<char> lower = stackalloc char[24];
        int length = verb.Form.Length <= lower.Length ? verb.Form.ToLowerInvariant(lower) : 0;
        return cues.VerbsWritten(lower[..length]);
    }

    private static bool HasParticle(Word verb, string particle)
    {
        if (particle.Length == 0) return true;
        int next = verb.Index + 1, day = DayEnd(verb);
        if (day > next && day < verb.Parse.Length && verb.Parse.Sentences.Form(day).Equals(particle, StringComparison.Ordinal)) return true;
        foreach (var child in verb.Children)
        {
            if (child.Index < verb.Index || (child.Index < day && child.Index >= next)) continue;
            if (child.Is("compound") || child.Is("advmod") || (child.Is("xcomp") && child.Upos == Upos.ADJ) ? child.Lemma == particle : child.Child("case") is { } c && c.Lemma == particle && c.Index == verb.Index + 1) return true;
            if (child.Is("advcl") && child.Child("mark") is { } m && m.Lemma == particle) return true;
        }

        return day == next && next < verb.Parse.Length && verb.Parse.Sentences.Form(next).Equals(particle, StringComparison.Ordinal);
    }

    /// <summary>The token behind "on Friday" or "Friday" right after a verb: the day stands between "called" and its "for". Without a day, the token after the verb.</summary>
    private static int DayEnd(Word verb)
    {
        int next = verb.Index + 1, end = verb.Sentence.Tokens.End;
        var sentences = verb.Parse.Sentences;
        if (next < end && TellingContent.IsDayName(sentences.Form(next))) return next + 1;
        return next + 1 < end && sentences.Form(next) is "on" && TellingContent.IsDayName(sentences.Form(next + 1)) ? next + 2 : next;
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

    private static ImmutableArray<int> Addressees(Word verb, Cue cue, int speaker, Word? venue, CueLists cues)
    {
        var found = ImmutableArray.CreateBuilder<int>(1);
        foreach (var child in verb.Children)
        {
            bool isObject = (cue.Addressee.Length > 0 && child.Is("iobj")) || (cue.Addressee == "object" && (child.Is("obj") || child.Relation == "nsubj:pass"));
            bool isPhrase = cue.Addressee.Length > 0 && child.Is("obl") && child.Child("case") is { } mark && mark.Lemma == cue.Addressee;
            if ((isObject || isPhrase) && child.Index != speaker && !VenuePhrase.IsVenue(child, cues) && !TellingContent.IsDayName(child.Form)) found.Add(child.Index);
        }

        if (venue is { } place && VenuePhrase.Partner(place, cues) is var partner and >= 0 && !found.Contains(partner)) found.Add(partner);

        return found.ToImmutable();
    }
}
