using Dateline.Record.Store;

namespace Dateline.App.Watching;

/// <summary>Visits feeds and pages in turn, codes what is new, and tells of it.</summary>
internal sealed class Watch(StoreWriter writer, StoredRun run, Visitor visitor, Intake intake, Alerts alerts, IReadOnlyList<string> feeds, TimeSpan every, TimeProvider clock, TextWriter log)
{
    private static readonly TimeSpan LongestBackOff = TimeSpan.FromDays(1);

    private readonly WatchState _state = new(writer);

    /// <summary>Visits every feed that is due.</summary>
    /// <returns>How many could not be read.</returns>
    public async Task<int> Round(CancellationToken stop)
    {
        int failed = 0;
        foreach (string feed in feeds)
        {
            var before = _state.Feed(feed) ?? new FeedState(feed, null, null, null, 0);
            if (before.Next > clock.GetUtcNow()) continue;
            if (!await Visit(before, writer.InputNamed(run, feed), stop)) failed++;
        }

        writer.Commit();
        return failed;
    }

    /// <summary>When the next feed is due.</summary>
    public DateTimeOffset NextDue()
    {
        var due = feeds.Select(f => _state.Feed(f)?.Next ?? clock.GetUtcNow()).Min();
        writer.Commit();
        return due;
    }

    private async Task<bool> Visit(FeedState before, StoredInput input, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        long newest = _state.NewestRecord();
        Fault? fault = null;
        TimeSpan? wait = null;
        var after = before;
        try
        {
            var answer = await visitor.Get(new Uri(before.Url), before, stop);
            wait = answer.RetryAfter;
            if (answer.Document is { } document)
            {
                (int taken, bool all) = await intake.Take(document, input, stop);
                // What was left is there again only if the whole is asked for again.
                if (all) after = before with { ETag = answer.ETag, Modified = answer.Modified };
                if (taken > 0) log.WriteLine($"{now:HH:mm} {before.Url}: {taken} new {(taken == 1 ? "article" : "articles")}");
            }
            else if (!answer.IsUnchanged) fault = new(before.Url, $"The server answered {answer.Status}.", "It is tried again later.");
        }
        catch (FaultException known)
        {
            fault = known.Fault;
        }

        int failures = fault is null ? 0 : before.Failures + 1;
        var pause = every * Math.Pow(2, Math.Min(failures, 12));
        if (pause > LongestBackOff) pause = LongestBackOff > every ? LongestBackOff : every;
        if (wait > pause) pause = wait.Value > LongestBackOff ? LongestBackOff : wait.Value;
        _state.Keep(after with { Next = now + pause, Failures = failures });
        writer.Commit();
        if (fault is not null) log.WriteLine($"{now:HH:mm} {fault} Next try at {now + pause:yyyy-MM-dd HH:mm}.");

        int found = alerts.Look(newest, now);
        writer.Commit();
        if (found > 0) alerts.WriteFeed();
        if (!await alerts.Offer(now, stop)) log.WriteLine($"{now:HH:mm} The webhook did not take an alert. It is offered again after the next visit.");
        writer.Commit();
        return fault is null;
    }
}
