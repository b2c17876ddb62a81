using System.Text.Json;
using Dateline.Reading;

namespace Dateline.App.Formats;

/// <summary>IPTC's ninjs, versions 1 and 2: one news item an object. What its publisher withheld or cancelled is refused.</summary>
internal static class Ninjs
{
    public static IEnumerable<Func<Received>> Split(Document document)
    {
        byte[] bytes = document.ReadAll();
        yield return () => Parse(document.Name, bytes);
    }

    internal static Received Parse(string place, byte[] bytes)
    {
        try
        {
            using var json = JsonDocument.Parse(bytes);
            var root = json.RootElement;
            if (root.ValueKind != JsonValueKind.Object) return Received.Refuse(place, "This is not a ninjs object.", "Give one news item a file, or JSON Lines with --from jsonl.");
            if (Text(root, "pubstatus") is { } status && status is not "usable") return Received.Refuse(place, $"Its publisher says \"{status}\".", "Nothing can be done about it here.");
            string? body = Text(root, "body_text") ?? Body(root) ?? (Text(root, "body_html") ?? Text(root, "body_xhtml")) switch { { } html => FeedItem.Words(html), null => null };
            if (string.IsNullOrWhiteSpace(body)) return Received.Refuse(place, "The item has no body.", "Put the article into body_text, body_html or bodies.");
            string? said = Text(root, "versioncreated") ?? Text(root, "firstcreated") ?? Text(root, "contentcreated");
            return new Received.Good(WireCopy.Mark(new Article(body)
            {
                SourceId = Text(root, "uri") ?? Text(root, "guid"),
                Title = Text(root, "headline") ?? Part(root, "headlines", _ => true, "value") ?? Text(root, "title"),
                Byline = Text(root, "byline") ?? Text(root, "by"),
                Publisher = Text(root, "infosource") ?? Part(root, "infosources", _ => true, "name") ?? Text(root, "source"),
                Url = Text(root, "url"),
                Published = said is null ? null : FieldNames.DayOf(said),
            }), place) { Original = bytes };
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            return Received.Refuse(place, "The file is not valid JSON.", "Give a ninjs news item.");
        }
    }

    private static string? Body(JsonElement root)
        => Part(root, "bodies", b => Text(b, "contenttype") is null or "text/plain" or "text", "value") ?? (Part(root, "bodies", _ => true, "value") is { } html ? FeedItem.Words(html) : null);

    private static string? Part(JsonElement root, string list, Func<JsonElement, bool> fits, string name)
        => root.TryGetProperty(list, out var parts) && parts.ValueKind == JsonValueKind.Array
            ? parts.EnumerateArray().Where(p => p.ValueKind == JsonValueKind.Object && fits(p)).Select(p => Text(p, name)).FirstOrDefault(t => !string.IsNullOrWhiteSpace(t))
            : null;

    private static string? Text(JsonElement root, string name) => root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
