using System.Globalization;
using Dateline.Record;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Dateline.App.View;

/// <summary>The events: status, what, who to whom, when and where, in which words, found by which line.</summary>
internal static class EventTable
{
    private const int Wide = 116;
    private const int StatusWidth = 16;
    private const int MostWords = 240;

    public static IRenderable Of(ArticleRecord record, Cast people, int width, Colouring colouring)
    {
        bool wide = width >= Wide;
        var table = new Table { Border = TableBorder.None, ShowHeaders = false, Expand = false };
        table.AddColumn(Column(StatusWidth));
        int facing = wide ? (width - StatusWidth) * 2 / 5 : width - StatusWidth - 4;
        table.AddColumn(Column(facing));
        if (wide) table.AddColumn(Column(width - StatusWidth - facing - 6));
        foreach (var told in record.Events)
        {
            if (table.Rows.Count > 0) table.AddEmptyRow();
            var left = Status(told);
            var (facts, words) = (Facts(told, people), Said(told, record, colouring));
            if (wide) table.AddRow(left, facts, words);
            else table.AddRow(left, new Rows(facts, words));
        }

        return table;
    }

    private static TableColumn Column(int width) => new TableColumn("").Width(width).PadLeft(0).PadRight(2);

    private static Paragraph Status(RecordedEvent told)
    {
        var (glyph, word, style) = Look.Of(told.Status);
        var cell = new Paragraph().Append($"{glyph} {word}", style);
        cell.Append($"\n  {told.Type}", Look.Strong);
        foreach (string mode in told.Modes) cell.Append($"\n  {mode}", Look.Dim);
        if (told.Background) cell.Append("\n  background", Look.Dim);
        return cell;
    }

    private static Paragraph Facts(RecordedEvent told, Cast people)
    {
        var cell = new Paragraph();
        string actors = people.Names(told.Actors), recipients = people.Names(told.Recipients);
        Party(cell, actors, "nobody named");
        if (recipients.Length > 0) Party(cell.Append(told.Symmetric ? " ⇄ " : " → ", Look.Dim), recipients, "");

        string details = string.Join(" · ", Details(told, people));
        if (details.Length > 0) cell.Append("\n" + details, Look.Plain);
        return cell;
    }

    private static void Party(Paragraph cell, string names, string otherwise)
    {
        if (names.Length > 0) cell.Append(names, Look.Strong);
        else cell.Append(otherwise, Look.Dim);
    }

    private static IEnumerable<string> Details(RecordedEvent told, Cast people)
    {
        if (told.Date is { } date) yield return Days(date.First, date.Last);
        if (told.Place is { } place) yield return Words.Clean(people.Place(place).Name);
        foreach (var count in told.Counts) yield return Count(count, people);
        if (told.AccordingTo.Length > 0) yield return "according to " + people.Names(told.AccordingTo);
        if (told.Mentions.Length > 1) yield return $"{told.Mentions.Length} mentions";
    }

    private static string Count(RecordedCount count, Cast people)
    {
        string number = count.High is null ? $"{count.Low} or more" : count.High == count.Low ? $"{count.Low}" : $"{count.Low} to {count.High}";
        return $"{count.Of} {number}{(count.SaidBy is { } teller ? $" (says {people.Name(teller)})" : "")}";
    }

    internal static string Days(DateOnly first, DateOnly last)
    {
        if (first == last) return first.ToString("ddd d MMM yyyy", CultureInfo.InvariantCulture);
        string from = first.ToString(first.Year == last.Year ? "d MMM" : "d MMM yyyy", CultureInfo.InvariantCulture);
        return $"{from} – {last.ToString("d MMM yyyy", CultureInfo.InvariantCulture)}";
    }

    private static Paragraph Said(RecordedEvent told, ArticleRecord record, Colouring colouring)
    {
        var (before, trigger, after) = Words.Around(told.Evidence[0], told.Trigger, record.Article.Text, MostWords);
        // Without underlining the trigger is marked by signs.
        if (colouring == Colouring.None && trigger.Length > 0) trigger = $"«{trigger}»";
        var (open, close) = Words.Marks(before + trigger + after);
        // Background is there to be found, not to be read first.
        var look = told.Background ? Look.Dim : Look.Plain;
        return new Paragraph().Append(open + before, look).Append(trigger, Look.Mark).Append(after + close, look).Append($"  {told.Id} {told.FoundBy}", Look.Dim);
    }
}
