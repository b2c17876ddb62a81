using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Dateline.App.Formats;

/// <summary>The words of a piece of HTML: paragraphs parted by an empty line, white space as a browser shows it.</summary>
internal static class HtmlText
{
    /// <summary>Elements inside one another. Pages that people read stay below sixty.</summary>
    public const int Deepest = 512;

    private static readonly HashSet<string> Blocks = new(StringComparer.OrdinalIgnoreCase)
    {
        "ADDRESS", "ARTICLE", "ASIDE", "BLOCKQUOTE", "DD", "DIV", "DL", "DT", "FIGCAPTION", "FIGURE", "FOOTER", "H1", "H2", "H3", "H4", "H5", "H6", "HEADER", "HR", "LI", "MAIN", "NAV",
        "OL", "P", "PRE", "SECTION", "TABLE", "TBODY", "TD", "TH", "THEAD", "TR", "UL",
    };

    private static readonly HashSet<string> Silent = new(StringComparer.OrdinalIgnoreCase)
    {
        "AUDIO", "BUTTON", "CANVAS", "FIGCAPTION", "FORM", "HEAD", "IFRAME", "INPUT", "MATH", "NAV", "NOSCRIPT", "OBJECT", "SCRIPT", "SELECT", "STYLE", "SVG", "TEMPLATE", "TEXTAREA", "VIDEO",
    };

    /// <summary>Elements that close themselves, or that the next of their kind closes: they say nothing about depth.</summary>
    private static readonly HashSet<string> Flat = new(StringComparer.OrdinalIgnoreCase)
    {
        "AREA", "BASE", "BR", "COL", "DD", "DT", "EMBED", "HR", "IMG", "INPUT", "LI", "LINK", "META", "OPTION", "P", "PARAM", "SOURCE", "TD", "TH", "TR", "TRACK", "WBR",
    };

    public static string Of(string html)
    {
        if (Depth(html) > Deepest) return "";
        using var page = new HtmlParser().ParseDocument(html);
        return page.Body is null ? "" : Of(page.Body);
    }

    public static string Of(INode root)
    {
        var text = new StringBuilder();
        Walk(root, text);
        while (text.Length > 0 && char.IsWhiteSpace(text[^1])) text.Length--;
        return text.ToString();
    }

    private static void Walk(INode node, StringBuilder text)
    {
        foreach (var child in node.ChildNodes)
        {
            if (child is IText words) AppendWords(words.Data, text);
            else if (child is IElement element && !Silent.Contains(element.LocalName))
            {
                bool block = Blocks.Contains(element.LocalName);
                if (block) EndParagraph(text);
                if (element.LocalName == "br") text.Append('\n');
                Walk(element, text);
                if (block) EndParagraph(text);
            }
        }
    }

    private static void AppendWords(string words, StringBuilder text)
    {
        foreach (char c in words)
        {
            if (!char.IsWhiteSpace(c) && c != '\u200B') text.Append(c);
            else if (text.Length > 0 && !char.IsWhiteSpace(text[^1])) text.Append(' ');
        }
    }

    private static void EndParagraph(StringBuilder text)
    {
        while (text.Length > 0 && char.IsWhiteSpace(text[^1])) text.Length--;
        if (text.Length > 0) text.Append("\n\n");
    }

    /// <summary>How deep a page may nest, counted without parsing it: never less than what a parser would build, but for elements that close themselves.</summary>
    public static int Depth(ReadOnlySpan<char> html)
    {
        int depth = 0, deepest = 0;
        for (int at; (at = html.IndexOf('<')) >= 0;)
        {
            html = html[(at + 1)..];
            if (html.StartsWith("!--"))
            {
                int end = html.IndexOf("-->");
                if (end < 0) break;
                html = html[end..];
            }
            else if (html is ['/', ..]) depth = Math.Max(0, depth - (IsFlat(html[1..]) ? 0 : 1));
            else if (html.Length > 0 && char.IsAsciiLetter(html[0]) && !IsFlat(html)) deepest = Math.Max(deepest, ++depth);
        }

        return deepest;
    }

    private static bool IsFlat(ReadOnlySpan<char> tag)
    {
        int length = 0;
        while (length < tag.Length && length < 12 && char.IsAsciiLetterOrDigit(tag[length])) length++;
        return Flat.Contains(tag[..length].ToString());
    }
}
