using Dateline.Record.Store;

namespace Dateline.App.Watching;

/// <summary>Visits feeds and pages in turn, codes what is new, and tells of it.</summary>
internal sealed class Watch(StoreWriter writer, StoredRun run, Visitor visitor, Intake intake, Webhook? webhook, IReadOnlyList<string> feeds, TimeSpan every, TimeProvider clock, TextWriter log)
{
    private static readonly TimeSpan LongestBackOff = TimeSpan.FromDays(1);

    private readonly WatchState _state = new(writer);

    /// <summary>Visits every feed that is due.</summary>
    /// <returns>How many were due, and how many of these could not be read.</returns>
    public async Task<(int Due, int Failed)> Round(CancellationToken stop)
    {
        int due = 0, failed = 0;
        foreach (string feed in feeds)
        {
            var before = _state.Feed(feed) ?? new FeedState(feed, null, null, null, 0);
            if (before.Next > clock.GetUtcNow()) continue;
            due++;
            if (!await Visit(before, writer.InputNamed(run, feed), stop)) failed++;
        }

        writer.Commit();
        if (webhook is not null) await webhook.Offer(stop);
        return (due, failed);
    }

    /// <summary>When there is something to do next.</summary>
    public DateTimeOffset Next() => webhook?.Next() is { } offer && offer < NextDue() ? offer : NextDue();

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
        Fault? fault = null, unread = null;
        TimeSpan? wait = null;
        var after = before;
        try
        {
            var answer = await visitor.Get(new Uri(before.Url), before.ETag, before.Modified, stop);
            wait = answer.RetryAfter;
            if (answer.Document is { } document)
            {
                (int taken, bool all, unread) = await intake.Take(document, input, stop);
                // What was left is there again only if the whole is asked for again.
                if (all && unread is null) after = before with { ETag = answer.ETag, Modified = answer.Modified };
                if (taken > 0) Log($"{before.Url}: {taken} new {(taken == 1 ? "article" : "articles")}");
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
        if (unread is not null) Log($"{unread}");
        if (fault is not null) Log($"{fault} Next try at {TimeZoneInfo.ConvertTime(now + pause, clock.LocalTimeZone):yyyy-MM-dd HH:mm}.");
        if (webhook is not null) await webhook.Offer(stop);
        return fault is null && unread is null;
    }

    private void Log(string line) => log.WriteLine($"{clock.GetLocalNow():HH:mm} {line}");
}
