using Dateline.Ontology;

namespace Dateline.Record;

/// <summary>What became of one event between two records of the same article.</summary>
/// <param name="Before">Null for an event that is new.</param>
/// <param name="After">Null for an event that is gone.</param>
/// <param name="What">Names of the fields that differ, in the words of the contract; <c>added</c> or <c>removed</c> for a whole event.</param>
public sealed record EventChange(RecordKey Key, ArticleRecord Old, ArticleRecord New, RecordedEvent? Before, RecordedEvent? After, string What)
{
    /// <summary>The line of data that is answerable: of what is there now, or of what was there.</summary>
    public string Rule => (After ?? Before)!.FoundBy;

    public string Type => (After ?? Before)!.Type;

    /// <summary>Changes between two records of one text, in reading order. Events are paired by the words that name them; of several there, by type.</summary>
    /// <param name="line">The place of a data line in the newer data: a row that only moved is no change.</param>
    public static IEnumerable<EventChange> Between(ArticleRecord old, ArticleRecord now, Func<string, string> line)
    {
        var (oldKeys, newKeys) = (RecordKey.OfEvents(old), RecordKey.OfEvents(now));
        var left = Enumerable.Range(0, now.Events.Length).ToList();
        for (int i = 0; i < old.Events.Length; i++)
        {
            var before = old.Events[i];
            var there = left.Where(j => now.Events[j].Trigger.Start == before.Trigger.Start).ToArray();
            int match = there.Length == 0 ? -1 : there.FirstOrDefault(j => now.Events[j].Type == before.Type, there[0]);
            if (match < 0)
            {
                yield return new(oldKeys[i], old, now, before, null, "removed");
                continue;
            }

            left.Remove(match);
            string what = string.Join(", ", Differences(old, before, now, now.Events[match], line));
            if (what.Length > 0) yield return new(newKeys[match], old, now, before, now.Events[match], what);
        }

        foreach (int j in left) yield return new(newKeys[j], old, now, null, now.Events[j], "added");
    }

    private static IEnumerable<string> Differences(ArticleRecord old, RecordedEvent before, ArticleRecord now, RecordedEvent after, Func<string, string> line)
    {
        if (before.Type != after.Type) yield return "type";
        if (!before.Modes.SequenceEqual(after.Modes)) yield return "modes";
        if (!before.Contexts.SequenceEqual(after.Contexts)) yield return "contexts";
        if (before.Cameo != after.Cameo) yield return "cameo";
        if (before.Quad != after.Quad) yield return "quad";
        if (!Parties(old, before.Actors).SequenceEqual(Parties(now, after.Actors))) yield return "actors";
        if (!Parties(old, before.Recipients).SequenceEqual(Parties(now, after.Recipients))) yield return "recipients";
        if ((before.Date?.First, before.Date?.Last) != (after.Date?.First, after.Date?.Last)) yield return "date";
        if (PlaceOf(old, before) != PlaceOf(now, after)) yield return "place";
        if (before.Status != after.Status) yield return "status";
        if (before.Background != after.Background) yield return "background";
        if (!Parties(old, before.AccordingTo).SequenceEqual(Parties(now, after.AccordingTo))) yield return "accordingTo";
        if (!before.Counts.Select(c => (c.Of, c.Low, c.High)).SequenceEqual(after.Counts.Select(c => (c.Of, c.Low, c.High)))) yield return "counts";
        if (FoundBy.Moved(before.FoundBy, line) != after.FoundBy) yield return "foundBy";
    }

    private static IEnumerable<(string, string?)> Parties(ArticleRecord record, IEnumerable<string> ids) => ids.Select(id => record.Actors.First(a => a.Id == id)).Select(a => (a.Name, a.Code));

    private static string? PlaceOf(ArticleRecord record, RecordedEvent told) => told.Place is null ? null : record.Places.First(p => p.Id == told.Place) is var place ? $"{place.Name}, {place.Country}" : null;
}
