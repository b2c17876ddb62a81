using System.Text.Json;
using Dateline.Record;
using Dateline.Understanding.Factuality;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Dateline.App.View;

/// <summary>What is disputed: for each event and proposition, who asserts, denies and disputes it, side by side and without a verdict.</summary>
internal static class ClaimList
{
    private const int StanceWidth = 18;
    private const int MostWords = 240;

    /// <summary>The events that somebody denies or doubts, or of which the article itself is not sure. What one side says and nobody answers stands in the table of events.</summary>
    public static IReadOnlyList<RecordedEvent> Disputed(ArticleRecord record)
    {
        var doubted = record.Claims.Where(c => c.Stance is not (Stance.Asserts or Stance.CitesEvidence or null)).Select(c => c.Incident).ToHashSet();
        var claimed = record.Claims.Select(c => c.Incident).ToHashSet();
        return [.. record.Events.Where(e => claimed.Contains(e.Id) && (doubted.Contains(e.Id) || IsHedged(e)))];
    }

    private static bool IsHedged(RecordedEvent told) => told.Assertions is [{ Source.Length: 1, Certainty: not Certainty.Certain, Cue: not null }, ..];

    public static IRenderable Of(ArticleRecord record, Cast people, int width)
    {
        var parts = new List<IRenderable>();
        foreach (var told in Disputed(record))
        {
            var (glyph, word, style) = Look.Of(told.Status);
            parts.Add(new Paragraph().Append($"{glyph} ", style).Append($"{told.Type} ", Look.Strong)
                .Append(Words.Quoted(Words.Of(told.Trigger, record.Article.Text)), Look.Plain).Append($"  {told.Id} {word}", Look.Dim));
            foreach (var proposition in record.Claims.Where(c => c.Incident == told.Id).GroupBy(c => c.Proposition))
            {
                parts.Add(new Padder(new Paragraph(Words.Clean(proposition.Key)), new Padding(2, 0, 0, 0)));
                parts.Add(Stances(proposition, record, people, width));
            }
        }

        return new Rows(parts);
    }

    private static Padder Stances(IEnumerable<RecordedClaim> claims, ArticleRecord record, Cast people, int width)
    {
        var table = new Table { Border = TableBorder.None, ShowHeaders = false, Expand = false };
        table.AddColumn(new TableColumn("").Width(StanceWidth).PadLeft(0).PadRight(1));
        table.AddColumn(new TableColumn("").Width(width - StanceWidth - 7).PadLeft(0).PadRight(0));
        foreach (var claim in claims)
        {
            string stance = claim.Stance is { } known ? JsonNamingPolicy.KebabCaseLower.ConvertName(known.ToString()).Replace('-', ' ') : "says";
            string holder = claim.Holder == "narrator" ? "the article itself" : people.Name(claim.Holder);
            string words = Words.Shorten(Words.Of(claim.Evidence, record.Article.Text), MostWords);
            var cell = new Paragraph(holder, Look.Strong);
            // Where the proposition is the very words, they stand above already.
            if (words != Words.Shorten(Words.Clean(claim.Proposition), MostWords)) cell.Append("  " + Words.Quoted(words), Look.Dim);
            table.AddRow(new Paragraph(stance), cell);
        }

        return new Padder(table, new Padding(4, 0, 0, 0));
    }
}
