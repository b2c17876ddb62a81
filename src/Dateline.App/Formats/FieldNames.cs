using System.Globalization;
using Dateline.Reading;

namespace Dateline.App.Formats;

/// <summary>Which fields of an object, or columns of a table, say what of an article. Null: the usual names.</summary>
internal sealed record FieldNames
{
    public static FieldNames Usual { get; } = new();

    public string? Text { get; init; }
    public string? Date { get; init; }
    public string? Title { get; init; }
    public string? Url { get; init; }
    public string? Id { get; init; }
    public string? Source { get; init; }

    /// <summary>Names that a message lists at most.</summary>
    private const int MostNamed = 20;

    private static readonly string[] Texts = ["text", "body", "content", "article", "full_text", "maintext", "body_text"];
    private static readonly string[] Dates = ["published", "date", "pub_date", "publication_date", "date_publish", "published_at", "pubdate", "versioncreated"];
    private static readonly string[] Titles = ["title", "headline"];
    private static readonly string[] Urls = ["url", "link"];
    private static readonly string[] Ids = ["id", "article_id", "doc_id", "guid", "uri"];
    private static readonly string[] Sources = ["source", "publisher", "outlet", "publication"];

    /// <summary>An article from named cells.</summary>
    /// <param name="cell">The text of a field, null when it is empty or there is none; names are compared without regard to case.</param>
    /// <param name="known">The names that there are, for the message when the text is not among them.</param>
    public Received ToArticle(string place, Func<string, string?> cell, IReadOnlyCollection<string> known)
    {
        if (First(Text, Texts, cell) is not { } text)
            return Received.Refuse(place, $"There is no text in {(Text is null ? "it" : $"\"{Text}\"")}.", HasText(known) ? "Its field is there and empty; nothing can be done about it here." : $"Name the field that holds the text with --text; there are: {string.Join(", ", known.Take(MostNamed))}.");
        string? said = First(Date, Dates, cell);
        DateOnly? published = null;
        if (said is not null && (published = DayOf(said)) is null)
            return Received.Refuse(place, $"\"{said[..Math.Min(40, said.Length)]}\" is not a date.", "Write it as 2017-04-13, or name the field that holds the date with --date.");
        return new Received.Good(WireCopy.Mark(new Article(text)
        {
            SourceId = First(Id, Ids, cell),
            Title = First(Title, Titles, cell),
            Url = First(Url, Urls, cell),
            Publisher = First(Source, Sources, cell),
            Published = published,
        }), place);
    }

    /// <summary>Looks once at the columns of a table for what would otherwise be missing in every row.</summary>
    /// <exception cref="FaultException">A column that was told is not there, or none that holds text.</exception>
    public void Check(string table, IReadOnlyCollection<string> columns)
    {
        string there = string.Join(", ", columns.Take(MostNamed));
        foreach (var (option, told) in new[] { ("--text", Text), ("--date", Date), ("--title", Title), ("--url", Url), ("--id", Id), ("--source", Source) })
            if (told is not null && !columns.Contains(told, StringComparer.OrdinalIgnoreCase)) throw new FaultException(table, $"It has no column \"{told}\".", $"Give {option} one of those it has: {there}.");
        if (!HasText(columns)) throw new FaultException(table, "No column of it is named as one that holds text.", $"Name it with --text; there are: {there}.");
    }

    private bool HasText(IEnumerable<string> names) => names.Any(name => Text is null ? Texts.Contains(name, StringComparer.OrdinalIgnoreCase) : name.Equals(Text, StringComparison.OrdinalIgnoreCase));

    /// <summary>2017-04-13 with or without a time, and whatever else a masthead may write.</summary>
    internal static DateOnly? DayOf(string said)
        => DateOnly.TryParseExact(said.AsSpan(0, Math.Min(10, said.Length)), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : CalendarDay.Find(said);

    private static string? First(string? told, string[] usual, Func<string, string?> cell)
    {
        foreach (string name in told is null ? usual : [told])
            if (cell(name) is { } found && !string.IsNullOrWhiteSpace(found))
                return found;
        return null;
    }
}
