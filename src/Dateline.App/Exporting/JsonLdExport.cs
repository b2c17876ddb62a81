using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Dateline.App.Writing;
using Dateline.Record;
using Dateline.Record.Tables;

namespace Dateline.App.Exporting;

/// <summary>JSON-LD: the run (PROV-O), the articles (schema.org), and every event, quotation and claim as a Web Annotation on the article's text.</summary>
internal static class JsonLdExport
{
    private const int Around = 32;

    public static IReadOnlyList<string> Write(ExportJob job)
    {
        using var stream = File.Create(Path.Combine(job.Folder, "dateline.jsonld"));
        using var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        Begin(json);
        WriteRun(json, job);
        foreach (var source in job.Sources)
        {
            WriteArticle(json, source);
            WriteAnnotations(json, RunId(job), source);
            json.Flush();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        return ["dateline.jsonld"];
    }

    /// <summary>One article, with what made its record in the place of a run. One line, without a line end.</summary>
    public static byte[] Of(ArticleRecord record)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            var source = new TableSource(record, 1, "");
            Begin(json);
            WriteArticle(json, source);
            WriteAnnotations(json, $"urn:dateline:made:{record.MadeBy.Code}:{record.MadeBy.Data}:{record.MadeBy.Model}", source);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return bytes.ToArray();
    }

    private static void Begin(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteStartArray("@context");
        json.WriteStringValue("http://www.w3.org/ns/anno.jsonld");
        json.WriteStartObject();
        foreach (var (prefix, name) in new[] { ("prov", "http://www.w3.org/ns/prov#"), ("schema", "http://schema.org/"), ("dateline", "urn:dateline:vocabulary:") }) json.WriteString(prefix, name);
        // What is told as a string and is more than one to a processor: a link, a day.
        foreach (string link in new[] { "prov:wasGeneratedBy", "schema:about", "schema:url" }) Typed(json, link, "@id");
        foreach (string day in new[] { "schema:datePublished", "schema:startDate", "schema:endDate" }) Typed(json, day, "schema:Date");
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteStartArray("@graph");
    }

    private static void WriteRun(Utf8JsonWriter json, ExportJob job)
    {
        json.WriteStartObject();
        json.WriteString("id", RunId(job));
        json.WriteString("type", "prov:Activity");
        Time(json, "prov:startedAtTime", job.Run.Started);
        if (job.Run.Finished is { } finished) Time(json, "prov:endedAtTime", finished);
        json.WriteStartArray("prov:used");
        foreach (string used in new[] { $"urn:dateline:code:{job.Run.MadeBy.Code}", $"urn:dateline:data:{job.Run.MadeBy.Data}", $"urn:dateline:model:{job.Run.MadeBy.Model}" })
        {
            json.WriteStartObject();
            json.WriteString("id", used);
            json.WriteString("type", "prov:Entity");
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteArticle(Utf8JsonWriter json, TableSource source)
    {
        var article = source.Record.Article;
        json.WriteStartObject();
        json.WriteString("id", ArticleId(article));
        json.WriteStartArray("type");
        json.WriteStringValue("schema:NewsArticle");
        json.WriteStringValue("prov:Entity");
        json.WriteEndArray();
        json.WriteString("schema:sha256", article.Id);
        Optional(json, "schema:headline", article.Title);
        Optional(json, "schema:datePublished", article.Published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Optional(json, "schema:url", article.Url);
        Optional(json, "schema:inLanguage", article.Language);
        if (article.Source is { } outlet)
        {
            json.WriteStartObject("schema:publisher");
            json.WriteString("type", "schema:Organization");
            json.WriteString("schema:name", outlet);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteAnnotations(Utf8JsonWriter json, string by, TableSource source)
    {
        var points = new CodePoints(source.Record.Article.Text);
        for (int i = 0; i < source.Record.Quotes.Length; i++)
        {
            var quote = source.Record.Quotes[i];
            Begin(json, by, source.QuoteKeys[i], "schema:Quotation");
            Optional(json, "schema:spokenByCharacter", source.Name(quote.Speaker));
            Optional(json, "dateline:kind", quote.Kind is { } kind ? RecordWords.Of(kind) : null);
            json.WriteString("schema:text", string.Join(" … ", quote.Content.Select(source.Words)));
            End(json, source, points, quote.Content);
        }

        for (int i = 0; i < source.Record.Events.Length; i++)
        {
            var told = source.Record.Events[i];
            Begin(json, by, source.EventKeys[i], "schema:Event");
            json.WriteString("dateline:plover", told.Type);
            Optional(json, "dateline:cameo", told.Cameo);
            Optional(json, "dateline:status", told.Status is { } status ? RecordWords.Of(status) : null);
            Names(json, "dateline:actor", told.Actors.Select(source.Name));
            Names(json, "dateline:recipient", told.Recipients.Select(source.Name));
            Names(json, "dateline:accordingTo", told.AccordingTo.Select(source.Name));
            Optional(json, "schema:startDate", told.Date?.First.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            Optional(json, "schema:endDate", told.Date?.Last.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            Optional(json, "schema:location", source.PlaceOf(told.Place)?.Name);
            json.WriteString("dateline:foundBy", told.FoundBy);
            json.WriteNumber("dateline:confidence", told.Confidence);
            End(json, source, points, told.Evidence);
        }

        for (int i = 0; i < source.Record.Claims.Length; i++)
        {
            var claim = source.Record.Claims[i];
            Begin(json, by, source.ClaimKeys[i], "schema:Claim");
            json.WriteString("schema:text", claim.Proposition);
            Optional(json, "dateline:holder", source.Name(claim.Holder));
            Optional(json, "dateline:stance", claim.Stance is { } stance ? RecordWords.Of(stance) : null);
            Optional(json, "schema:about", source.EventKey(claim.Incident) is { } about ? $"urn:dateline:line:{about}" : null);
            End(json, source, points, [claim.Evidence]);
        }
    }

    private static void Begin(Utf8JsonWriter json, string by, RecordKey key, string type)
    {
        json.WriteStartObject();
        json.WriteString("id", $"urn:dateline:line:{key}");
        json.WriteString("type", "Annotation");
        json.WriteString("motivation", "classifying");
        json.WriteString("prov:wasGeneratedBy", by);
        json.WriteStartObject("body");
        json.WriteString("type", type);
    }

    private static void End(Utf8JsonWriter json, TableSource source, CodePoints points, IEnumerable<Passage> passages)
    {
        json.WriteEndObject();
        json.WriteStartArray("target");
        string text = source.Record.Article.Text;
        foreach (var passage in passages)
        {
            json.WriteStartObject();
            json.WriteString("source", ArticleId(source.Record.Article));
            json.WriteStartArray("selector");
            json.WriteStartObject();
            json.WriteString("type", "TextPositionSelector");
            json.WriteNumber("start", points[passage.Start]);
            json.WriteNumber("end", points[passage.End]);
            json.WriteEndObject();
            json.WriteStartObject();
            json.WriteString("type", "TextQuoteSelector");
            json.WriteString("exact", text[passage.Start..passage.End]);
            json.WriteString("prefix", text[Whole(text, Math.Max(0, passage.Start - Around))..passage.Start]);
            json.WriteString("suffix", text[passage.End..Whole(text, Math.Min(text.Length, passage.End + Around))]);
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Names(Utf8JsonWriter json, string property, IEnumerable<string?> names)
    {
        json.WriteStartArray(property);
        foreach (string? name in names) json.WriteStringValue(name);
        json.WriteEndArray();
    }

    private static void Typed(Utf8JsonWriter json, string property, string type)
    {
        json.WriteStartObject(property);
        json.WriteString("@type", type);
        json.WriteEndObject();
    }

    private static void Time(Utf8JsonWriter json, string property, DateTimeOffset at)
    {
        json.WriteStartObject(property);
        json.WriteString("@type", "http://www.w3.org/2001/XMLSchema#dateTime");
        json.WriteString("@value", at.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture));
        json.WriteEndObject();
    }

    private static void Optional(Utf8JsonWriter json, string property, string? value)
    {
        if (value is not null) json.WriteString(property, value);
    }

    /// <summary>Never between the halves of a surrogate pair.</summary>
    private static int Whole(string text, int at) => at > 0 && at < text.Length && char.IsLowSurrogate(text[at]) ? at - 1 : at;

    private static string RunId(ExportJob job) => $"urn:dateline:run:{Uri.EscapeDataString(job.Run.Name)}";

    private static string ArticleId(RecordedArticle article) => $"urn:sha256:{article.Id}";
}
