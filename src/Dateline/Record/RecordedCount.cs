namespace Dateline.Record;

/// <summary>A number that the article ties to an event.</summary>
/// <param name="Of">killed, injured, arrested, size …</param>
/// <param name="High">Null when the words set no upper bound.</param>
/// <param name="SaidBy">Id of an actor; null for the narrator.</param>
public sealed record RecordedCount(string Of, int Low, int? High, int Start, int End, string? SaidBy);
