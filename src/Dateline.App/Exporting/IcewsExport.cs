using System.Globalization;
using Dateline.Record;
using Dateline.Understanding.Places;

namespace Dateline.App.Exporting;

/// <summary>ICEWS as its R package reads it: events.YYYY.stamp.tab. Events without a party on either side are left out, as ICEWS has none; the event's own day, else that of publication.</summary>
internal static class IcewsExport
{
    public static readonly string[] Columns =
    [
        "Event ID", "Event Date", "Source Name", "Source Sectors", "Source Country", "Event Text", "CAMEO Code", "Intensity", "Target Name", "Target Sectors", "Target Country", "Story ID",
        "Sentence Number", "Publisher", "City", "District", "Province", "Country", "Latitude", "Longitude",
    ];

    public static IReadOnlyList<string> Write(ExportJob job)
    {
        var years = new SortedDictionary<int, (string Name, StreamWriter File)>();
        try
        {
            int number = 0, story = 0;
            foreach (var source in job.Sources)
            {
                story++;
                foreach (var (told, _) in job.Events(source.Record))
                {
                    if ((told.Date?.First ?? source.Record.Article.Published) is not { } day || told.Cameo is null) continue;
                    foreach (var (actor, recipient) in Sides.Of(source, told))
                        if (actor is not null && recipient is not null) Tabbed.Write(Year(day.Year), Row(++number, day, told, actor, recipient, source.Record, source.PlaceOf(told.Place), story, job));
                }
            }
        }
        finally
        {
            foreach (var (_, file) in years.Values) file.Dispose();
        }

        return [.. years.Values.Select(y => y.Name)];

        StreamWriter Year(int year)
        {
            if (years.TryGetValue(year, out var known)) return known.File;
            string name = string.Create(CultureInfo.InvariantCulture, $"events.{year}.{job.Run.Started.UtcDateTime:yyyyMMddHHmmss}.tab");
            var file = job.Create(name);
            Tabbed.Write(file, Columns);
            years[year] = (name, file);
            return file;
        }
    }

    private static object?[] Row(int id, DateOnly day, RecordedEvent told, RecordedActor actor, RecordedActor recipient, ArticleRecord record, RecordedPlace? place, int story, ExportJob job) =>
    [
        id, day, actor.Name, string.Join(",", actor.Sectors), job.Country(actor.Country), job.Lexicon.Codebook.Cameo.Find(told.Cameo!)?.Name, told.Cameo, told.Goldstein,
        recipient.Name, string.Join(",", recipient.Sectors), job.Country(recipient.Country), story, Sides.Sentence(record, told.Trigger), record.Article.Source,
        place?.Feature == PlaceFeature.City ? place.Name : null, null, place?.Feature == PlaceFeature.Region ? place.Name : null, place is null ? null : job.Country(place.Country), place?.Latitude, place?.Longitude,
    ];
}
