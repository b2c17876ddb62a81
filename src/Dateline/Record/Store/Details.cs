using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Json;
using Dateline.Reading;
using Dateline.Text;

namespace Dateline.Record.Store;

/// <summary>Everything of an article but its text, as the store keeps it: enough to read it again and come to the same record.</summary>
internal sealed record Details(string? SourceId, string? Publisher, string? Url, string? Title, string? Byline, DateOnly? Published, ImmutableArray<Passage> Body, ImmutableArray<RecordedFiling> Filings)
{
    public static Details Of(Article article) => new(
        article.SourceId, article.Publisher, article.Url, article.Title, article.Byline, article.Published,
        [.. article.Body.Select(Passage.Of)], [.. article.Filings.Select(f => new RecordedFiling(f.Name, f.Span.Start, f.Span.End))]);

    public string ToJson() => JsonSerializer.Serialize(this, DetailsSerializer.Default.Details);

    public static byte[] HashOf(string json) => SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(json));

    public static Article ArticleOf(string text, string json)
    {
        var details = JsonSerializer.Deserialize(json, DetailsSerializer.Default.Details) ?? throw new JsonException("The details are null.");
        return new Article(text)
        {
            SourceId = details.SourceId,
            Publisher = details.Publisher,
            Url = details.Url,
            Title = details.Title,
            Byline = details.Byline,
            Published = details.Published,
            Body = [.. details.Body.Select(p => CharSpan.Between(p.Start, p.End))],
            Filings = [.. details.Filings.Select(f => new Filing(f.Name, CharSpan.Between(f.Start, f.End)))],
        };
    }
}
