using Dateline.App.Fetching;

namespace Dateline.App.Watching;

/// <summary>What following the link of a feed's item brought.</summary>
/// <param name="Item">The article of the page, or the feed's own words; null when the page is as it was when its article was taken.</param>
/// <param name="Remark">Why the page gave none.</param>
/// <param name="ETag">Of the page whose article was taken, to be given back.</param>
/// <param name="Modified">The same page's Last-Modified.</param>
internal readonly record struct Followed(Received.Good? Item, Fault? Remark, string? ETag, string? Modified)
{
    public static Followed Unchanged(WebAnswer answer, string? etag, string? modified) => new(null, null, answer.ETag ?? etag, answer.Modified ?? modified);
}
