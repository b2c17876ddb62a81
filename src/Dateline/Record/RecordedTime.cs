using Dateline.Understanding.Times;

namespace Dateline.Record;

/// <summary>Words that say when.</summary>
/// <param name="Value">TIMEX3 value.</param>
public sealed record RecordedTime(string Id, int Start, int End, TimeType? Type, string Value);
