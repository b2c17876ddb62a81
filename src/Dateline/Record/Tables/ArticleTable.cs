namespace Dateline.Record.Tables;

/// <summary>Articles, a row for each different text.</summary>
internal static class ArticleTable
{
    public static RecordTable Articles { get; } = new("articles", "The articles, a row for each different text.", "article_id",
    [
        new("article_id", ColumnType.Text, "SHA-256 of the text in UTF-8."),
        new("place", ColumnType.Text, "The file, line or address that it came from first."),
        new("arrivals", ColumnType.Integer, "How often the same text came in."),
        new("source_id", ColumnType.Text, "The id that the input gave."),
        new("source", ColumnType.Text, "The outlet."),
        new("url", ColumnType.Text, "Where it was found."),
        new("title", ColumnType.Text, "The headline."),
        new("published", ColumnType.Date, "Day of publication; relative days are resolved against it."),
        new("filed_from", ColumnType.Text, "Places that the copy was filed from, parted by \"; \"."),
        new("language", ColumnType.Text, "en; empty when the text does not read as English and was not coded."),
        new("characters", ColumnType.Integer, "Length of the text, UTF-16 code units."),
        new("sentences", ColumnType.Integer, "Sentences read."),
        new("events", ColumnType.Integer, "Events found."),
        new("quotes", ColumnType.Integer, "Quotations found."),
        new("actors", ColumnType.Integer, "Actors found."),
    ], source =>
    {
        var (record, article) = (source.Record, source.Record.Article);
        return [[
            article.Id, source.Place, (long)source.Arrivals, article.SourceId, article.Source, article.Url, article.Title, article.Published, TableSource.Joined(article.Filings.Select(f => f.Name)), article.Language,
            (long)article.Text.Length, (long)record.Sentences.Length, (long)record.Events.Length, (long)record.Quotes.Length, (long)record.Actors.Length,
        ]];
    });
}
