using System.Collections.Immutable;

namespace Dateline.Record;

/// <summary>The article that a record was made from, text included and unaltered.</summary>
/// <param name="Id">SHA-256 of the text in UTF-8, 64 lower-case hexadecimal digits.</param>
/// <param name="SourceId">The id that the input gave.</param>
/// <param name="Source">The outlet.</param>
/// <param name="Published">The day of publication in the outlet's calendar.</param>
/// <param name="Language">ISO 639-1: <c>en</c>, or null when the text does not read as English and was not coded.</param>
public sealed record RecordedArticle(
    string Id, string? SourceId, string? Source, string? Url, string? Title, DateOnly? Published, ImmutableArray<RecordedFiling> Filings, string? Language, string Text);
