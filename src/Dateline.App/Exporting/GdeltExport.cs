using System.Globalization;
using Dateline.Record;
using Dateline.Record.Tables;
using Dateline.Understanding.Entities;
using Dateline.Understanding.Places;

namespace Dateline.App.Exporting;

/// <summary>
/// GDELT 2: events, mentions and the Global Knowledge Graph, tab-separated and without header lines. Actors have CAMEO country codes, places FIPS 10-4, as GDELT has it. What Dateline does
/// not measure (tone, themes, GCAM) is empty. Offsets are ours: UTF-16 code units into the article's text.
/// </summary>
internal static class GdeltExport
{
    public static IReadOnlyList<string> Write(ExportJob job)
    {
        string stamp = job.Run.Started.UtcDateTime.ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture);
        string[] names = [$"{stamp}.export.CSV", $"{stamp}.mentions.CSV", $"{stamp}.gkg.csv"];
        using StreamWriter events = job.Create(names[0]), mentions = job.Create(names[1]), graph = job.Create(names[2]);
        int id = 0, article = 0;
        foreach (var source in job.Sources)
        {
            foreach (var (told, _) in job.Events(source.Record))
            {
                if ((told.Date?.First ?? source.Record.Article.Published) is not { } day || told.Cameo is null) continue;
                foreach (var (actor, recipient) in Sides.Of(source, told))
                {
                    Tabbed.Write(events, EventRow(job, source, told, ++id, day, actor, recipient));
                    foreach (var mention in told.Mentions) Tabbed.Write(mentions, MentionRow(source, told, mention, id, day, actor, recipient));
                }
            }

            Tabbed.Write(graph, GkgRow(job, source, ++article));
        }

        return names;
    }

    private static IEnumerable<object?> EventRow(ExportJob job, TableSource source, RecordedEvent told, int id, DateOnly day, RecordedActor? actor, RecordedActor? recipient)
    {
        var article = source.Record.Article;
        var place = source.PlaceOf(told.Place);
        double fraction = Math.Round(day.Year + ((day.DayOfYear - 1) / (DateTime.IsLeapYear(day.Year) ? 366.0 : 365.0)), 4);
        int sentence = Sides.Sentence(source.Record, told.Trigger);
        return
        [
            id, Day(day), day.ToString("yyyyMM", CultureInfo.InvariantCulture), day.Year, fraction, .. Actor(actor), .. Actor(recipient),
            // GDELT: in the lead paragraph; ours: in the first two sentences.
            sentence is 1 or 2 ? 1 : 0, told.Cameo, told.Cameo![..Math.Min(3, told.Cameo!.Length)], told.Cameo[..2], told.Quad is { } quad ? (int)quad : null, told.Goldstein,
            told.Mentions.Length, 1, source.Arrivals, null, .. NoPlace, .. NoPlace, .. Place(job, place), article.Published is { } published ? Day(published) + "000000" : null, article.Url ?? source.Place,
        ];
    }

    private static IEnumerable<object?> MentionRow(TableSource source, RecordedEvent told, RecordedEventMention mention, int id, DateOnly day, RecordedActor? actor, RecordedActor? recipient)
    {
        var article = source.Record.Article;
        return
        [
            id, Day(day) + "000000", article.Published is { } published ? Day(published) + "000000" : null, 1, article.Source, article.Url ?? source.Place, Sides.Sentence(source.Record, mention.Trigger),
            Offset(actor), Offset(recipient), mention.Trigger.Start, 1, (int)Math.Round(told.Confidence * 10) * 10, article.Text.Length, null, null, null,
        ];

        int Offset(RecordedActor? party) => party?.Mentions.Where(m => m.Start >= mention.Evidence.Start && m.End <= mention.Evidence.End).Select(m => (int?)m.Start).FirstOrDefault() ?? -1;
    }

    private static IEnumerable<object?> GkgRow(ExportJob job, TableSource source, int number)
    {
        var (record, article) = (source.Record, source.Record.Article);
        string? date = article.Published is { } published ? Day(published) + "000000" : null;
        var counts = record.Events.SelectMany(e => e.Counts.Select(c => (Count: c, Event: e)));
        string quotations = string.Join('#', record.Quotes.Select(q => $"{q.Content[0].Start}|{q.Content[^1].End - q.Content[0].Start}|{(q.Cue is { } cue ? Plain(source.Words(cue)) : "")}|{Plain(string.Join(" ... ", q.Content.Select(source.Words)))}"));
        return
        [
            $"{date}-{number}", date, 1, article.Source, article.Url ?? source.Place,
            string.Concat(counts.Select(c => Counted(job, source, c.Count, c.Event) + ";")), string.Concat(counts.Select(c => $"{Counted(job, source, c.Count, c.Event)}#{c.Count.Start};")), null, null,
            string.Join(';', record.Places.Select(p => Location(job, p)).Distinct()), string.Join(';', record.Places.Select(p => $"{Location(job, p)}#{p.Start}")),
            Names(record, EntityKind.Person, false), Names(record, EntityKind.Person, true), Names(record, EntityKind.Organisation, false), Names(record, EntityKind.Organisation, true), null,
            string.Join(';', record.Times.Select(Dated).OfType<string>()), null, null, null, null, null, quotations,
            string.Join(';', record.Actors.SelectMany(a => a.Mentions.Where(m => m.Kind == MentionKind.Name).Select(m => $"{Plain(a.Name)},{m.Start}"))),
            string.Join(';', counts.Select(c => $"{c.Count.Low},{Plain(c.Count.Of)},{c.Count.Start}")), null, null,
        ];
    }

    private static string Counted(ExportJob job, TableSource source, RecordedCount count, RecordedEvent told)
    {
        string kind = count.Of switch { "killed" => "KILL", "injured" => "WOUND", "arrested" => "ARREST", "kidnapped" => "KIDNAP", "size" when told.Type == "PROTEST" => "PROTEST", _ => "AFFECT" };
        return $"{kind}#{count.Low}##{(source.PlaceOf(told.Place) is { } place ? Location(job, place) : "0######")}";
    }

    private static string Location(ExportJob job, RecordedPlace place)
    {
        string fips = Fips(job, place) ?? "";
        return string.Create(CultureInfo.InvariantCulture, $"{GeoType(place)}#{Plain(place.Name)}#{fips}#{fips}#{place.Latitude}#{place.Longitude}#{place.Geonames}");
    }

    private static string Names(ArticleRecord record, EntityKind kind, bool withOffsets)
        => string.Join(';', record.Actors.Where(a => a.Kind == kind).SelectMany(a => a.Mentions.Where(m => m.Kind == MentionKind.Name).Select(m => withOffsets ? $"{Plain(a.Name)},{m.Start}" : Plain(a.Name).ToLowerInvariant())).Distinct());

    /// <summary>resolution,month,day,year,offset: 1 a year, 2 a month, 3 a day.</summary>
    private static string? Dated(RecordedTime time)
    {
        string[] parts = time.Value.Split('-');
        if (!parts.All(p => p.Length > 0 && p.All(char.IsAsciiDigit)) || parts[0].Length != 4) return null;
        return parts.Length switch
        {
            1 => $"1,0,0,{parts[0]},{time.Start}",
            2 => $"2,{int.Parse(parts[1])},0,{parts[0]},{time.Start}",
            3 => $"3,{int.Parse(parts[1])},{int.Parse(parts[2])},{parts[0]},{time.Start}",
            _ => null,
        };
    }

    private static object?[] Actor(RecordedActor? actor)
    {
        string[] types = [.. (actor?.Sectors ?? []).Take(3)];
        return [actor?.Code ?? actor?.Country, actor?.Name.ToUpperInvariant(), actor?.Country, null, null, null, null, types.ElementAtOrDefault(0), types.ElementAtOrDefault(1), types.ElementAtOrDefault(2)];
    }

    private static readonly object?[] NoPlace = [0, null, null, null, null, null, null, null];

    private static object?[] Place(ExportJob job, RecordedPlace? place)
        => place is null ? NoPlace : [GeoType(place), place.Name, Fips(job, place), Fips(job, place), null, place.Latitude, place.Longitude, place.Geonames?.ToString(CultureInfo.InvariantCulture)];

    /// <summary>1 a country, 4 a town of the world, 5 a region of the world; GDELT's 2 and 3 are for the United States.</summary>
    private static int GeoType(RecordedPlace place) => (place.Feature, place.Country) switch
    {
        (PlaceFeature.Country, _) => 1,
        (PlaceFeature.Region, "USA") => 2,
        (PlaceFeature.Region, _) => 5,
        (_, "USA") => 3,
        _ => 4,
    };

    private static string? Fips(ExportJob job, RecordedPlace place) => place.Country is { } iso3 ? job.Lexicon.CountryCodes.Fips(iso3) : null;

    private static string Day(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    /// <summary>Without the signs that part blocks.</summary>
    private static string Plain(string words) => Tabbed.OneLine(words).Replace('#', ' ').Replace('|', ' ').Replace(';', ',');
}
