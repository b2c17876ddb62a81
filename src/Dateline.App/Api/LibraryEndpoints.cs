using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Dateline.Record;
using Dateline.Record.Store;
using Dateline.Record.Tables;
using Dateline.Understanding.Factuality;
using Dateline.Understanding.Quotes;
using Microsoft.AspNetCore.Http;

namespace Dateline.App.Api;

/// <summary>
/// <c>GET /api/articles</c>, <c>/api/events</c>, <c>/api/quotes</c>: questions to a store. The columns are those of a run's folder. As JSON an answer is a page with the
/// cursor of the next; as CSV it is everything that was asked for, so that one statement of R or Python loads it.
/// </summary>
internal sealed class LibraryEndpoints(RecordStore? store)
{
    private const int UsualPage = 50, LargestPage = 500;

    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public Task Articles(HttpContext context) => Answer(context, "articles", (opened, run, asked) => opened
        .Articles(run, new ArticleQuery { Text = asked.Word("q"), Since = asked.Day("since"), Until = asked.Day("until"), Skip = asked.Skip, Take = asked.Take })
        .Select(record => Row(record, "articles", record.Article.Id)));

    public Task Events(HttpContext context) => Answer(context, "events", (opened, run, asked) => opened
        .Events(run, new EventQuery
        {
            Actor = asked.Word("actor"), Recipient = asked.Word("recipient"), Party = asked.Word("party"), Type = asked.Word("type"), Status = asked.OneOf<EventStatus>("status"), Place = asked.Word("place"),
            Text = asked.Word("q"), Since = asked.Day("since"), Until = asked.Day("until"), Skip = asked.Skip, Take = asked.Take,
        })
        .Select(hit => Row(hit.Record, "events", hit.Key.ToString())));

    public Task Quotes(HttpContext context) => Answer(context, "quotes", (opened, run, asked) => opened
        .Quotes(run, new QuoteQuery
        {
            Speaker = asked.Word("speaker"), About = asked.Word("about"), Kind = asked.OneOf<QuotationKind>("kind"), Text = asked.Word("q"), Since = asked.Day("since"), Until = asked.Day("until"), Skip = asked.Skip, Take = asked.Take,
        })
        .Select(hit => Row(hit.Record, "quotes", hit.Key.ToString())));

    /// <summary>The record of one article, by its id or the beginning of it.</summary>
    public async Task Article(HttpContext context)
    {
        var (opened, asked) = (Opened(), new Asked(context.Request.Query));
        string id = (string)context.Request.RouteValues["id"]!;
        var record = opened.Record(Run(opened, asked.Word("run")), id) ?? throw new Problem(StatusCodes.Status404NotFound, "Not found", $"The store holds no article \"{id}\". /api/articles lists those it holds.");
        context.Response.ContentType = "application/json";
        await context.Response.Body.WriteAsync(record.ToJson());
    }

    /// <summary>The texts that the article's address has had, oldest first.</summary>
    public async Task Versions(HttpContext context)
    {
        var (opened, asked) = (Opened(), new Asked(context.Request.Query));
        string id = (string)context.Request.RouteValues["id"]!;
        var record = opened.Record(Run(opened, asked.Word("run")), id) ?? throw new Problem(StatusCodes.Status404NotFound, "Not found", $"The store holds no article \"{id}\". /api/articles lists those it holds.");
        context.Response.ContentType = "application/json";
        await using var json = new Utf8JsonWriter(context.Response.Body, Plain);
        json.WriteStartArray();
        foreach (var version in record.Article.Url is { } url ? opened.Versions(url) : [])
        {
            json.WriteStartObject();
            json.WriteString("article_id", version.ArticleId);
            json.WriteString("title", version.Title);
            Cell(json, "published", version.Published);
            json.WriteString("at", version.At?.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private async Task Answer(HttpContext context, string name, Func<RecordStore, StoredRun, Asked, IEnumerable<object?[]>> ask)
    {
        bool csv = context.Request.Path.Value!.EndsWith(".csv", StringComparison.Ordinal);
        var (opened, asked) = (Opened(), new Asked(context.Request.Query) { All = csv });
        var run = Run(opened, asked.Run);
        var columns = RecordTable.Named(name).Columns;
        if (csv) await Csv(context, columns, name, ask(opened, run, asked));
        else await Json(context, columns, run, asked, [.. ask(opened, run, asked)]);
    }

    private static async Task Csv(HttpContext context, IReadOnlyList<Column> columns, string name, IEnumerable<object?[]> rows)
    {
        context.Response.ContentType = "text/csv; charset=utf-8";
        context.Response.Headers.ContentDisposition = $"attachment; filename=\"{name}.csv\"";
        var lines = new StringBuilder().AppendJoin(',', columns.Select(c => c.Name)).Append('\n');
        foreach (object?[] row in rows)
        {
            CsvText.Append(lines, row);
            if (lines.Length < 1 << 15) continue;
            await context.Response.WriteAsync(lines.ToString(), context.RequestAborted);
            lines.Clear();
        }

        await context.Response.WriteAsync(lines.ToString(), context.RequestAborted);
    }

    private static async Task Json(HttpContext context, IReadOnlyList<Column> columns, StoredRun run, Asked asked, object?[][] rows)
    {
        // One more than the page was asked for: it says whether there is a next.
        string? next = rows.Length > asked.Limit ? Asked.Cursor(run.Name, asked.Skip + asked.Limit) : null;
        context.Response.ContentType = "application/json";
        await using var json = new Utf8JsonWriter(context.Response.Body, Plain);
        json.WriteStartObject();
        json.WriteString("run", run.Name);
        json.WriteStartArray("items");
        foreach (object?[] row in rows.Take(asked.Limit))
        {
            json.WriteStartObject();
            for (int i = 0; i < columns.Count; i++) Cell(json, columns[i].Name, row[i]);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteString("next", next);
        json.WriteEndObject();
    }

    private static void Cell(Utf8JsonWriter json, string name, object? value)
    {
        switch (value)
        {
            case null: json.WriteNull(name); break;
            case bool yes: json.WriteBoolean(name, yes); break;
            case long number: json.WriteNumber(name, number); break;
            case double number: json.WriteNumber(name, number); break;
            case DateOnly day: json.WriteString(name, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)); break;
            default: json.WriteString(name, value.ToString()); break;
        }
    }

    private static object?[] Row(ArticleRecord record, string table, string key) => RecordTable.Named(table).Rows(new TableSource(record, 1, "")).First(row => (string?)row[0] == key);

    private RecordStore Opened() => store ?? throw new Problem(StatusCodes.Status404NotFound, "No store", "This server has no store. Start it with --store and a folder that dateline code wrote.");

    private static StoredRun Run(RecordStore opened, string? name)
    {
        try
        {
            return opened.Run(name);
        }
        catch (StoreException fault)
        {
            throw new Problem(StatusCodes.Status404NotFound, "Not found", $"{fault.Fault} {fault.Remedy}");
        }
    }

    /// <summary>What stands in the address. A cursor names the run and how far one has come in it; runs are added and never changed, so a page never shifts.</summary>
    private sealed class Asked
    {
        private readonly IQueryCollection _query;

        public Asked(IQueryCollection query)
        {
            _query = query;
            Limit = Word("limit") is not { } most ? UsualPage : int.TryParse(most, NumberStyles.None, CultureInfo.InvariantCulture, out int limit) && limit is > 0 and <= LargestPage ? limit
                : throw Wrong($"\"limit\" is \"{most}\". Give a number from 1 to {LargestPage}.");
            Run = Word("run");
            if (Word("cursor") is not { } cursor) return;
            string[] parts = cursor.Split('~');
            if (parts.Length != 2 || !int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out int skip)) throw Wrong("\"cursor\" is none of ours. Send \"next\" of the page before.");
            (Run, Skip) = (Uri.UnescapeDataString(parts[0]), skip);
        }

        public bool All { get; init; }

        public string? Run { get; }

        public int Limit { get; }

        public int Skip { get; }

        public int Take => All ? int.MaxValue : Limit + 1;

        public static string Cursor(string run, int skip) => string.Create(CultureInfo.InvariantCulture, $"{Uri.EscapeDataString(run)}~{skip}");

        public string? Word(string name) => _query[name] is [{ Length: > 0 } word, ..] ? word : null;

        public DateOnly? Day(string name)
        {
            if (Word(name) is not { } said) return null;
            return DateOnly.TryParseExact(said, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : throw Wrong($"\"{name}\" is \"{said}\", which is not a day. Write it as 2017-04-13.");
        }

        public TEnum? OneOf<TEnum>(string name) where TEnum : struct, Enum
        {
            if (Word(name) is not { } said) return null;
            return Enum.GetValues<TEnum>().Where(value => !EqualityComparer<TEnum>.Default.Equals(value, default)).Cast<TEnum?>().FirstOrDefault(value => value.ToString()!.Equals(said, StringComparison.OrdinalIgnoreCase))
                ?? throw Wrong($"\"{name}\" is \"{said}\". Choose one of: {string.Join(", ", Enum.GetNames<TEnum>().Skip(1).Select(n => n.ToLowerInvariant()))}.");
        }

        private static Problem Wrong(string detail) => new(StatusCodes.Status400BadRequest, "Bad request", detail);
    }
}
