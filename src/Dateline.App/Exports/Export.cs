using Dateline.App.Pages;
using Dateline.Record;

namespace Dateline.App.Exports;

/// <summary>One form in which the record of an article leaves for programs. A row puts it in <c>read --to</c>, the API and the page's download menu.</summary>
/// <param name="Extension">Without its dot.</param>
/// <param name="Header">What stands once before the first article.</param>
/// <param name="Write">What each article adds.</param>
internal sealed record Export(string Name, string MediaType, string Extension, string Description, byte[] Header, Func<ArticleRecord, byte[]> Write)
{
    /// <summary>A page holds one article.</summary>
    public bool OneArticle => Name == "html";

    public static IReadOnlyList<Export> All { get; } =
    [
        new("json", "application/json", "json", "the record, one document a line (docs/record.md)", [], record => [.. record.ToJson(), (byte)'\n']),
        new("csv", "text/csv; charset=utf-8", "csv", "its events, one a row", EventsCsv.Header, EventsCsv.Write),
        new("jsonld", "application/ld+json", "jsonld", "the record as W3C Web Annotations, one document a line", [], WebAnnotations.Write),
        new("html", "text/html; charset=utf-8", "html", "a page that holds everything, for sending on", [], StandalonePage.Write),
    ];
}
