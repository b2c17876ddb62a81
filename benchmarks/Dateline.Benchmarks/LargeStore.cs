using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Dateline.Reading;
using Dateline.Record;
using Dateline.Record.Store;
using Dateline.Text;

namespace Dateline.Benchmarks;

/// <summary>A store of many events, made of copies of one, and how long its questions take.</summary>
internal static class LargeStore
{
    private const int BetweenCommits = 500, RowsOfScreen = 50, Times = 5;

    /// <summary>Copies the newest run of a store, each time with other texts and days, until there are so many events.</summary>
    public static void Fill(string from, string to, long events)
    {
        using var source = RecordStore.Open(from);
        using var writer = StoreWriter.Open(to);
        var run = source.Run(null);
        var copied = writer.Begin("copies", run.MadeBy, "code", "{}", null, DateTimeOffset.UnixEpoch);
        var input = writer.Inputs(copied, [(from, "")])[0];
        var clock = Stopwatch.StartNew();
        long written = 0;
        int item = 0;
        for (int copy = 0; written < events; copy++)
        {
            foreach (var stored in source.Records(run))
            {
                if (written >= events) break;
                var record = Copy(stored.Read(), copy);
                var article = new Article(record.Article.Text) { SourceId = record.Article.SourceId, Published = record.Article.Published, Title = record.Article.Title };
                writer.Add(copied, input, new Arrival(item++, stored.Place, article, default), new Coded(record, record.ToJson(), ArticleWords.None), null);
                written += record.Events.Length;
                if (item % BetweenCommits == 0) writer.Commit();
            }
        }

        writer.Finish(copied, DateTimeOffset.UnixEpoch);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{item:N0} articles, {written:N0} events in {clock.Elapsed.TotalSeconds:0} s"));
    }

    /// <summary>The same with a mark behind its text, which moves no offset, and some days later.</summary>
    private static ArticleRecord Copy(ArticleRecord record, int copy)
    {
        string text = string.Create(CultureInfo.InvariantCulture, $"{record.Article.Text}\n\n({copy})");
        int days = copy * 17;
        return record with
        {
            Article = record.Article with { Text = text, Id = ArticleId.Of(text).Hex, Published = record.Article.Published?.AddDays(days) },
            Events = [.. record.Events.Select(e => e.Date is { } date ? e with { Date = date with { First = Later(date.First, days), Last = Later(date.Last, days) } } : e)],
        };
    }

    private static DateOnly Later(DateOnly day, int days) => day.DayNumber + days < DateOnly.MaxValue.DayNumber ? day.AddDays(days) : day;

    /// <summary>Asks the newest run of a store what its screens ask, and prints how long each question takes, in milliseconds: the best of some, and the first.</summary>
    public static void Ask(string path)
    {
        using var store = RecordStore.Open(path);
        var run = store.Run(null);
        var took = new Dictionary<string, object>();
        foreach (var (name, ask) in Questions(store, run))
        {
            var times = new List<double>();
            for (int i = 0; i < Times; i++)
            {
                var clock = Stopwatch.StartNew();
                ask();
                times.Add(Math.Round(clock.Elapsed.TotalMilliseconds, 1));
            }

            took[name] = new { best = times.Min(), first = times[0] };
        }

        Console.WriteLine(JsonSerializer.Serialize(new { counts = store.Count(run), milliseconds = took }));
    }

    private static IEnumerable<(string Name, Action Ask)> Questions(RecordStore store, StoredRun run)
    {
        var since = new DateOnly(2012, 1, 1);
        yield return ("counts of the run", () => store.Count(run));
        yield return ("events, first screen", () => Events(new()));
        yield return ("events of a country", () => Events(new() { Actor = "RUS" }));
        yield return ("events between two countries since a day", () => Events(new() { Actor = "RUS", Recipient = "USA", Since = since }));
        yield return ("events of a party by words", () => Events(new() { Party = "security council" }));
        yield return ("events of a type and status", () => Events(new() { Type = "ASSAULT", Status = Understanding.Factuality.EventStatus.Denied }));
        yield return ("events of a country's place", () => Events(new() { Place = "SYR" }));
        yield return ("events in a place by words", () => Events(new() { Place = "Geneva" }));
        yield return ("events whose sentence has words", () => Events(new() { Text = "chemical weapons" }));
        yield return ("events that nobody has done", () => Events(new() { Actor = "nobody of this name" }));
        yield return ("quotations, first screen", () => Quotes(new()));
        yield return ("quotations of a country", () => Quotes(new() { Speaker = "FRA" }));
        yield return ("quotations of a speaker about a country", () => Quotes(new() { Speaker = "minister", About = "ISR" }));
        yield return ("quotations about words", () => Quotes(new() { About = "nuclear" }));
        yield return ("articles with words", () => _ = store.Articles(run, new() { Text = "peace talks", Take = RowsOfScreen }).Count());
        yield return ("numbers of events by day and type", () => store.CountEvents(run, new()));
        yield return ("numbers of events of a country by day", () => store.CountEvents(run, new() { Party = "USA" }));
        yield return ("actors, most first", () => store.CountActors(run, null, RowsOfScreen));
        yield return ("actors of a name", () => store.CountActors(run, "putin", RowsOfScreen));
        yield return ("a dyad by day", () => store.CountDyads(run, new() { Actor = "RUS", Recipient = "USA" }));
        yield return ("all dyads", () => store.CountDyads(run, new()));

        void Events(EventQuery query) => _ = store.Events(run, query with { Take = RowsOfScreen }).Count();
        void Quotes(QuoteQuery query) => _ = store.Quotes(run, query with { Take = RowsOfScreen }).Count();
    }
}
