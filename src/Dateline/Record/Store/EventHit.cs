namespace Dateline.Record.Store;

/// <summary>An event that a query found, with the record that it stands in.</summary>
public sealed record EventHit(RecordKey Key, ArticleRecord Record, RecordedEvent Event);
