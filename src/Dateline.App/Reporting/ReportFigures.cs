using Dateline.Ontology;
using Dateline.Record;
using Dateline.Record.Tables;
using Dateline.Understanding.Entities;
using Dateline.Understanding.Factuality;

namespace Dateline.App.Reporting;

/// <summary>What the report counts, gathered record by record in their order. Holds counts and a few records, however many pass by.</summary>
internal sealed class ReportFigures
{
    private const int MostMarked = 4, MostDisputed = 12;

    private readonly List<TableSource> _marked = [];
    private readonly List<(TableSource, RecordedEvent)> _disputed = [];

    public Dictionary<(string Type, EventStatus Status), int> ByTypeAndStatus { get; } = [];

    /// <summary>Events that happened, by day and quad class.</summary>
    public Dictionary<DateOnly, int[]> ByDay { get; } = [];

    /// <summary>Events that the article says happened on a day more than a year after its publication: misread, and in no series.</summary>
    public int Later { get; private set; }

    /// <summary>The first day that anything was published; null when no day is known.</summary>
    public DateOnly? FirstPublished { get; private set; }

    public Dictionary<(string Actor, string Recipient), int[]> Dyads { get; } = [];

    public Dictionary<(string Name, string? Code), int> Speakers { get; } = [];

    public Dictionary<string, int> Places { get; } = [];

    public int Undated { get; private set; }

    public int NotEnglish { get; private set; }

    /// <summary>The articles with most events, best first; the earlier of two that have as many.</summary>
    public IReadOnlyList<TableSource> Marked => _marked;

    /// <summary>The first events that somebody denies.</summary>
    public IReadOnlyList<(TableSource Source, RecordedEvent Event)> Disputed => _disputed;

    public void Add(TableSource source)
    {
        var record = source.Record;
        if (record.Article.Language is null) NotEnglish++;
        if (record.Article.Published is not { } published) Undated++;
        else if (FirstPublished is not { } first || published < first) FirstPublished = published;
        foreach (var told in record.Events) Add(source, told);
        foreach (var quote in record.Quotes)
            if (quote.Speaker is { } id && source.Actor(id) is var speaker && speaker.Mentions.Any(m => m.Kind == MentionKind.Name)) Count(Speakers, (speaker.Name, speaker.Code));

        if (record.Article.Text.Length > 8_000 || record.Events.Length == 0) return;
        int at = _marked.FindIndex(m => m.Record.Events.Length < record.Events.Length);
        if (at < 0 && _marked.Count == MostMarked) return;
        _marked.Insert(at < 0 ? _marked.Count : at, source);
        if (_marked.Count > MostMarked) _marked.RemoveAt(MostMarked);
    }

    private void Add(TableSource source, RecordedEvent told)
    {
        Count(ByTypeAndStatus, (told.Type, told.Status ?? EventStatus.Unknown));
        if (told.Status == EventStatus.Denied && _disputed.Count < MostDisputed) _disputed.Add((source, told));
        if (told.Status != EventStatus.Happened || told.Quad is not { } quad) return;
        int column = (int)quad - 1;
        var published = source.Record.Article.Published;
        if ((told.Date?.First ?? published) is { } day)
        {
            if (day.Year > published?.Year + 1) Later++;
            else Row(ByDay, day)[column]++;
        }

        if (source.PlaceOf(told.Place)?.Country is { } country) Count(Places, country);
        foreach (string actor in Countries(source, told.Actors))
            foreach (string recipient in Countries(source, told.Recipients))
                if (actor != recipient)
                    Row(Dyads, (actor, recipient))[column]++;
    }

    private static IEnumerable<string> Countries(TableSource source, IEnumerable<string> ids) => ids.Select(id => source.Actor(id).Country).OfType<string>().Distinct();

    private static void Count<T>(Dictionary<T, int> counts, T key) where T : notnull => counts[key] = counts.GetValueOrDefault(key) + 1;

    private static int[] Row<T>(Dictionary<T, int[]> rows, T key) where T : notnull => rows.TryGetValue(key, out int[]? row) ? row : rows[key] = new int[Enum.GetValues<QuadCategory>().Length - 1];
}
