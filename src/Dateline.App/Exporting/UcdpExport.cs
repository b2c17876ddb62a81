using System.Globalization;
using System.Text;
using Dateline.App.Writing;
using Dateline.Record;
using Dateline.Record.Tables;
using Dateline.Understanding.Places;

namespace Dateline.App.Exporting;

/// <summary>
/// The killed in the columns of UCDP GED. <c>low</c> and <c>high</c> are the bounds of all figures that the article gives; <c>best</c> is the article's own figure, and empty when it has
/// none: Dateline averages nothing and chooses between nobody. It is no UCDP data, and has not UCDP's thresholds.
/// </summary>
internal static class UcdpExport
{
    public static readonly Column[] Columns =
    [
        Text("id", "Event id."), Whole("year", "Year of date_start."), Whole("date_prec", "1 the day is known, 2 within a week, 3 within a month, 4 within a year, 5 longer; empty: the day is that of publication."),
        Date("date_start", "First day."), Date("date_end", "Last day."), Text("side_a", "Who acts, parted by \"; \"."), Text("side_b", "Who is acted upon."),
        Text("gwnoa", "Gleditsch-Ward numbers of side a."), Text("gwnob", "Gleditsch-Ward numbers of side b."), Text("where_coordinates", "The place."),
        Whole("where_prec", "1 a town or less, 4 a region, 6 a country."), Text("country", "English name."), Whole("country_id", "Gleditsch-Ward number."), Number("latitude", "Degrees north."), Number("longitude", "Degrees east."),
        Whole("best", "What the article itself says; its lower bound when it gives a range."), Whole("high", "Highest figure by anyone; empty when the words set no bound."), Whole("low", "Lowest figure by anyone."),
        Text("said_by", "Who gave the figures, parted by \"; \"; empty for the article itself."), Text("event_status", "What the article commits to."), Whole("number_of_sources", "How often the text came in."),
        Text("source_office", "The outlet."), Date("source_date", "Day of publication."), Text("source_headline", "Headline."), Text("source_original", "The sentence."), Text("source_article", "Where it was found."),
    ];

    public static IReadOnlyList<string> Write(ExportJob job)
    {
        using var file = job.Create("ucdp-like.csv");
        file.Write(Encoding.UTF8.GetString(TableFiles.Header(Columns)));
        var line = new StringBuilder();
        foreach (var source in job.Sources)
            foreach (var (told, number) in job.Events(source.Record))
            {
                var killed = told.Counts.Where(c => c.Of == "killed").ToArray();
                if (killed.Length == 0) continue;
                CsvText.Append(line.Clear(), Row(job, source, told, source.EventKeys[number], killed));
                file.Write(line);
            }

        return ["ucdp-like.csv"];
    }

    private static object?[] Row(ExportJob job, TableSource source, RecordedEvent told, RecordKey key, RecordedCount[] killed)
    {
        var (article, place) = (source.Record.Article, source.PlaceOf(told.Place));
        DateOnly? first = told.Date?.First ?? article.Published, last = told.Date?.Last ?? article.Published;
        return
        [
            key.ToString(), (long?)first?.Year, told.Date is null ? null : Precision(told.Date), first, last, Side(told.Actors, a => a.Name), Side(told.Recipients, a => a.Name), Side(told.Actors, Gw), Side(told.Recipients, Gw), place?.Name,
            place?.Precision switch { PlaceFeature.Country => 6L, PlaceFeature.Region => 4L, PlaceFeature.City or PlaceFeature.Facility => 1L, _ => null }, place is null ? null : job.Country(place.Country),
            place?.Country is { } code ? (long?)job.Lexicon.CountryCodes.GleditschWard(code, first) : null, place?.Latitude, place?.Longitude,
            (long?)killed.Where(c => c.SaidBy is null).Select(c => (int?)c.Low).FirstOrDefault(), killed.Any(c => c.High is null) ? null : (long?)killed.Max(c => c.High), (long)killed.Min(c => c.Low),
            TableSource.Joined(killed.Select(c => source.Name(c.SaidBy)).OfType<string>().Distinct()), told.Status is { } status ? RecordWords.Of(status) : null, (long)source.Arrivals,
            article.Source, article.Published, article.Title, source.Words(told.Evidence[0]), article.Url,
        ];

        string? Side(IEnumerable<string> ids, Func<RecordedActor, string?> what) => TableSource.Joined(ids.Select(id => what(source.Actor(id))));
        string? Gw(RecordedActor actor) => actor.Country is { } iso ? job.Lexicon.CountryCodes.GleditschWard(iso, first)?.ToString(CultureInfo.InvariantCulture) : null;
    }

    private static long Precision(RecordedDate date) => (date.Last.DayNumber - date.First.DayNumber) switch { 0 => 1, <= 6 => 2, <= 31 => 3, <= 366 => 4, _ => 5 };

    private static Column Text(string name, string description) => new(name, ColumnType.Text, description);

    private static Column Whole(string name, string description) => new(name, ColumnType.Integer, description);

    private static Column Number(string name, string description) => new(name, ColumnType.Number, description);

    private static Column Date(string name, string description) => new(name, ColumnType.Date, description);
}
