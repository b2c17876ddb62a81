namespace Dateline.Record;

/// <summary>The days of an event.</summary>
/// <param name="First">First day, inclusive, in the local calendar.</param>
/// <param name="Last">Last day, inclusive; the first again when the day is known.</param>
/// <param name="From">Id of the time expression that says so.</param>
public sealed record RecordedDate(DateOnly First, DateOnly Last, string From);
