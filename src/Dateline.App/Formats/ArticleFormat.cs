namespace Dateline.App.Formats;

/// <summary>One way in which articles arrive. A row in <see cref="All"/> puts it in the command line and the documentation.</summary>
/// <param name="Extensions">With their dots.</param>
/// <param name="MediaTypes">As a web server names it.</param>
/// <param name="Split">Draws items from a document, lazily; each item is turned into an article on any thread.</param>
internal sealed record ArticleFormat(string Name, string Description, string[] Extensions, string[] MediaTypes, Func<Document, IEnumerable<Func<Received>>> Split)
{
    public static IReadOnlyList<ArticleFormat> All { get; } =
    [
        new("text", "Plain text: one article, with or without the header lines of wire copy.", [".txt", ".text"], ["text/plain"], PlainTextFile.Split),
        new("html", "A web page: the article is told from what stands around it. No script runs, nothing else is fetched.", [".html", ".htm", ".xhtml"], ["text/html", "application/xhtml+xml"], HtmlPage.Split),
        new("rss", "RSS or Atom: one article an item.", [".rss", ".atom", ".xml"], ["application/rss+xml", "application/atom+xml", "application/xml", "text/xml"], Feed.Split),
        new("jsonl", "JSON Lines: id and text, optionally title, published, url, source; one article a line.", [".jsonl", ".ndjson"], ["application/jsonl", "application/x-ndjson"], JsonLines.Split),
        new("csv", "A table with a column that holds the text, CSV or tab-separated; the first row names the columns.", [".csv", ".tsv"], ["text/csv", "text/tab-separated-values"], CsvFile.Split),
        new("parquet", "Parquet with a column that holds the text.", [".parquet"], ["application/vnd.apache.parquet"], ParquetFile.Split),
        new("warc", "A web archive: the pages in it; images, redirects and the rest are passed over.", [".warc", ".wet"], ["application/warc"], Warc.Split),
        new("ninjs", "IPTC ninjs 1 or 2: one news item a file.", [".ninjs"], ["application/ninjs+json"], Ninjs.Split),
    ];

    /// <summary>The format told, else the one that the server names, the name ends in, or the first bytes look like; plain text when nothing says.</summary>
    public static ArticleFormat Of(Document document, string? told)
        => All.FirstOrDefault(f => f.Name == told)
            ?? All.FirstOrDefault(f => f.MediaTypes.Contains(document.MediaType) && f.Name != "text")
            ?? All.FirstOrDefault(f => f.Extensions.Any(e => Unpacking.NameInside(document.Name).EndsWith(e, StringComparison.OrdinalIgnoreCase)))
            ?? All.First(f => f.Name == Sniff(document.Head));

    /// <summary>True for a file whose name says that articles may be in it.</summary>
    public static bool KnowsName(string name)
        => Unpacking.NameInside(name) is var inside && (inside.EndsWith(".json", StringComparison.OrdinalIgnoreCase) || All.Any(f => f.Extensions.Any(e => inside.EndsWith(e, StringComparison.OrdinalIgnoreCase))));

    private static string Sniff(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith("WARC/1."u8)) return "warc";
        if (head.StartsWith("PAR1"u8)) return "parquet";
        if (head.StartsWith("\uFEFF"u8)) head = head[3..];
        head = head.TrimStart(" \t\r\n"u8);
        if (head is [(byte)'{', ..]) return head.IndexOf("\"body_text\""u8) >= 0 || head.IndexOf("\"body_html\""u8) >= 0 || head.IndexOf("\"bodies\""u8) >= 0 ? "ninjs" : "jsonl";
        if (head is not [(byte)'<', ..]) return "text";
        return head.IndexOf("<rss"u8) >= 0 || head.IndexOf("<feed"u8) >= 0 || head.IndexOf("<rdf:RDF"u8) >= 0 ? "rss" : "html";
    }
}
