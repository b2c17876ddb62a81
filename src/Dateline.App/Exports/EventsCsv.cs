using System.Globalization;
using System.Text;
using Dateline.App.View;
using Dateline.Record;

namespace Dateline.App.Exports;

/// <summary>The events of an article as a rectangular table (RFC 4180): one row an event, ISO dates, codes as text, lists parted by "; ".</summary>
internal static class EventsCsv
{
    private static readonly (string Name, Func<Row, object?> Value)[] Columns =
    [
        ("article_id", row => row.Record.Article.Id),
        ("event_id", row => row.Told.Id),
        ("published", row => row.Record.Article.Published),
        ("source", row => row.Record.Article.Source),
        ("url", row => row.Record.Article.Url),
        ("type", row => row.Told.Type),
        ("modes", row => Join(row.Told.Modes)),
        ("contexts", row => Join(row.Told.Contexts)),
        ("cameo", row => row.Told.Cameo),
        ("quad", row => Spelt(row.Told.Quad)),
        ("plover_score", row => row.Told.PloverScore),
        ("goldstein", row => row.Told.Goldstein),
        ("actors", row => row.Names(row.Told.Actors)),
        ("actor_codes", row => row.Codes(row.Told.Actors)),
        ("recipients", row => row.Names(row.Told.Recipients)),
        ("recipient_codes", row => row.Codes(row.Told.Recipients)),
        ("symmetric", row => row.Told.Symmetric),
        ("date_first", row => row.Told.Date?.First),
        ("date_last", row => row.Told.Date?.Last),
        ("place", row => row.Place?.Name),
        ("place_country", row => row.Place?.Country),
        ("latitude", row => row.Place?.Latitude),
        ("longitude", row => row.Place?.Longitude),
        ("place_precision", row => Spelt(row.Place?.Precision)),
        ("status", row => Spelt(row.Told.Status)),
        ("background", row => row.Told.Background),
        ("according_to", row => row.Names(row.Told.AccordingTo)),
        ("counts", row => Join(row.Told.Counts.Select(c => $"{c.Of} {c.Low}{(c.High == c.Low ? "" : $"–{c.High}")}"))),
        ("mentions", row => row.Told.Mentions.Length),
        ("start", row => row.Told.Trigger.Start),
        ("end", row => row.Told.Trigger.End),
        ("words", row => row.Record.Article.Text[row.Told.Trigger.Start..row.Told.Trigger.End]),
        ("evidence", row => row.Told.Evidence is [var first, ..] ? row.Record.Article.Text[first.Start..first.End] : null),
        ("found_by", row => row.Told.FoundBy),
        ("confidence", row => row.Told.Confidence),
    ];

    private sealed record Row(ArticleRecord Record, Cast People, RecordedEvent Told)
    {
        public RecordedPlace? Place => Told.Place is { } id ? People.Place(id) : null;

        public string Names(IEnumerable<string> ids) => Join(ids.Select(id => People.Actor(id).Name));

        public string Codes(IEnumerable<string> ids) => Join(ids.Select(People.Actor).Select(a => a.Code ?? a.Country ?? "?"));
    }

    public static byte[] Header { get; } = Encoding.UTF8.GetBytes(string.Join(',', Columns.Select(c => c.Name)) + "\r\n");

    public static byte[] Write(ArticleRecord record)
    {
        var table = new StringBuilder();
        var people = new Cast(record);
        foreach (var told in record.Events) table.AppendJoin(',', Columns.Select(c => Cell(c.Value(new Row(record, people, told))))).Append("\r\n");
        return Encoding.UTF8.GetBytes(table.ToString());
    }

    internal static string Cell(object? value) => value switch
    {
        null => "",
        bool yes => yes ? "true" : "false",
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        string words => Quoted(words),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => Quoted(value.ToString()!),
    };

    /// <summary>A spreadsheet runs a cell that begins with one of these as a formula; an apostrophe keeps it words.</summary>
    private static string Quoted(string words)
    {
        if (words is ['=' or '+' or '-' or '@' or '\t' or '\r', ..]) words = "'" + words;
        return words.AsSpan().IndexOfAny(",\"\r\n") < 0 ? words : $"\"{words.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    private static string Join(IEnumerable<string> words) => string.Join("; ", words);

    private static string? Spelt<TEnum>(TEnum? value) where TEnum : struct, Enum
        => value is { } known ? System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(known.ToString()) : null;
}
