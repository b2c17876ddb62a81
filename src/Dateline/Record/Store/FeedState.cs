namespace Dateline.Record.Store;

/// <summary>What is remembered of a feed between two visits.</summary>
/// <param name="ETag">As the server gave it, to be given back.</param>
/// <param name="Modified">The Last-Modified header, as given.</param>
/// <param name="Next">Not to be visited before.</param>
/// <param name="Failures">Visits in a row that failed.</param>
public sealed record FeedState(string Url, string? ETag, string? Modified, DateTimeOffset? Next, int Failures);
