using System.Globalization;
using System.Text.Json;
using Dateline.Reading;

namespace Dateline.App.Formats;

/// <summary>One JSON object a line: <c>text</c>, and optionally <c>id</c>, <c>title</c>, <c>published</c>, <c>url</c>, <c>source</c>.</summary>
internal static class JsonLines
{
    public static IEnumerable<Func<Received>> Split(Document document)
    {
        if (document.Head.Contains((byte)0))
        {
            yield return () => Received.Refuse(document.Name, "These bytes are not JSON Lines.", "Write one JSON object a line, in UTF-8.");
            yield break;
        }

        int number = 0;
        foreach (var line in LineReader.Lines(document.Open()))
        {
            string at = $"{document.Name}:{++number}";
            if (line is null) yield return () => Received.Refuse(at, $"The line is longer than {LineReader.LongestLine >> 20} MB.", "Give one article a line.");
            else if (!line.AsSpan().Trim(" \t\r"u8).IsEmpty) yield return () => Parse(at, line, document.Fields).From(line);
        }
    }

    internal static Received Parse(string place, byte[] line) => Parse(place, line, FieldNames.Usual);

    private static Received Parse(string place, byte[] line, FieldNames fields)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            var root = json.RootElement;
            if (root.ValueKind != JsonValueKind.Object) return Received.Refuse(place, "The line is not a JSON object.", "Write {\"id\": …, \"text\": …} on each line.");
            string name = fields.Text ?? "text", date = fields.Date ?? "published";
            if (Text(root, name) is not string text) return Received.Refuse(place, $"The object has no \"{name}\".", fields.Text is null ? "Put the article into \"text\"." : "Name the field that holds the text with --text.");

            DateOnly? published = null;
            if (Text(root, date) is { Length: > 0 } said && (published = fields.Date is null ? Iso(said) : FieldNames.DayOf(said)) is null)
                return Received.Refuse(place, $"\"{date}\" is \"{said}\", which is not a date.", "Write it as 2017-04-13.");

            return new Received.Good(WireCopy.Mark(new Article(text)
            {
                SourceId = Text(root, fields.Id ?? "id"),
                Title = Text(root, fields.Title ?? "title"),
                Url = Text(root, fields.Url ?? "url"),
                Publisher = Text(root, fields.Source ?? "source"),
                Published = published,
            }), place);
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            return Received.Refuse(place, "The line is not valid JSON.", "Write one JSON object a line, in UTF-8.");
        }
    }

    private static DateOnly? Iso(string said)
        => DateOnly.TryParseExact(said.AsSpan(0, Math.Min(10, said.Length)), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>A string as it is, a number as it is written; null for anything else.</summary>
    private static string? Text(JsonElement root, string name) => !root.TryGetProperty(name, out var value) ? null : value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.GetRawText(),
        _ => null,
    };
}
