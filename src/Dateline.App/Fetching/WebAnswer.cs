using Dateline.App.Formats;

namespace Dateline.App.Fetching;

/// <summary>What a server answered.</summary>
/// <param name="Status">HTTP status.</param>
/// <param name="Document">The body; null when the status is not 2xx.</param>
/// <param name="RetryAfter">How long it asks to be left alone.</param>
internal sealed record WebAnswer(int Status, Document? Document, string? ETag, string? Modified, TimeSpan? RetryAfter)
{
    public bool IsUnchanged => Status == 304;

    public bool IsGood => Document is not null;
}
