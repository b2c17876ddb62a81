using System.Text;
using Dateline.App.Exporting;
using Dateline.App.Pages;
using Dateline.Record;
using Dateline.Record.Tables;

namespace Dateline.App.Writing;

/// <summary>One form in which the record of an article leaves for programs. A row puts it in <c>read --to</c>, the API and docs; the page's download menu has its own list.</summary>
/// <param name="Extension">Without its dot.</param>
/// <param name="Header">What stands once before the first article.</param>
/// <param name="Write">What each article adds.</param>
internal sealed record RecordForm(string Name, string MediaType, string Extension, string Description, byte[] Header, Func<ArticleRecord, byte[]> Write)
{
    public static IReadOnlyList<RecordForm> All { get; } =
    [
        new("json", "application/json", "json", "the record, one document a line (docs/record.md)", [], record => [.. record.ToJson(), (byte)'\n']),
        new("csv", "text/csv; charset=utf-8", "csv", "its events, one a row", TableFiles.Header(RecordTable.Named("events").Columns), Events),
        new("jsonld", "application/ld+json", "jsonld", "the record as W3C Web Annotations, one document a line", [], record => [.. JsonLdExport.Of(record), (byte)'\n']),
        new("html", "text/html; charset=utf-8", "html", "a page that holds everything, for sending on", [], StandalonePage.Write),
    ];

    /// <summary>A page holds one article.</summary>
    public bool OneArticle => Name == "html";

    private static byte[] Events(ArticleRecord record)
    {
        var rows = new StringBuilder();
        foreach (object?[] row in RecordTable.Named("events").Rows(new TableSource(record, 1, ""))) CsvText.Append(rows, row);
        return Encoding.UTF8.GetBytes(rows.ToString());
    }
}
