namespace Dateline.Record.Store;

/// <summary>How much a run holds.</summary>
/// <param name="Arrivals">Articles that came in, copies counted.</param>
/// <param name="Articles">Different texts.</param>
/// <param name="Faults">Items that were not coded.</param>
public sealed record RunCounts(long Arrivals, long Articles, long Events, long Quotes, long Faults);
