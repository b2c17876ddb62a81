using System.Globalization;
using System.Text;
using Dateline.App.Writing;
using Dateline.Record;
using Dateline.Record.Tables;
using Dateline.Understanding.Factuality;

namespace Dateline.App.Exporting;

/// <summary>brat standoff: actors, places, times and quotations as spans, events with their parties, status as an attribute, the speaker as a relation.</summary>
internal static class BratExport
{
    public static IReadOnlyList<string> Write(ExportJob job)
    {
        var names = new List<string>();
        foreach (var source in job.Sources)
        {
            string name = source.Record.Article.Id[..RecordKey.ArticleDigits];
            using (var text = job.Create(name + ".txt")) text.Write(source.Record.Article.Text);
            using (var marks = job.Create(name + ".ann")) WriteMarks(marks, job, source);
            names.Add(name + ".txt");
            names.Add(name + ".ann");
        }

        using var conf = job.Create("annotation.conf");
        conf.Write($"""
            [entities]
            Actor
            Place
            Time
            Quotation
            {string.Join('\n', job.Lexicon.Codebook.Pages.Select(p => p.Type.Name))}

            [relations]
            Speaker	Arg1:Quotation, Arg2:Actor

            [events]
            {string.Join('\n', job.Lexicon.Codebook.Pages.Select(p => $"{p.Type.Name}\tActor*:Actor, Recipient*:Actor, Place?:Place, Time?:Time"))}

            [attributes]
            Status	Arg:<EVENT>, Value:{string.Join('|', RecordWords.All<EventStatus>())}
            Kind	Arg:Quotation, Value:direct|indirect|mixed

            """);
        names.Add("annotation.conf");
        return names;
    }

    private static void WriteMarks(StreamWriter file, ExportJob job, TableSource source)
    {
        var record = source.Record;
        var points = new CodePoints(record.Article.Text);
        int spans = 0, events = 0, attributes = 0, relations = 0;
        var actors = new Dictionary<string, List<(int Start, string Id)>>(StringComparer.Ordinal);
        var others = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var actor in record.Actors)
            actors[actor.Id] = [.. actor.Mentions.Select(m => (m.Start, Span("Actor", [new Passage(m.Start, m.End)])))];
        foreach (var place in record.Places) others[place.Id] = Span("Place", [new Passage(place.Start, place.End)]);
        foreach (var time in record.Times) others[time.Id] = Span("Time", [new Passage(time.Start, time.End)]);
        foreach (var quote in record.Quotes)
        {
            string id = Span("Quotation", quote.Content);
            if (quote.Kind is { } kind) file.WriteLine($"A{++attributes}\tKind {id} {RecordWords.Of(kind)}");
            if (quote.Speaker is { } speaker) file.WriteLine($"R{++relations}\tSpeaker Arg1:{id} Arg2:{Nearest(speaker, quote.Content[0].Start)}");
        }

        foreach (var (told, _) in job.Events(record))
        {
            string trigger = Span(told.Type, [told.Trigger]);
            var line = new StringBuilder().Append(CultureInfo.InvariantCulture, $"E{++events}\t{told.Type}:{trigger}");
            for (int i = 0; i < told.Actors.Length; i++) line.Append(CultureInfo.InvariantCulture, $" Actor{Nth(i)}:{Nearest(told.Actors[i], told.Trigger.Start)}");
            for (int i = 0; i < told.Recipients.Length; i++) line.Append(CultureInfo.InvariantCulture, $" Recipient{Nth(i)}:{Nearest(told.Recipients[i], told.Trigger.Start)}");
            if (told.Place is { } place) line.Append(CultureInfo.InvariantCulture, $" Place:{others[place]}");
            if (told.Date is { } date) line.Append(CultureInfo.InvariantCulture, $" Time:{others[date.From]}");
            file.WriteLine(line);
            if (told.Status is { } status) file.WriteLine($"A{++attributes}\tStatus E{events} {RecordWords.Of(status)}");
        }

        string Span(string type, IEnumerable<Passage> passages)
        {
            // A span of brat does not cross a line end: it goes on in the next line.
            var parts = passages.SelectMany(p => Lines(record.Article.Text, p)).ToArray();
            file.WriteLine(string.Create(CultureInfo.InvariantCulture, $"T{++spans}\t{type} {string.Join(';', parts.Select(p => $"{points[p.Start]} {points[p.End]}"))}\t{string.Join(' ', parts.Select(source.Words))}"));
            return $"T{spans}";
        }

        string Nearest(string actor, int to) => actors[actor].MinBy(m => Math.Abs(m.Start - to)).Id;
    }

    private static string Nth(int index) => index == 0 ? "" : (index + 1).ToString(CultureInfo.InvariantCulture);

    private static IEnumerable<Passage> Lines(string text, Passage passage)
    {
        int start = passage.Start;
        for (int at = passage.Start; at <= passage.End; at++)
        {
            if (at < passage.End && text[at] is not ('\n' or '\r')) continue;
            if (at > start) yield return new Passage(start, at);
            start = at + 1;
        }
    }
}
