using System.Globalization;
using Dateline.Record;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Dateline.App.View;

/// <summary>Which article: title, outlet, day, where it was filed from.</summary>
internal static class Heading
{
    public static IEnumerable<IRenderable> Of(ArticleRecord record)
    {
        var article = record.Article;
        string title = article.Title is { } given ? Words.Clean(given) : FirstWords(record);
        yield return new Paragraph(title + "\n", Look.Strong);

        string?[] facts =
        [
            article.Source is { } outlet ? Words.Clean(outlet) : null,
            article.Published?.ToString("dddd d MMMM yyyy", CultureInfo.InvariantCulture),
            article.Filings.Length > 0 ? "filed from " + string.Join(", ", article.Filings.Select(f => Words.Clean(f.Name))) : null,
            article.SourceId is { } id ? $"id {Words.Clean(id)}" : null,
        ];
        string line = string.Join(" · ", facts.Where(f => !string.IsNullOrEmpty(f)));
        if (line.Length > 0) yield return new Paragraph(line + "\n", Look.Dim);
        if (article.Language is null) yield return new Paragraph("This does not read as English: nothing in it was coded.\n", Look.Warning);
        else if (article.Published is null) yield return new Paragraph("No day of publication: words like “on Wednesday” have no date. Give one with --published 2017-04-13.\n", Look.Warning);
    }

    private static string FirstWords(ArticleRecord record)
    {
        var text = record.Article.Text.AsSpan();
        if (record.Sentences is [var first, ..]) text = text[first.Start..];
        return Words.Shorten(Words.Clean(text[..Math.Min(text.Length, 300)]), 70);
    }
}
