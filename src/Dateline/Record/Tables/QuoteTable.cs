using Dateline.Record.Store;

namespace Dateline.Record.Tables;

/// <summary>Quotations, a row each.</summary>
internal static class QuoteTable
{
    public static RecordTable Quotes { get; } = new("quotes", "Who said what, in which words: direct, indirect and mixed speech.", "quote_id",
    [
        new("quote_id", ColumnType.Text, "Article and the offset of the first words; the same in every run."),
        new("article_id", ColumnType.Text, "SHA-256 of the article's text."),
        new("published", ColumnType.Date, "Day of publication."),
        new("kind", ColumnType.Text, "direct, indirect, or mixed: partly in quotation marks."),
        new("speaker", ColumnType.Text, "Who speaks; empty when nobody is named."),
        new("speaker_code", ColumnType.Text, "Country and sector of the speaker."),
        new("speaker_country", ColumnType.Text, "ISO 3166-1 alpha-3."),
        new("speaker_role", ColumnType.Text, "Offices and titles that the article gives, parted by \"; \"."),
        new("speaker_words", ColumnType.Text, "The words that name the speaker there."),
        new("cue", ColumnType.Text, "The verb of speech."),
        new("addressee", ColumnType.Text, "Spoken to: names, parted by \"; \"."),
        new("words", ColumnType.Text, "What was said; passages that an attribution parts are joined by \" … \"."),
        new("start", ColumnType.Integer, "Offset of the first passage, UTF-16 code units."),
        new("end", ColumnType.Integer, "End of the last passage, exclusive."),
        new("within", ColumnType.Text, "The quotation that this one stands inside."),
        new("source", ColumnType.Text, "The outlet."),
        new("url", ColumnType.Text, "Where the article was found."),
    ], Rows);

    private static IEnumerable<object?[]> Rows(TableSource source)
    {
        var article = source.Record.Article;
        for (int i = 0; i < source.Record.Quotes.Length; i++)
        {
            var quote = source.Record.Quotes[i];
            var speaker = quote.Speaker is { } id ? source.Actor(id) : null;
            yield return
            [
                source.QuoteKeys[i].ToString(), article.Id, article.Published, RecordIndex.Word(quote.Kind), speaker?.Name, speaker?.Code, speaker?.Country,
                TableSource.Joined(speaker?.Roles.Select(r => r.Title).Distinct() ?? []), quote.SpeakerMention is { } mention ? source.Words(mention) : null, quote.Cue is { } cue ? source.Words(cue) : null,
                TableSource.Joined(quote.Addressees.Select(source.Name)), string.Join(" … ", quote.Content.Select(source.Words)), (long)quote.Content[0].Start, (long)quote.Content[^1].End,
                source.QuoteKey(quote.Within), article.Source, article.Url,
            ];
        }
    }
}
