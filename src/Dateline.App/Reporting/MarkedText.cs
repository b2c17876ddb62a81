using System.Globalization;
using System.Text;
using Dateline.App.Writing;
using Dateline.Record;
using Dateline.Record.Tables;
using Dateline.Understanding.Entities;
using Dateline.Understanding.Factuality;

namespace Dateline.App.Reporting;

/// <summary>An article with its words marked: events underlined by status, quotations shaded, named actors in bold.</summary>
internal static class MarkedText
{
    public static string Legend { get; } = "<p class=\"legend\">" + string.Concat(Enum.GetValues<EventStatus>().Skip(1).Select(s => $"<span><mark class=\"e {RecordWords.Of(s)}\">{RecordWords.Of(s)}</mark></span>")) + "<span><span class=\"quote\">quotation</span></span><span><b>actor</b></span></p>\n";

    public static string Article(TableSource source)
    {
        var record = source.Record;
        var marks = new List<Mark>();
        foreach (var quote in record.Quotes)
            foreach (var part in quote.Content)
                marks.Add(new(part.Start, part.End, "quote", $"{source.Name(quote.Speaker) ?? "somebody"}: {RecordWords.Of(quote.Kind ?? default)} speech"));
        foreach (var actor in record.Actors)
            foreach (var mention in actor.Mentions)
                if (mention.Kind is MentionKind.Name or MentionKind.Metonym) marks.Add(new(mention.Start, mention.End, "actor", $"{actor.Name}{(actor.Code is null ? "" : $" ({actor.Code})")}"));
        foreach (var told in record.Events)
            foreach (var mention in told.Mentions)
                marks.Add(new(mention.Trigger.Start, mention.Trigger.End, $"e {RecordWords.Of(told.Status ?? default)}", Said(source, told)));
        return Write(record.Article.Text, 0, record.Article.Text.Length, marks);
    }

    /// <summary>The evidence of one event with the naming words marked.</summary>
    public static string Sentence(TableSource source, RecordedEvent told)
        => Write(source.Record.Article.Text, told.Evidence[0].Start, told.Evidence[0].End, [new(told.Trigger.Start, told.Trigger.End, $"e {RecordWords.Of(told.Status ?? default)}", Said(source, told))]);

    private static string Said(TableSource source, RecordedEvent told)
    {
        string actors = string.Join(", ", told.Actors.Select(source.Name)), recipients = string.Join(", ", told.Recipients.Select(source.Name));
        string parties = actors.Length + recipients.Length == 0 ? "" : $": {(actors.Length > 0 ? actors : "somebody")}{(recipients.Length > 0 ? " → " + recipients : "")}";
        return $"{told.Type}{parties}, {RecordWords.Of(told.Status ?? default)}{(told.Date is { } date ? $", {date.First:yyyy-MM-dd}" : "")} ({told.FoundBy})";
    }

    /// <summary>Marks may cross: the text is cut at every bound, and each piece wears all the marks that it lies in.</summary>
    private static string Write(string text, int start, int end, IReadOnlyList<Mark> marks)
    {
        var inside = marks.Where(m => m.Start < end && m.End > start).OrderBy(m => m.Start).ThenByDescending(m => m.End).ToArray();
        var bounds = new SortedSet<int>(inside.SelectMany(m => new[] { Math.Max(start, m.Start), Math.Min(end, m.End) }).Append(start).Append(end));
        var html = new StringBuilder();
        int at = start, next = 0;
        var open = new List<Mark>();
        foreach (int bound in bounds.Skip(1))
        {
            while (next < inside.Length && inside[next].Start <= at) open.Add(inside[next++]);
            open.RemoveAll(m => m.End <= at);
            string words = Report.Text(text[at..bound]);
            html.Append(open.Count == 0 ? words : string.Create(CultureInfo.InvariantCulture, $"<span class=\"{string.Join(' ', open.Select(m => m.Class).Distinct())}\" title=\"{Report.Text(string.Join("\n", open.Select(m => m.Title)))}\">{words}</span>"));
            at = bound;
        }

        return html.ToString();
    }

    private readonly record struct Mark(int Start, int End, string Class, string Title);
}
