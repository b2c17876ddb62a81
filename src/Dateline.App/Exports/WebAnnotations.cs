using System.Text.Encodings.Web;
using System.Text.Json;
using Dateline.App.View;
using Dateline.Record;

namespace Dateline.App.Exports;

/// <summary>
/// Events and quotations as W3C Web Annotations (JSON-LD). Each points into the text by position and by its words with what stands around them, so that it
/// can be found again when a page has changed. Positions are code points there, as that standard has them, and not the record's UTF-16 code units.
/// </summary>
internal sealed class WebAnnotations
{
    private const int Around = 32;

    private readonly ArticleRecord _record;
    private readonly Utf8JsonWriter _json;
    private readonly Cast _people;
    private readonly int[] _codePoints;

    private WebAnnotations(ArticleRecord record, Utf8JsonWriter json)
    {
        (_record, _json, _people) = (record, json, new Cast(record));
        string text = record.Article.Text;
        _codePoints = new int[text.Length + 1];
        for (int i = 0; i < text.Length; i++) _codePoints[i + 1] = _codePoints[i] + (char.IsLowSurrogate(text[i]) && i > 0 && char.IsHighSurrogate(text[i - 1]) ? 0 : 1);
    }

    public static byte[] Write(ArticleRecord record)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping })) new WebAnnotations(record, json).Write();
        bytes.WriteByte((byte)'\n');
        return bytes.ToArray();
    }

    private void Write()
    {
        _json.WriteStartObject();
        _json.WriteStartArray("@context");
        _json.WriteStringValue("http://www.w3.org/ns/anno.jsonld");
        _json.WriteStartObject();
        _json.WriteString("dateline", "urn:dateline:term:");
        _json.WriteString("prov", "http://www.w3.org/ns/prov#");
        _json.WriteEndObject();
        _json.WriteEndArray();
        _json.WriteString("id", $"urn:dateline:record:{_record.Article.Id}");
        _json.WriteString("type", "AnnotationCollection");
        _json.WriteNumber("total", _record.Events.Length + _record.Quotes.Length);
        _json.WriteString("prov:wasDerivedFrom", Source());
        _json.WriteString("prov:wasGeneratedBy", $"urn:dateline:run:{_record.MadeBy.Code}:{_record.MadeBy.Data}:{_record.MadeBy.Model}");
        _json.WriteStartObject("first");
        _json.WriteString("type", "AnnotationPage");
        _json.WriteStartArray("items");
        foreach (var told in _record.Events) Event(told);
        foreach (var quote in _record.Quotes) Quote(quote);
        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.WriteEndObject();
    }

    private string Source() => _record.Article.Url ?? $"urn:sha256:{_record.Article.Id}";

    private void Event(RecordedEvent told)
    {
        Begin(told.Id, "classifying");
        _json.WriteStartObject("body");
        _json.WriteString("type", "dateline:Event");
        _json.WriteString("dateline:type", told.Type);
        if (told.Status is { } status) _json.WriteString("dateline:status", status.ToString().ToLowerInvariant());
        if (told.Cameo is { } cameo) _json.WriteString("dateline:cameo", cameo);
        Parties("dateline:actor", told.Actors);
        Parties("dateline:recipient", told.Recipients);
        Parties("dateline:accordingTo", told.AccordingTo);
        if (told.Date is { } date) _json.WriteString("dateline:date", $"{date.First:yyyy-MM-dd}/{date.Last:yyyy-MM-dd}");
        _json.WriteString("dateline:foundBy", told.FoundBy);
        _json.WriteEndObject();
        End(told.Evidence is [var first, ..] ? [first, told.Trigger] : [told.Trigger]);
    }

    private void Quote(RecordedQuote quote)
    {
        Begin(quote.Id, "describing");
        _json.WriteStartObject("body");
        _json.WriteString("type", "dateline:Quotation");
        if (quote.Kind is { } kind) _json.WriteString("dateline:kind", kind.ToString().ToLowerInvariant());
        Parties("dateline:speaker", quote.Speaker is { } speaker ? [speaker] : []);
        Parties("dateline:addressee", quote.Addressees);
        _json.WriteEndObject();
        End(quote.Content);
    }

    private void Begin(string id, string motivation)
    {
        _json.WriteStartObject();
        _json.WriteString("id", $"urn:dateline:record:{_record.Article.Id}#{id}");
        _json.WriteString("type", "Annotation");
        _json.WriteString("motivation", motivation);
    }

    private void Parties(string name, IReadOnlyCollection<string> ids)
    {
        if (ids.Count == 0) return;
        _json.WriteStartArray(name);
        foreach (var actor in ids.Select(_people.Actor))
        {
            _json.WriteStartObject();
            _json.WriteString("dateline:name", actor.Name);
            if ((actor.Code ?? actor.Country) is { } code) _json.WriteString("dateline:code", code);
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
    }

    private void End(IEnumerable<Passage> passages)
    {
        string text = _record.Article.Text;
        _json.WriteStartArray("target");
        foreach (var (start, end) in passages)
        {
            _json.WriteStartObject();
            _json.WriteString("source", Source());
            _json.WriteStartArray("selector");
            _json.WriteStartObject();
            _json.WriteString("type", "TextPositionSelector");
            _json.WriteNumber("start", _codePoints[start]);
            _json.WriteNumber("end", _codePoints[end]);
            _json.WriteEndObject();
            _json.WriteStartObject();
            _json.WriteString("type", "TextQuoteSelector");
            _json.WriteString("exact", text[start..end]);
            _json.WriteString("prefix", text[Whole(text, Math.Max(0, start - Around))..start]);
            _json.WriteString("suffix", text[end..Whole(text, Math.Min(text.Length, end + Around))]);
            _json.WriteEndObject();
            _json.WriteEndArray();
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
        _json.WriteEndObject();
    }

    /// <summary>Never between the halves of a surrogate pair.</summary>
    private static int Whole(string text, int at) => at > 0 && at < text.Length && char.IsLowSurrogate(text[at]) ? at - 1 : at;
}
