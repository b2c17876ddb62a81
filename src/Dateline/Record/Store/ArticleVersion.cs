namespace Dateline.Record.Store;

/// <summary>One text that an address has had. Several of one address are edits of the same article.</summary>
public sealed record ArticleVersion(string ArticleId, string? Title, DateOnly? Published, string Place, DateTimeOffset? At);
