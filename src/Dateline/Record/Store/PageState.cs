namespace Dateline.Record.Store;

/// <summary>What is remembered of a page that a feed links to.</summary>
/// <param name="Said">One hash of what the feed said of it when it was asked for last.</param>
/// <param name="Tries">How often it was asked for since the feed said so.</param>
/// <param name="ETag">As the server gave it with the article that was taken from the page, to be given back; null when none was taken.</param>
/// <param name="Modified">The Last-Modified header, likewise.</param>
public sealed record PageState(byte[] Said, int Tries, string? ETag, string? Modified);
