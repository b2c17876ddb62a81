namespace Dateline.Record;

/// <summary>A place that the copy was filed from.</summary>
public sealed record RecordedFiling(string Name, int Start, int End);
