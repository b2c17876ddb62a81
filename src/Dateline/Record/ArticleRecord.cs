using System.Collections.Immutable;
using System.Text.Json;
using Dateline.Ontology;
using Dateline.Reading;

namespace Dateline.Record;

/// <summary>
/// What is kept of one article: the JSON document of docs/record.md. Offsets are UTF-16 code units into the text, end-exclusive;
/// lists are empty rather than missing; unknown is null. It holds no token and no tree.
/// </summary>
public sealed record ArticleRecord(
    RecordedArticle Article,
    ImmutableArray<Passage> Sentences,
    ImmutableArray<RecordedActor> Actors,
    ImmutableArray<RecordedTime> Times,
    ImmutableArray<RecordedPlace> Places,
    ImmutableArray<RecordedQuote> Quotes,
    ImmutableArray<RecordedEvent> Events,
    ImmutableArray<RecordedClaim> Claims,
    MadeBy MadeBy)
{
    /// <summary>Writes down what the layers of one article hold.</summary>
    /// <param name="codebook">Gives the quad class and the scores of each event.</param>
    public static ArticleRecord From(Analysis analysis, Codebook codebook, MadeBy madeBy) => new RecordBuilder(analysis, codebook).Build(madeBy);

    /// <summary>The record of an article in a language that Dateline does not read: the text, and nothing about it.</summary>
    public static ArticleRecord Unread(Article article, MadeBy madeBy) => new(RecordBuilder.Received(article, language: null), [], [], [], [], [], [], [], madeBy);

    /// <summary>The document as UTF-8 on one line, without a line end; the same bytes for the same record.</summary>
    public byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(this, RecordSerializer.Plain.ArticleRecord);

    /// <summary>Reads what <see cref="ToJson"/> wrote.</summary>
    /// <exception cref="JsonException">It is not such a document.</exception>
    public static ArticleRecord FromJson(ReadOnlySpan<byte> json)
        => JsonSerializer.Deserialize(json, RecordSerializer.Plain.ArticleRecord) ?? throw new JsonException("The document is null.");
}
