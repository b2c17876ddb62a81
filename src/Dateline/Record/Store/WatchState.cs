using System.Globalization;

namespace Dateline.Record.Store;

/// <summary>What a watch keeps in a store beside articles and records: how its feeds answered, and what it alerted to. Written with the writer's next commit.</summary>
public sealed class WatchState(StoreWriter writer)
{
    public FeedState? Feed(string url) => writer.Within().Rows("SELECT url, etag, modified, next, failures FROM feed WHERE url = $url",
        r => new FeedState(r.GetString(0), r.Text(1), r.Text(2), StoreRows.Time(r.Text(3)), r.GetInt32(4)), ("$url", url)).FirstOrDefault();

    public void Keep(FeedState feed) => writer.Within().Run(
        "INSERT INTO feed (url, etag, modified, next, failures) VALUES ($url, $etag, $modified, $next, $failures) ON CONFLICT (url) DO UPDATE SET etag = $etag, modified = $modified, next = $next, failures = $failures",
        ("$url", feed.Url), ("$etag", feed.ETag), ("$modified", feed.Modified), ("$next", Stamp(feed.Next)), ("$failures", feed.Failures));

    /// <summary>True when an address has been taken down in a run with this very text.</summary>
    public bool Knows(StoredRun run, string url, Text.ArticleId article) => writer.Within().Number(
        "SELECT count(*) FROM arrival a JOIN run_record x ON x.run = a.run AND x.record = a.record WHERE a.run = $run AND a.url = $url AND x.hash = $hash",
        ("$run", run.Id), ("$url", url), ("$hash", StoreCommands.Bytes(article))) > 0;

    /// <summary>A page that a feed links to, as it was left; null when it was not asked for in this run.</summary>
    public PageState? Page(StoredRun run, string url) => writer.Within().Rows("SELECT said, tries, etag, modified FROM feed_page WHERE run = $run AND url = $url",
        r => new PageState((byte[])r[0], r.GetInt32(1), r.Text(2), r.Text(3)), ("$run", run.Id), ("$url", url)).FirstOrDefault();

    public void Keep(StoredRun run, string url, PageState page) => writer.Within().Run(
        """
        INSERT INTO feed_page (run, url, said, tries, etag, modified) VALUES ($run, $url, $said, $tries, $etag, $modified)
        ON CONFLICT (run, url) DO UPDATE SET said = $said, tries = $tries, etag = $etag, modified = $modified
        """,
        ("$run", run.Id), ("$url", url), ("$said", page.Said), ("$tries", page.Tries), ("$etag", page.ETag), ("$modified", page.Modified));

    /// <summary>The number of the newest sealed record, to ask for those after it.</summary>
    public long NewestRecord() => writer.Within().Number("SELECT max(id) FROM record");

    /// <returns>False when the query was told of this line before.</returns>
    public bool Add(string query, string line, DateTimeOffset at)
        => writer.Within().Run("INSERT INTO alert (query, line, at) VALUES ($query, $line, $at) ON CONFLICT DO NOTHING", ("$query", query), ("$line", line), ("$at", Stamp(at))) > 0;

    /// <summary>True when a query was told of a line.</summary>
    public bool Told(string query, string line) => writer.Within().Number("SELECT count(*) FROM alert WHERE query = $query AND line = $line", ("$query", query), ("$line", line)) > 0;

    /// <summary>Alerts that a webhook has not taken: those that were offered least often first, and of these the oldest, so that one that is never taken holds up no other.</summary>
    public IReadOnlyList<StoredAlert> Unsent(int mostTries) => [.. Alerts("WHERE sent IS NULL AND tries < $n ORDER BY tries, id", mostTries)];

    /// <summary>The newest alerts, newest first.</summary>
    public IReadOnlyList<StoredAlert> Newest(int most) => [.. Alerts("ORDER BY id DESC LIMIT $n", most)];

    /// <param name="sent">Null when it was offered in vain.</param>
    public void Offered(StoredAlert alert, DateTimeOffset? sent) => writer.Within().Run("UPDATE alert SET tries = tries + 1, sent = $sent WHERE id = $id", ("$id", alert.Id), ("$sent", Stamp(sent)));

    private IEnumerable<StoredAlert> Alerts(string which, int n) => writer.Within().Rows("SELECT id, query, line, at, sent, tries FROM alert " + which,
        r => new StoredAlert(r.GetInt64(0), r.GetString(1), r.GetString(2), StoreRows.Time(r.GetString(3))!.Value, StoreRows.Time(r.Text(4)), r.GetInt32(5)), ("$n", n));

    private static string? Stamp(DateTimeOffset? at) => at?.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
}
