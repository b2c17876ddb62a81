namespace Dateline.Record;

/// <summary>What made a record: the same three and the same text give the same bytes.</summary>
/// <param name="Code">Version of the library.</param>
/// <param name="Data">Hash of the data directory.</param>
/// <param name="Model">Hash of the models.</param>
public sealed record MadeBy(string Code, string Data, string Model);
