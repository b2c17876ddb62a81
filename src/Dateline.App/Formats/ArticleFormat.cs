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
    ];

    /// <summary>The format told, else the one that the server names, the name ends in, or the first bytes look like; plain text when nothing says.</summary>
    public static ArticleFormat Of(Document document, string? told)
        => All.FirstOrDefault(f => f.Name == told)
            ?? All.FirstOrDefault(f => f.MediaTypes.Contains(document.MediaType) && f.Name != "text")
            ?? All.FirstOrDefault(f => f.Extensions.Any(e => document.Name.EndsWith(e, StringComparison.OrdinalIgnoreCase)))
            ?? All.First(f => f.Name == Sniff(document.Head));

    private static string Sniff(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith("\uFEFF"u8)) head = head[3..];
        head = head.TrimStart(" \t\r\n"u8);
        if (head is [(byte)'{', ..]) return "jsonl";
        if (head is not [(byte)'<', ..]) return "text";
        return head.IndexOf("<rss"u8) >= 0 || head.IndexOf("<feed"u8) >= 0 || head.IndexOf("<rdf:RDF"u8) >= 0 ? "rss" : "html";
    }
}
