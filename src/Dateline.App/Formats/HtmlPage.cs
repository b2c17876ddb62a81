using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Dateline.Reading;
using PageReader = SmartReader.Reader;

namespace Dateline.App.Formats;

/// <summary>A web page that holds one article.</summary>
internal static partial class HtmlPage
{
    public const int LargestPage = 16 << 20;
    private const int MostElements = 200_000;
    private const int StackSize = 256 << 20;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public static IEnumerable<Func<Received>> Split(Document document)
    {
        byte[] bytes = document.ReadAll();
        yield return () => Read(document, bytes).From(bytes);
    }

    private static Received Read(Document document, byte[] bytes)
    {
        if (bytes.Length > LargestPage) return Received.Refuse(document.Name, $"The page is larger than {LargestPage >> 20} MB.", "Save the article's text, and read that.");
        string html = Decoding.Decode(document.Name, bytes, document.Charset ?? CharsetWithin(bytes));
        if (HtmlText.Depth(html) > HtmlText.Deepest) return Received.Refuse(document.Name, $"The page nests deeper than {HtmlText.Deepest} elements.", "Save the article's text, and read that.");

        Received? result = null;
        // A thread of its own: page trees are walked recursively, and a page that defeats the reader must not hold up the rest.
        var thread = new Thread(() => result = Extract(document, html), StackSize) { IsBackground = true };
        thread.Start();
        return thread.Join(Patience) && result is not null ? result
            : Received.Refuse(document.Name, $"The page could not be read within {Patience.TotalSeconds:0} seconds.", "Save the article's text, and read that.");
    }

    private static Received Extract(Document document, string html)
    {
        string address = document.Address?.AbsoluteUri ?? "https://localhost/";
        try
        {
            using var page = new HtmlParser().ParseDocument(html);
            if (page.All.Length > MostElements) return Received.Refuse(document.Name, $"The page has more than {MostElements} elements.", "Save the article's text, and read that.");
            string? own = page.QuerySelector("link[rel=canonical]") is IHtmlLinkElement { Href: { Length: > 0 } link } && link.StartsWith("http", StringComparison.Ordinal) ? link : null;
            string everything = page.Body is null ? "" : HtmlText.Of(page.Body);

            var found = new PageReader(address, html).GetArticle();
            string text = found.IsReadable && found.Content is { Length: > 0 } ? HtmlText.Of(found.Content) : "";
            if (text.Length < 200 && everything.Length < 2_000 && everything.Length > text.Length) text = everything;
            if (text.Length == 0) return Received.Refuse(document.Name, "No article was found on this page.", "Save the article's text, and read that.");

            return new Received.Good(WireCopy.Mark(new Article(text)
            {
                Title = Clean(found.Title),
                Byline = Clean(found.Author ?? found.Byline),
                Publisher = Clean(found.SiteName),
                Published = found.PublicationDate is { } when ? DateOnly.FromDateTime(when) : null,
                Url = document.Address?.AbsoluteUri ?? own,
            }), document.Name);
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            // The readers of pages are other people's code, met by hostile pages: whatever they throw costs this page and no other.
            return Received.Refuse(document.Name, $"The page could not be read ({fault.GetType().Name}).", "Save the article's text, and read that.");
        }
    }

    private static string? Clean(string? words) => string.IsNullOrWhiteSpace(words) ? null : Spaces().Replace(words.Trim(), " ");

    /// <summary>What the page says of its own character set, in its first bytes.</summary>
    private static string? CharsetWithin(byte[] bytes)
    {
        var match = Charset().Match(Encoding.Latin1.GetString(bytes, 0, Math.Min(bytes.Length, 4096)));
        return match.Success && !match.Groups["name"].Value.StartsWith("utf-8", StringComparison.OrdinalIgnoreCase) ? match.Groups["name"].Value : null;
    }

    [GeneratedRegex(@"<meta[^>]{0,200}charset\s*=\s*[""']?(?<name>[\w-]{2,40})", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Charset();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
