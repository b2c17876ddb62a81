namespace Dateline.Record.Store;

/// <summary>One coding of a set of articles with one version of code, data and model. Runs are added, never changed.</summary>
/// <param name="Kind"><c>code</c>, <c>recode</c> or <c>watch</c>.</param>
/// <param name="Finished">Null while it is going on, or when it was interrupted.</param>
/// <param name="Settings">What of the command line decides the outcome, as JSON.</param>
/// <param name="Parent">The run that was coded again; null for one that read its input.</param>
public sealed record StoredRun(long Id, string Name, MadeBy MadeBy, string Kind, DateTimeOffset Started, DateTimeOffset? Finished, string Settings, long? Parent);
