namespace Dateline.Record.Store;

/// <summary>A quotation that a query found, with the record that it stands in.</summary>
public sealed record QuoteHit(RecordKey Key, ArticleRecord Record, RecordedQuote Quote);
