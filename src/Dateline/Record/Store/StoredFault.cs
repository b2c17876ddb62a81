namespace Dateline.Record.Store;

/// <summary>An item that was not coded: where, why, and what to do about it.</summary>
public sealed record StoredFault(string Place, string Fault, string Remedy);
