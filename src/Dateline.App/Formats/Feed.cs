using System.Xml;
using Dateline.Reading;

namespace Dateline.App.Formats;

/// <summary>RSS 0.9 to 2.0 and Atom: one article an item. No DTD, no entities, nothing is fetched.</summary>
internal static class Feed
{
    private const int MostCharacters = 64 << 20;

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = MostCharacters,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CheckCharacters = false,
    };

    public static IEnumerable<Func<Received>> Split(Document document)
    {
        byte[] bytes = document.ReadAll();
        var items = new List<Func<Received>>();
        string? fault = null;
        try
        {
            using var xml = XmlReader.Create(new MemoryStream(bytes), Settings);
            ReadItems(document, xml, items, bytes);
        }
        catch (Exception broken) when (broken is XmlException or InvalidOperationException or ArgumentException)
        {
            fault = broken is XmlException { LineNumber: > 0 } x ? $"The feed is broken at line {x.LineNumber}." : "The feed is broken.";
        }

        // What stood before the break is still news.
        foreach (var item in items) yield return item;
        if (fault is not null) yield return () => Received.Refuse(document.Name, fault, items.Count > 0 ? $"The {items.Count} items before it were read." : "Give RSS or Atom without a DTD.");
        else if (items.Count == 0) yield return () => Received.Refuse(document.Name, "The feed has no items.", "Give RSS or Atom, or name the format with --from.");
    }

    private static void ReadItems(Document document, XmlReader xml, List<Func<Received>> items, byte[] bytes)
    {
        string? outlet = null;
        var item = (FeedItem?)null;
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.EndElement && xml.LocalName is "item" or "entry" && item is not null)
            {
                var (done, number, from) = (item, items.Count + 1, outlet);
                items.Add(() => done.ToArticle($"{document.Name}, item {number}", from, document.Address).From(bytes));
                item = null;
            }

            if (xml.NodeType != XmlNodeType.Element) continue;
            if (xml.LocalName is "item" or "entry") item = xml.IsEmptyElement ? null : new FeedItem();
            else if (item is not null) item.Take(xml.LocalName, xml);
            else if (xml.LocalName == "title" && outlet is null) outlet = FeedItem.Words(FeedItem.Content(xml));
        }
    }
}
