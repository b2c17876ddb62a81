using System.Text;
using System.Xml;
using Dateline.Reading;

namespace Dateline.App.Formats;

/// <summary>One item of a feed while it is read.</summary>
internal sealed class FeedItem
{
    private string? _id, _title, _summary, _content, _link, _date, _changed, _author, _source;

    /// <summary>Takes what an element of the item says.</summary>
    public void Take(string name, XmlReader xml)
    {
        switch (name)
        {
            case "title": _title ??= Content(xml); break;
            case "description" or "summary": _summary ??= Content(xml); break;
            case "encoded" or "content": _content ??= Content(xml); break;
            case "guid" or "id" or "identifier": _id ??= Content(xml); break;
            case "pubDate" or "published" or "date" or "issued": _date = Content(xml); break;
            case "updated" or "modified": _changed ??= Content(xml); break;
            case "creator" or "name": _author ??= Content(xml); break;
            case "source": _source ??= Content(xml); break;
            case "link":
                if (xml.GetAttribute("href") is { } address)
                {
                    if (xml.GetAttribute("rel") is null or "alternate") _link ??= address;
                }
                else
                {
                    _link ??= Content(xml);
                }

                break;
        }
    }

    public Received ToArticle(string place, string? outlet, Uri? feed)
    {
        string text = Longest(Words(_content), Words(_summary)) ?? Words(_title) ?? "";
        if (text.Length == 0) return Received.Refuse(place, "The item has no text.", "Nothing can be done about it here.");
        return new Received.Good(WireCopy.Mark(new Article(text)
        {
            SourceId = Trimmed(_id),
            Title = Words(_title),
            Url = Address(feed),
            Publisher = Words(_source) ?? outlet,
            Byline = Words(_author),
            Published = (_date ?? _changed) is { } day ? CalendarDay.Find(day) : null,
        }), place) { Stamp = _date is null && _changed is null ? null : $"{_date} {_changed}" };
    }

    private string? Address(Uri? feed)
        => Trimmed(_link) is not { } link ? null : feed is not null && Uri.TryCreate(feed, link, out var whole) ? whole.AbsoluteUri : link;

    /// <summary>The text of an element, with that of the elements in it; leaves the reader at its end.</summary>
    public static string Content(XmlReader xml)
    {
        if (xml.IsEmptyElement) return "";
        var text = new StringBuilder();
        int depth = xml.Depth;
        while (xml.Read() && !(xml.NodeType == XmlNodeType.EndElement && xml.Depth == depth))
        {
            if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace) text.Append(xml.Value);
            else if (xml.NodeType == XmlNodeType.Element && xml.LocalName is "p" or "div" or "br") text.Append("\n\n");
        }

        return text.ToString();
    }

    /// <summary>As a reader sees it: feeds put HTML into their elements, once or twice escaped.</summary>
    public static string? Words(string? content)
    {
        if (string.IsNullOrWhiteSpace(content)) return null;
        bool markup = content.Contains('<') || content.Contains('&');
        string words = markup ? HtmlText.Of(content) : content.Trim();
        return words.Length == 0 ? null : words;
    }

    private static string? Trimmed(string? words) => string.IsNullOrWhiteSpace(words) ? null : words.Trim();

    private static string? Longest(string? one, string? other) => (one?.Length ?? 0) >= (other?.Length ?? 0) ? one : other;
}
