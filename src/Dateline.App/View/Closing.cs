using Dateline.Record;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Dateline.App.View;

/// <summary>One line of counts.</summary>
internal static class Closing
{
    public static IRenderable Of(ArticleRecord record)
    {
        string events = Count(record.Events.Length, "event");
        if (record.Events.Length > 0)
        {
            var byStatus = record.Events.GroupBy(e => e.Status).OrderBy(g => g.Key ?? (Understanding.Factuality.EventStatus)byte.MaxValue)
                .Select(g => $"{g.Count()} {Look.Of(g.Key).Word}");
            events += $" ({string.Join(", ", byStatus)})";
        }

        string[] counts =
        [
            events, Count(record.Quotes.Length, "quotation"), Count(record.Actors.Length, "actor"), Count(record.Times.Length, "time expression"),
            Count(record.Places.Length, "place"), Count(record.Sentences.Length, "sentence"),
        ];
        return new Paragraph().Append($"\n{string.Join(" · ", counts)}\n", Look.Dim);
    }

    private static string Count(int number, string what) => $"{number} {what}{(number == 1 ? "" : "s")}";
}
