using System.Collections.Immutable;
using Dateline.Language;
using Dateline.Ontology;
using Dateline.Reading;
using Dateline.Text;
using Dateline.Understanding.Entities;
using Dateline.Understanding.Events;
using Dateline.Understanding.Quotes;
using Dateline.Understanding.Times;

namespace Dateline.Understanding.Factuality;

/// <summary>Judges one mention of an event: its mood, and the quotations it stands in.</summary>
internal sealed class MentionJudge(Article article, Parse parse, EntityLayer entities, TimeLayer times, QuoteLayer quotes, Lexicon lexicon)
{
    /// <summary>Words between what is announced and the day it starts.</summary>
    private const int LongestAnnouncement = 25;

    private readonly ClauseMood _moods = new(parse, lexicon);
    private readonly WordClass _guilt = lexicon.Codebook.Class("guilt");
    private readonly WordClass _speechActs = lexicon.Codebook.Class("content-no-event");

    public MentionReading Read(EventMention mention)
    {
        var chain = Chain(mention);
        var content = ContentTokens(mention, chain);
        var mood = _moods.Of(mention.TriggerToken, mention.Trigger, content);
        var effect = OwnEffect(mention, mood, chain.IsEmpty ? null : quotes.All[chain[^1]]);
        if (effect == CueEffect.None && mood.Effect != CueEffect.Planned && IsToCome(mention)) effect = CueEffect.Planned;
        bool isBlamed = Guilt(mention) is not null;
        if (effect == CueEffect.None && Guilt(mention) is { } guilt && NothingSaid.IsNegated(guilt)) (effect, mood) = (CueEffect.Negated, new Mood(CueEffect.Negated, guilt.Span));
        if (chain.IsEmpty) return Narrated(effect, mood.Cue);

        if (DeniedFromOutside(chain) is { } denial) return new(EventStatus.Denied, chain, Certainty.Certain, Polarity.Negative, denial.Cue);
        var quote = quotes.All[chain[^1]];
        if (quote.CueToken >= 0 && Rebuttal.Of(parse[quote.CueToken], quote.Entry!, lexicon.Cues) is { } rebuttal && rebuttal.Content.Contains(mention.TriggerToken)) return Narrated(CueEffect.None, null);
        if (!isBlamed && effect is CueEffect.None or CueEffect.Attempted or CueEffect.Hypothetical && Presupposition.Holds(parse, mention.TriggerToken, content, lexicon.Cues, quote.Entry?.Act) && quote.Kind != QuotationKind.Direct)
            return Narrated(CueEffect.None, null) with { IsPresupposed = true };
        return Told(mention, effect, mood, quote, chain, content);
    }

    private static MentionReading Narrated(CueEffect effect, CharSpan? cue) => effect switch
    {
        CueEffect.Alleged => new(EventStatus.Alleged, [], Certainty.Uncommitted, Polarity.Unknown, cue),
        CueEffect.Possible => new(EventStatus.Possible, [], Certainty.Possible, Polarity.Positive, cue),
        CueEffect.Planned => new(EventStatus.Planned, [], Certainty.Probable, Polarity.Positive, cue),
        CueEffect.Hypothetical => new(EventStatus.Hypothetical, [], Certainty.Uncommitted, Polarity.Unknown, cue),
        CueEffect.Negated => new(EventStatus.Negated, [], Certainty.Certain, Polarity.Negative, cue),
        _ => new(EventStatus.Happened, [], Certainty.Certain, Polarity.Positive, null),
    };

    private MentionReading Told(EventMention mention, CueEffect effect, Mood mood, Quotation quote, ImmutableArray<int> chain, TokenSpan content)
    {
        var certainty = quote.Entry is { } row ? (Certainty)row.Certainty : Certainty.Certain;
        var status = effect switch
        {
            CueEffect.Planned or CueEffect.Possible when quote.Entry?.Act is CueAct.Deny or CueAct.Dispute => EventStatus.Denied,
            CueEffect.Planned => EventStatus.Planned,
            CueEffect.Possible => EventStatus.Possible,
            CueEffect.Hypothetical => EventStatus.Hypothetical,
            CueEffect.Alleged => IsNo(mood) ? NotSo(mention, quote) : EventStatus.Alleged,
            CueEffect.Negated => NotSo(mention, quote),
            _ => ByAct(mention, quote, content),
        };
        if (status == EventStatus.Happened) return Narrated(CueEffect.None, null);
        var polarity = status is EventStatus.Denied or EventStatus.Negated ? Polarity.Negative : status is EventStatus.Hypothetical ? Polarity.Unknown : Polarity.Positive;
        return new(status, chain, status == EventStatus.Possible ? Certainty.Possible : certainty, polarity, mood.Cue ?? quote.Cue);
    }

    /// <summary>"The army was involved in the killing": the word that ties the actor to the deed, by which alone the actor has done it; null for a deed that is told otherwise.</summary>
    private Word? Guilt(EventMention mention)
    {
        var deed = parse[mention.TriggerToken];
        if (deed.IsRoot || !(deed.Is("obl") || deed.Is("nmod")) || Tie(deed) is not { } tie) return null;
        var blamed = tie.Child("nsubj") ?? tie.Child("nsubj:pass");
        return blamed is { } who && entities.HeadedBy(who.Index) is { } actor && mention.Actors.Contains(actor.Id) ? tie : null;
    }

    /// <summary>"was involved in", "took part in", "played a role in": the word that the actor is the subject of; null if the deed hangs on none such.</summary>
    private Word? Tie(Word deed)
    {
        if (_guilt.Has(parse, deed.HeadIndex)) return deed.Head;
        if (deed.Child("case") is not { Lemma: "in" }) return null;
        if (deed.Head.Lemma == "participate") return deed.Head;
        var verb = IsShare(deed.Head) && deed.Head.Is("obj") ? deed.Head.Head : deed.Head.Child("obj") is { } thing && IsShare(thing) ? deed.Head : default(Word?);
        return verb is { Lemma: "take" or "play" or "have" } ? verb : null;
    }

    private static bool IsShare(Word noun) => noun.Lemma is "part" or "role" or "hand";

    /// <summary>A party that says it did not do it denies it; of others it merely says that it was not so.</summary>
    private static EventStatus NotSo(EventMention mention, Quotation quote) => quote.Speaker is { } speaker && mention.Actors.Contains(speaker) ? EventStatus.Denied : EventStatus.Negated;

    /// <summary>"said there was no evidence that": with a teller it is said not to be so.</summary>
    private bool IsNo(Mood mood) => mood.Cue is { } cue && lexicon.Cues.Word(parse.Lemmas[parse.Sentences.TokensIn(cue).Start].ToLowerInvariant(), "determiner") is not null;

    /// <summary>"denied ordering the shelling": whatever the inner verb makes of it, the outer one takes back.</summary>
    private Quotation? DeniedFromOutside(ImmutableArray<int> chain)
    {
        for (int i = 0; i < chain.Length - 1; i++)
            if (quotes.All[chain[i]].Entry?.Act is CueAct.Deny or CueAct.Dispute)
                return quotes.All[chain[i]];
        return null;
    }

    /// <summary>What saying it this way makes of a plain statement.</summary>
    private EventStatus ByAct(EventMention mention, Quotation quote, TokenSpan content)
    {
        bool own = IsOwn(mention, quote);

        // Fighters' reports of their own attacks are claims; other deeds are known from those who did them.
        bool isClaim = lexicon.Codebook.QuadOf(mention.Type) == QuadCategory.MaterialConflict;
        return (quote.Entry?.Act ?? CueAct.Assert) switch
        {
            CueAct.Deny or CueAct.Dispute => EventStatus.Denied,
            CueAct.Demand or CueAct.Propose or CueAct.Ask => EventStatus.Hypothetical,
            CueAct.Pledge => EventStatus.Planned,
            CueAct.Threaten => EventStatus.Hypothetical,
            CueAct.Fear or CueAct.Hope or CueAct.Warn => EventStatus.Possible,
            CueAct.Expect => EventStatus.Planned,
            CueAct.Confirm or CueAct.Know or CueAct.Cite or CueAct.Judge or CueAct.Rule => EventStatus.Happened,
            CueAct.Announce when own || !isClaim || !IsClause(content) => EventStatus.Happened,
            CueAct.Assert or CueAct.Deem when own && !isClaim && quote.Entry?.Word != "report" => EventStatus.Happened,
            _ => EventStatus.Alleged,
        };
    }

    /// <summary>"ordered a blockade of the port": whoever may order it has imposed it.</summary>
    private static bool IsOrdered(Word thing) => thing.Upos == Upos.NOUN && thing.Is("obj") && thing.Head.Lemma == "order";

    /// <summary>The speaker tells of its own doing: it is the actor, or speaks for the state that is, or a pronoun for it is ("says it has arrested two men").</summary>
    private bool IsOwn(EventMention mention, Quotation quote)
    {
        if (quote.Speaker is { } speaker)
            foreach (int actor in mention.Actors)
                if (actor == speaker || (entities[speaker].Kind is not EntityKind.Group && SpeaksFor(entities[speaker].Code, entities[actor].Code)))
                    return true;
        var at = parse[mention.TriggerToken];
        for (int steps = 0; steps < 4; steps++)
        {
            foreach (var child in at.Children)
                if (child.Relation is "nsubj")
                    return child.Upos == Upos.PRON && child.Lemma.ToLowerInvariant() is "it" or "they" or "he" or "she" or "we" or "i";
            if (at.IsRoot || !(at.Is("obj") || at.Is("conj") || at.Is("xcomp"))) return false;
            at = at.Head;
        }

        return false;
    }

    /// <summary>A minister or a ministry tells of the doings of the state; unnamed officials only tell of them.</summary>
    private static bool SpeaksFor(ActorCode speaker, ActorCode actor)
        => speaker.Country is not null && speaker.Country == actor.Country && speaker.Sectors.Contains("GOV") && actor.Sectors.Contains("GOV");

    /// <summary>"announced that troops left" against "announced a withdrawal".</summary>
    private bool IsClause(TokenSpan content)
    {
        if (content.Start > 0 && parse.Sentences.Form(content.Start - 1) is "that") return true;
        for (int t = content.Start; t < content.End; t++)
            if (!content.Contains(parse.Heads[t]))
                return parse.Upos[t] is Upos.VERB or Upos.AUX || parse[t].Child("nsubj") is not null;
        return false;
    }

    /// <summary>Words that are the event's own meaning do not unmake it: a promise is made now, a refusal is done.</summary>
    private CueEffect OwnEffect(EventMention mention, Mood mood, Quotation? quote)
    {
        if (mood.Effect == CueEffect.None && IsAnnouncedOnly(mention)) return CueEffect.Planned;
        if (mood.Cue is null) return mood.Effect;
        string type = mention.Type.Name;
        string lemma = parse.Lemmas[mention.TriggerToken].ToLowerInvariant();

        // "troops would be sent" has its auxiliary inside the trigger; acts of speech are done by saying so.
        bool isInside = mood.Effect != CueEffect.Alleged && mention.Trigger.Contains(mood.Cue.Value);
        bool isNone = mood.Effect == CueEffect.Negated && IsNo(mood);
        if (isInside && isNone && type is not ("REJECT" or "ACCUSE")) return mood.Effect;
        if (isInside && type is "AGREE" or "REJECT" or "THREATEN" or "REQUEST" or "ACCUSE") return CueEffect.None;
        if (type == "AGREE" && mood.Effect == CueEffect.Planned && lemma is not ("agree" or "accept" or "agreement" or "deal")) return CueEffect.None;
        if (type == "REJECT" && mood.Effect == CueEffect.Negated && lemma is not ("reject" or "refuse" or "deny" or "veto" or "block")) return CueEffect.None;
        if (type is "THREATEN" && mood.Effect is CueEffect.Hypothetical or CueEffect.Planned && lemma is not ("threaten" or "warn" or "threat" or "warning" or "ultimatum")) return CueEffect.None;
        if (type is "REQUEST" && mood.Effect is CueEffect.Hypothetical && !_speechActs.Lemmas.Contains(lemma) && lemma is not ("ask" or "urge" or "call" or "demand" or "request")) return CueEffect.None;
        if (type is "COERCE" or "SANCTION" or "RETREAT" && mood.Effect == CueEffect.Hypothetical && IsOrdered(parse[mention.TriggerToken])) return CueEffect.None;

        // In reported speech "would" is the past of "will".
        if (mood.Effect == CueEffect.Hypothetical && quote?.Entry is not null && mood.Cue.Value.In(parse.Text) is "would" && quote.CueToken >= 0 && parse.Xpos[quote.CueToken] is "VBD" or "VBN")
            return CueEffect.Planned;
        return mood.Effect;
    }

    /// <summary>"announced a withdrawal of troops", "announced a tax on tin starting in May": it is to come; a seizure that is announced is done.</summary>
    private bool IsAnnouncedOnly(EventMention mention)
    {
        var trigger = parse[mention.TriggerToken];
        bool isAnnounced = trigger.Lemma is "announce" or "unveil" || (trigger.Is("obj") && trigger.Head.Lemma is "announce" or "unveil");
        if (!isAnnounced) return false;
        if (trigger.Lemma == "announce" && (mention.Type.Name == "MOBILIZE" || (mention.Type.Name == "RETREAT" && mention.Modes.Any(mode => mode.Name == "withdraw")))) return true;
        int end = Math.Min(trigger.Sentence.Tokens.End - 1, mention.TriggerToken + LongestAnnouncement);
        for (int t = mention.TriggerToken + 1; t < end; t++)
            if (parse.Sentences.Form(t) is "starting" or "beginning" or "effective" && parse.Upos[t + 1] is not Upos.VERB and not Upos.NOUN)
                return true;
        return false;
    }

    /// <summary>The quotations whose words hold the mention, outermost first. A verb of speech does not stand in what it reports.</summary>
    private ImmutableArray<int> Chain(EventMention mention)
    {
        List<(int Index, int Length)>? found = null;
        for (int q = 0; q < quotes.All.Length; q++)
        {
            var quote = quotes.All[q];
            if (quote.CueToken == mention.TriggerToken) continue;
            int length = 0;
            bool holds = false;
            foreach (var part in quote.Content)
            {
                length += part.Length;
                holds |= part.Contains(parse.Sentences.Tokens[mention.TriggerToken]);
            }

            if (holds) (found ??= []).Add((q, length));
        }

        return found is null ? [] : [.. found.OrderByDescending(f => f.Length).ThenBy(f => f.Index).Select(f => f.Index)];
    }

    /// <summary>The tokens of the innermost content, or of the whole sentence for the narrator's word.</summary>
    private TokenSpan ContentTokens(EventMention mention, ImmutableArray<int> chain)
    {
        if (!chain.IsEmpty)
            foreach (var part in quotes.All[chain[^1]].Content)
                if (part.Contains(parse.Sentences.Tokens[mention.TriggerToken]))
                    return parse.Sentences.TokensIn(part);
        return parse.Sentences.Of(mention.TriggerToken).Tokens;
    }

    /// <summary>Dated after the day of publication by a date of its own: what is told in the past is done, whatever other clauses or nouns are dated.</summary>
    private bool IsToCome(EventMention mention)
        => mention.Time >= 0 && mention.Time < times.All.Length && article.Published is { } published
        && times.All[mention.Time] is { Tokens.IsEmpty: false, When: EventTime.Between when } time && when.First > published && VerbGroup.Dates(parse, mention.TriggerToken, time.Tokens.Start);
}
