using System.Text.Json;
using Dateline.Record;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Dateline.App.View;

/// <summary>What is disputed: for each event and proposition, who asserts, denies and disputes it, side by side and without a verdict.</summary>
internal static class ClaimList
{
    private const int StanceWidth = 18;
    private const int MostWords = 240;

    public static IRenderable Of(ArticleRecord record, Cast people, int width)
    {
        var events = record.Events.ToDictionary(e => e.Id);
        var parts = new List<IRenderable>();
        foreach (var incident in record.Claims.GroupBy(c => c.Incident))
        {
            var told = events[incident.Key];
            var (glyph, word, style) = Look.Of(told.Status);
            parts.Add(new Paragraph().Append($"{glyph} ", style).Append($"{told.Type} ", Look.Strong)
                .Append(Words.Quoted(Words.Of(told.Trigger, record.Article.Text)), Look.Plain).Append($"  {told.Id} {word}", Look.Dim));
            foreach (var proposition in incident.GroupBy(c => c.Proposition))
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
            table.AddRow(new Paragraph(stance), new Paragraph().Append(holder, Look.Strong).Append("  " + Words.Quoted(words), Look.Dim));
        }

        return new Padder(table, new Padding(4, 0, 0, 0));
    }
}
