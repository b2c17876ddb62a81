namespace Dateline.Record.Store;

/// <summary>How many events a day, of a type and status. Words of the contract (<c>happened</c>, <c>material-conflict</c>); null is unknown.</summary>
public sealed record EventCount(DateOnly? Day, string Type, string? Status, string? Quad, long Events);
