using Dateline.Record;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Dateline.App.View;

/// <summary>Who is who: those who take part in something, with code and office; the others by name.</summary>
internal static class ActorList
{
    public static IRenderable Of(ArticleRecord record)
    {
        var active = Active(record);
        var table = new Table { Border = TableBorder.None, ShowHeaders = false, Expand = false };
        table.AddColumn(new TableColumn("").PadLeft(0).PadRight(2));
        table.AddColumn(new TableColumn("").PadLeft(0).PadRight(2).NoWrap());
        table.AddColumn(new TableColumn("").PadLeft(0).PadRight(0));
        foreach (var actor in record.Actors.Where(a => active.Contains(a.Id)))
        {
            string roles = string.Join("; ", actor.Roles.Select(r => Words.Clean(r.Title)).Distinct(StringComparer.OrdinalIgnoreCase));
            table.AddRow(
                new Paragraph(Words.Clean(actor.Name), Look.Strong),
                new Paragraph(actor.Code ?? actor.Country ?? "", Look.Dim),
                new Paragraph(roles.Length > 0 ? roles : actor.Kind?.ToString().ToLowerInvariant() ?? "", Look.Plain));
        }

        var others = record.Actors.Where(a => !active.Contains(a.Id)).Select(a => (a.Code ?? a.Country) is not null ? $"{Words.Clean(a.Name)} ({a.Code ?? a.Country})" : Words.Clean(a.Name)).ToArray();
        var parts = new List<IRenderable>();
        if (active.Count > 0) parts.Add(table);
        if (others.Length > 0) parts.Add(new Paragraph().Append("Also named: ", Look.Dim).Append(string.Join(", ", others), Look.Plain));
        return new Rows(parts);
    }

    private static HashSet<string> Active(ArticleRecord record)
    {
        var active = new HashSet<string>();
        foreach (var told in record.Events)
        {
            active.UnionWith(told.Actors);
            active.UnionWith(told.Recipients);
            active.UnionWith(told.AccordingTo);
        }

        foreach (var quote in record.Quotes)
        {
            if (quote.Speaker is { } speaker) active.Add(speaker);
            active.UnionWith(quote.Others);
            active.UnionWith(quote.Addressees);
        }

        foreach (var claim in record.Claims) active.Add(claim.Holder);
        return active;
    }
}
