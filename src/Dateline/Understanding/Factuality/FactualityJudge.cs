using System.Collections.Immutable;
using Dateline.Language;
using Dateline.Ontology;
using Dateline.Reading;
using Dateline.Understanding.Entities;
using Dateline.Understanding.Events;
using Dateline.Understanding.Quotes;
using Dateline.Understanding.Times;

namespace Dateline.Understanding.Factuality;

/// <summary>Says by whose account, and how surely, each event happened. All mentions of an event are judged together.</summary>
public static class FactualityJudge
{
    /// <summary>The narrator's plain word wins over any teller's; a teller's over plans; plans over doubts.</summary>
    private static readonly EventStatus[] Order =
    [
        EventStatus.Happened, EventStatus.Alleged, EventStatus.Denied, EventStatus.Planned, EventStatus.Possible, EventStatus.Negated, EventStatus.Hypothetical,
    ];

    public static FactualityLayer Judge(Article article, Parse parse, EntityLayer entities, TimeLayer times, QuoteLayer quotes, EventLayer events, Lexicon lexicon)
    {
        var judge = new MentionJudge(article, parse, entities, times, quotes, lexicon);
        var rebuttals = new Rebuttals(parse, entities, quotes, events, lexicon);
        var claimFinder = new ClaimFinder(parse, quotes, lexicon.Cues, rebuttals);
        var judgements = ImmutableArray.CreateBuilder<Judgement>(events.All.Length);
        var claims = ImmutableArray.CreateBuilder<Claim>();
        for (int e = 0; e < events.All.Length; e++)
        {
            var mentions = events.All[e].Mentions;
            var readings = ImmutableArray.CreateBuilder<MentionReading>(mentions.Length);
            foreach (var mention in mentions) readings.Add(judge.Read(mention));
            for (int m = 0; m < mentions.Length; m++)
                if (readings[m] is { Polarity: Polarity.Positive, Status: EventStatus.Alleged or EventStatus.Happened })
                    foreach (var (denial, _) in rebuttals.Of(mentions[m]))
                        readings.Add(new MentionReading(EventStatus.Denied, [denial], Certainty.Certain, Polarity.Negative, quotes.All[denial].Cue));
            LeaveBlame(events.All[e], readings, lexicon.Codebook);
            judgements.Add(Together(events.All[e], readings.ToImmutable(), quotes));
            claimFinder.Add(claims, e, events.All[e], readings);
        }

        return new FactualityLayer(judgements.MoveToImmutable(), claims.ToImmutable());
    }

    /// <summary>"Police believe that a banker ordered the killing. The killing shocked the town.": the article tells of the deed and not of who did it, which stays the word of whoever says so.</summary>
    private static void LeaveBlame(Event told, ImmutableArray<MentionReading>.Builder readings, Codebook codebook)
    {
        if (told.Main.Actors.IsEmpty || codebook.QuadOf(told.Main.Type) != QuadCategory.MaterialConflict) return;
        bool isBlamed = false;
        for (int m = 0; m < told.Mentions.Length; m++)
            isBlamed |= readings[m].Status is EventStatus.Alleged or EventStatus.Denied && told.Mentions[m].Actors.Any(told.Main.Actors.Contains);
        for (int m = 0; m < told.Mentions.Length && isBlamed; m++)
            if (readings[m].Status == EventStatus.Happened && told.Mentions[m].Actors.IsEmpty)
                readings[m] = readings[m] with { IsPresupposed = true };
    }

    private static Judgement Together(Event @event, ImmutableArray<MentionReading> readings, QuoteLayer quotes)
    {
        var deciding = Deciding(@event, readings);
        var assertions = ImmutableArray.CreateBuilder<Assertion>();
        assertions.Add(deciding.IsNarrators
            ? new Assertion([], deciding.Certainty, deciding.Polarity, deciding.Cue)
            : new Assertion([], Certainty.Uncommitted, Polarity.Unknown, null));
        foreach (var reading in readings)
        {
            if (reading.IsNarrators) continue;
            var source = reading.Chain.Select(q => quotes.All[q].Speaker).ToImmutableArray();
            if (!assertions.Any(a => a.Source.SequenceEqual(source) && a.Polarity == reading.Polarity))
                assertions.Add(new Assertion(source, reading.Certainty, reading.Polarity, reading.Cue));
        }

        ImmutableArray<int> accordingTo = [.. deciding.Chain.Select(q => quotes.All[q].Speaker).OfType<int>().Distinct()];
        return new Judgement(deciding.Status, assertions.ToImmutable(), accordingTo, quotes.Innermost(@event.Main.Trigger));
    }

    private static MentionReading Deciding(Event @event, ImmutableArray<MentionReading> readings)
    {
        // What one party takes as known and another denies, or what is an aside in somebody's telling, has not been told as a fact.
        if (!readings.Any(r => r.Status == EventStatus.Happened && !r.IsPresupposed)
            && (readings.FirstOrDefault(r => r.Status == EventStatus.Denied) ?? readings.FirstOrDefault(r => r.Status == EventStatus.Alleged)) is { } told)
            return told;

        // When nobody says that it happened, the most telling mention says what it is.
        foreach (var status in Order)
        {
            MentionReading? found = null;
            for (int i = 0; i < @event.Mentions.Length; i++)
                if (readings[i].Status == status && (found is null || @event.Mentions[i].TriggerToken == @event.Main.TriggerToken))
                    found = readings[i];
            if (found is not null) return found;
        }

        return new MentionReading(EventStatus.Unknown, [], Certainty.Uncommitted, Polarity.Unknown, null);
    }
}
