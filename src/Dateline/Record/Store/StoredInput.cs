namespace Dateline.Record.Store;

/// <summary>A file, an address or standard input that a run reads.</summary>
/// <param name="Mark">Tells a changed file from the same one: its size and time, or nothing.</param>
/// <param name="Done">How many of its items are in the store.</param>
public sealed record StoredInput(long Id, int Ordinal, string Name, string Mark, int Done, bool Complete);
