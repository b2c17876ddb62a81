using System.Collections.Immutable;

namespace Dateline.Record;

/// <summary>What must hold of every record: each offset inside the text, each id of something in the record.</summary>
public static class RecordSoundness
{
    public static IReadOnlyList<string> Faults(ArticleRecord record)
    {
        var faults = new List<string>();
        int length = record.Article.Text.Length;
        foreach (var filing in record.Article.Filings) Inside("filing", filing.Start, filing.End);
        foreach (var sentence in record.Sentences) Within("sentence", sentence);
        foreach (var time in record.Times) Inside(time.Id, time.Start, time.End);
        foreach (var place in record.Places) Inside(place.Id, place.Start, place.End);

        foreach (var actor in record.Actors)
        {
            if (actor.Mentions.Length == 0) faults.Add($"{actor.Id} is mentioned nowhere");
            foreach (var mention in actor.Mentions) Inside(actor.Id, mention.Start, mention.End);
            foreach (var role in actor.Roles) Inside($"{actor.Id} role", role.Start, role.End);
        }

        var actors = record.Actors.Select(a => a.Id).ToHashSet();
        var quotes = record.Quotes.Select(q => q.Id).ToHashSet();
        var events = record.Events.Select(e => e.Id).ToHashSet();
        var times = record.Times.Select(t => t.Id).ToHashSet();
        var places = record.Places.Select(p => p.Id).ToHashSet();

        foreach (var quote in record.Quotes)
        {
            if (quote.Content.Length == 0) faults.Add($"{quote.Id} has no words");
            foreach (var part in quote.Content) Within(quote.Id, part);
            Maybe(quote.Id, quote.SpeakerMention);
            Maybe(quote.Id, quote.Cue);
            Maybe(quote.Id, quote.Venue);
            Known(quote.Id, actors, [quote.Speaker, .. quote.Others, .. quote.Addressees]);
            Known(quote.Id, quotes, [quote.Within]);
        }

        foreach (var told in record.Events)
        {
            Within(told.Id, told.Trigger);
            foreach (var evidence in told.Evidence) Within(told.Id, evidence);
            foreach (var mention in told.Mentions)
            {
                Within(told.Id, mention.Trigger);
                Within(told.Id, mention.Evidence);
            }

            foreach (var count in told.Counts) Inside(told.Id, count.Start, count.End);
            foreach (var assertion in told.Assertions)
            {
                Maybe(told.Id, assertion.Cue);
                if (assertion.Source is not ["narrator", ..]) faults.Add($"{told.Id} has an assertion that does not start with the narrator");
                Known(told.Id, actors, assertion.Source.Skip(1));
            }

            Known(told.Id, actors, [.. told.Actors, .. told.Recipients, .. told.AccordingTo, .. told.Counts.Select(c => c.SaidBy)]);
            Known(told.Id, quotes, [told.Quote]);
            Known(told.Id, times, [told.Date?.From]);
            Known(told.Id, places, [told.Place]);
            if (told.Evidence.Length == 0 || told.Mentions.Length == 0) faults.Add($"{told.Id} has no evidence");
            if (string.IsNullOrEmpty(told.FoundBy)) faults.Add($"{told.Id} does not say what found it");
            if (told.Confidence is < 0 or > 1) faults.Add($"{told.Id} has confidence {told.Confidence}");
            if (told.Date is { } date && date.First > date.Last) faults.Add($"{told.Id} ends before it starts");
        }

        foreach (var claim in record.Claims)
        {
            Within(claim.Incident, claim.Evidence);
            Known("claim", events, [claim.Incident]);
            Known("claim", actors, [claim.Holder == "narrator" ? null : claim.Holder, .. claim.Chain.Skip(1)]);
        }

        foreach (var ids in new[] { record.Actors.Select(a => a.Id), record.Times.Select(t => t.Id), record.Places.Select(p => p.Id), record.Quotes.Select(q => q.Id), record.Events.Select(e => e.Id) })
            if (ids.Distinct().Count() != ids.Count())
                faults.Add("an id stands twice");
        return faults;

        void Inside(string what, int start, int end)
        {
            if (start < 0 || start >= end || end > length) faults.Add($"{what} stands at [{start}..{end}) of {length}");
        }

        void Within(string what, Passage passage) => Inside(what, passage.Start, passage.End);

        void Maybe(string what, Passage? passage)
        {
            if (passage is { } known) Inside(what, known.Start, known.End);
        }

        void Known(string what, HashSet<string> ids, IEnumerable<string?> named)
            => faults.AddRange(named.Where(id => id is not null && !ids.Contains(id)).Select(id => $"{what} names {id}, which is not in the record"));
    }
}
