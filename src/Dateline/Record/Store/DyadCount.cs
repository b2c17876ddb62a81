namespace Dateline.Record.Store;

/// <summary>How many events one country does to another, by day and quad class. Countries are ISO 3166-1 alpha-3.</summary>
public sealed record DyadCount(string Actor, string Recipient, DateOnly? Day, string? Quad, string? Status, long Events);
