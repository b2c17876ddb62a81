using System.Globalization;
using Dateline.Record;
using Dateline.Record.Tables;
using Dateline.Understanding.Entities;
using Dateline.Understanding.Places;

namespace Dateline.App.Exporting;

/// <summary>POLECAT: PLOVER coding with several parties in a cell, parted by "; ".</summary>
internal static class PolecatExport
{
    public static readonly string[] Columns =
    [
        "Event ID", "Event Date", "Event Type", "Event Mode", "Contexts", "Quad Code", "Actor Name", "Actor Name Raw", "Wikipedia Actor ID", "Actor Title", "Primary Actor Sector", "Actor Sectors", "Actor Country",
        "Actor COW", "Recipient Name", "Recipient Name Raw", "Wikipedia Recipient ID", "Recipient Title", "Primary Recipient Sector", "Recipient Sectors", "Recipient Country", "Recipient COW", "Placename",
        "Raw Placename", "City", "District", "Province", "Country", "Latitude", "Longitude", "GeoNames ID", "Feature Type", "Source", "Publication Date", "Language", "Story People", "Story Organizations",
        "Story Locations", "Version",
    ];

    public static IReadOnlyList<string> Write(ExportJob job)
    {
        using var file = job.Create("polecat.txt");
        Tabbed.Write(file, Columns);
        foreach (var source in job.Sources)
            foreach (var (told, number) in job.Events(source.Record))
                Tabbed.Write(file, Row(job, source, told, source.EventKeys[number]));
        return ["polecat.txt"];
    }

    private static IEnumerable<object?> Row(ExportJob job, TableSource source, RecordedEvent told, RecordKey key)
    {
        var (record, article, place) = (source.Record, source.Record.Article, source.PlaceOf(told.Place));
        return
        [
            key.ToString(), told.Date?.First ?? article.Published, told.Type, string.Join("; ", told.Modes), string.Join("; ", told.Contexts), told.Quad is { } quad ? (int)quad : null,
            .. Side(job, source, told.Actors), .. Side(job, source, told.Recipients),
            place?.Name, place is null ? null : article.Text[place.Start..place.End], place?.Feature == PlaceFeature.City ? place.Name : null, null, place?.Feature == PlaceFeature.Region ? place.Name : null,
            place is null ? null : job.Country(place.Country), place?.Latitude, place?.Longitude, place?.Geonames, place?.Feature is { } feature ? feature.ToString().ToLowerInvariant() : null,
            article.Source, article.Published, article.Language,
            string.Join("; ", Named(record, EntityKind.Person)), string.Join("; ", Named(record, EntityKind.Organisation)), string.Join("; ", record.Places.Select(p => p.Name).Distinct()),
            string.Create(CultureInfo.InvariantCulture, $"Dateline {record.MadeBy.Code}"),
        ];
    }

    private static IEnumerable<object?> Side(ExportJob job, TableSource source, IEnumerable<string> ids)
    {
        var parties = ids.Select(source.Actor).ToArray();
        return
        [
            Each(a => a.Name), Each(a => source.Words(new Passage(a.Mentions[0].Start, a.Mentions[0].End))), null, Each(a => a.Roles is [var first, ..] ? first.Title : null),
            Each(a => a.Sectors is [var first, ..] ? first : null), Each(a => string.Join(",", a.Sectors)), Each(a => a.Country),
            Each(a => a.Country is { } code ? job.Lexicon.States.WithCode(code)?.CowNumber?.ToString(CultureInfo.InvariantCulture) : null),
        ];

        string? Each(Func<RecordedActor, string?> what) => TableSource.Joined(parties.Select(what));
    }

    private static IEnumerable<string> Named(ArticleRecord record, EntityKind kind) => record.Actors.Where(a => a.Kind == kind && a.Mentions.Any(m => m.Kind == MentionKind.Name)).Select(a => a.Name).Distinct();
}
