using Dateline.Record;
using Dateline.Understanding.Quotes;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Dateline.App.View;

/// <summary>The quotations by speaker, speakers in the order in which they first speak.</summary>
internal static class QuoteList
{
    private const int CueWidth = 14;

    /// <summary>In characters.</summary>
    private const int LongestWhom = 60;

    public static IRenderable Of(ArticleRecord record, Cast people, int width)
    {
        var parts = new List<IRenderable>();
        foreach (var group in record.Quotes.GroupBy(q => q.Speaker))
        {
            parts.Add(Speaker(group.Key, people));
            var table = new Table { Border = TableBorder.None, ShowHeaders = false, Expand = false };
            table.AddColumn(new TableColumn("").Width(CueWidth).PadLeft(0).PadRight(1));
            table.AddColumn(new TableColumn("").Width(width - CueWidth - 5).PadLeft(0).PadRight(0));
            foreach (var quote in group) table.AddRow(Cue(quote, record), Content(quote, record, people));
            parts.Add(new Padder(table, new Padding(2, 0, 0, 0)));
        }

        return new Rows(parts);
    }

    private static Paragraph Speaker(string? id, Cast people)
    {
        if (id is null) return new Paragraph("speaker not named", Look.Dim);
        var name = new Paragraph(people.Name(id), Look.Strong);
        return people.Actor(id).Code is { } code ? name.Append("  " + code, Look.Dim) : name;
    }

    private static Paragraph Cue(RecordedQuote quote, ArticleRecord record)
        => quote.Cue is { } words ? new Paragraph(Words.Of(words, record.Article.Text)) : new Paragraph("goes on", Look.Dim);

    private static Paragraph Content(RecordedQuote quote, ArticleRecord record, Cast people)
    {
        string words = string.Join(" … ", quote.Content.Select(part => Words.Of(part, record.Article.Text)));
        var cell = new Paragraph(Whom(quote, record.Article.Text), Look.Dim).Append(quote.Kind == QuotationKind.Direct ? Words.Quoted(words) : words);
        string[] notes =
        [
            .. quote.Kind is QuotationKind.Indirect or QuotationKind.Mixed ? new[] { quote.Kind == QuotationKind.Mixed ? "partly verbatim" : "paraphrased" } : [],
            .. quote.Others.Length > 0 ? new[] { "with " + people.Names(quote.Others) } : [],
            .. quote.Addressees.Length > 0 ? new[] { "to " + people.Names(quote.Addressees) } : [],
            .. quote.Within is { } outer ? new[] { $"within {outer}" } : [],
        ];
        return cell.Append($"  {string.Join(" · ", notes.Prepend(quote.Id))}", Look.Dim);
    }

    /// <summary>"accused THE GENERAL OF plotting": the words between the cue and what follows its "of".</summary>
    private static string Whom(RecordedQuote quote, string text)
    {
        if (quote.Cue is not { } cue || quote.Content[0].Start <= cue.End || quote.Content[0].Start - cue.End > LongestWhom) return "";
        string between = text[cue.End..quote.Content[0].Start].Trim(' ', '"', '“', '‘', '\'');
        return between.EndsWith(" of", StringComparison.Ordinal) ? between + " " : "";
    }
}
