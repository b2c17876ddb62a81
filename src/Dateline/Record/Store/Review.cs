namespace Dateline.Record.Store;

/// <summary>What a person says of a line of the record. Reviews are added; the newest of a reviewer counts.</summary>
/// <param name="Line">A <see cref="RecordKey"/>, so that it holds across runs.</param>
/// <param name="Verdict"><c>right</c>, <c>wrong</c> or <c>unsure</c>.</param>
public sealed record Review(string Line, string Verdict, string Reviewer, string Note, DateTimeOffset At);
