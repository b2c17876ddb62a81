namespace Dateline.Record;

/// <summary>An office or title as the article gives it.</summary>
public sealed record RecordedRole(string Title, int Start, int End);
