using System.Globalization;
using System.Text;
using Dateline.App.Writing;
using Dateline.Ontology;

namespace Dateline.App.Reporting;

/// <summary>Events over time as stacked columns: words below deeds, cooperation beside conflict, told apart by colour and by the title of each column.</summary>
internal static class TimePlot
{
    private const int Width = 920, Height = 240, Left = 44, Bottom = 26, Top = 10;
    private const int MostDays = 92, MostMonths = 120;

    public static string Legend { get; } = "<p class=\"legend\">" + string.Concat(Enum.GetValues<QuadCategory>().Skip(1).Select(quad => $"<span><i class=\"q{(int)quad}\"></i>{RecordWords.Of(quad)}</span>")) + "</p>\n";

    /// <param name="later">Events on days that cannot be, which are told and not drawn.</param>
    public static string Draw(Dictionary<DateOnly, int[]> days, int later)
    {
        if (days.Count == 0) return "";
        var (bins, start, unit, before) = Binned(days);
        int most = Math.Max(1, bins.Max(b => b.Sum()));
        double step = (double)(Width - Left) / bins.Count, width = Math.Max(0.5, step - Math.Min(2, step * 0.2)), scale = (double)(Height - Bottom - Top) / most;

        var svg = new StringBuilder(Legend).Append(CultureInfo.InvariantCulture, $"<div class=\"wide\"><svg viewBox=\"0 0 {Width} {Height}\" role=\"img\" aria-label=\"Events by {unit} and quad class\">\n");
        foreach (int tick in Ticks(most))
        {
            double y = Height - Bottom - (tick * scale);
            svg.Append(CultureInfo.InvariantCulture, $"<line class=\"grid\" x1=\"{Left}\" x2=\"{Width}\" y1=\"{y:0.0}\" y2=\"{y:0.0}\"/><text x=\"{Left - 6}\" y=\"{y + 4:0.0}\" text-anchor=\"end\">{tick:N0}</text>\n");
        }

        int every = Math.Max(1, (int)Math.Ceiling(bins.Count / 8.0));
        for (int i = 0; i < bins.Count; i++)
        {
            double x = Left + (i * step), y = Height - Bottom;
            if (bins[i].Sum() > 0)
            {
                string title = string.Join(", ", bins[i].Select((n, q) => (n, q)).Where(b => b.n > 0).Select(b => $"{b.n} {RecordWords.Of((QuadCategory)(b.q + 1))}"));
                svg.Append(CultureInfo.InvariantCulture, $"<g><title>{Name(start, i, unit)}: {title}</title>");
                for (int quad = 0; quad < bins[i].Length; quad++)
                {
                    if (bins[i][quad] == 0) continue;
                    y -= bins[i][quad] * scale;
                    svg.Append(CultureInfo.InvariantCulture, $"<rect class=\"q{quad + 1}\" x=\"{x:0.0}\" y=\"{y:0.0}\" width=\"{width:0.0}\" height=\"{bins[i][quad] * scale:0.0}\"/>");
                }

                svg.Append("</g>\n");
            }

            if (i % every == 0) svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{x:0.0}\" y=\"{Height - 8}\">{Name(start, i, unit)}</text>\n");
        }

        svg.Append("</svg></div>\n");
        if (before > 0) svg.Append(CultureInfo.InvariantCulture, $"<p class=\"note\">{before:N0} events before {Name(start, 0, unit)} are not shown.</p>\n");
        if (later > 0) svg.Append(CultureInfo.InvariantCulture, $"<p class=\"note\">{later:N0} events whose day is read as later than the year after publication are not shown.</p>\n");
        return svg.ToString();
    }

    /// <summary>By day while they fit, else by month, else by year. What little lies long before the rest, background mostly, is counted and not drawn.</summary>
    private static (List<int[]> Bins, DateOnly Start, string Unit, int Before) Binned(Dictionary<DateOnly, int[]> days)
    {
        var ordered = days.OrderBy(d => d.Key).ToArray();
        int total = ordered.Sum(d => d.Value.Sum()), skipped = 0, first = 0;
        while (first < ordered.Length - 1 && skipped + ordered[first].Value.Sum() <= total * 0.05) skipped += ordered[first++].Value.Sum();
        DateOnly from = ordered[first].Key, to = ordered[^1].Key;
        string unit = to.DayNumber - from.DayNumber < MostDays ? "day" : Months(from, to) < MostMonths ? "month" : "year";
        var start = unit switch { "day" => from, "month" => new DateOnly(from.Year, from.Month, 1), _ => new DateOnly(from.Year, 1, 1) };
        var bins = Enumerable.Range(0, Bin(to, start, unit) + 1).Select(_ => new int[ordered[0].Value.Length]).ToList();
        int before = 0;
        foreach (var (day, row) in ordered)
        {
            if (day < start) before += row.Sum();
            else
                for (int quad = 0; quad < row.Length; quad++) bins[Bin(day, start, unit)][quad] += row[quad];
        }

        return (bins, start, unit, before);
    }

    private static int Months(DateOnly from, DateOnly to) => ((to.Year - from.Year) * 12) + to.Month - from.Month;

    private static int Bin(DateOnly day, DateOnly start, string unit) => unit switch { "day" => day.DayNumber - start.DayNumber, "month" => Months(start, day), _ => day.Year - start.Year };

    private static string Name(DateOnly start, int bin, string unit) => unit switch
    {
        "day" => start.AddDays(bin).ToString("d MMM yyyy", CultureInfo.InvariantCulture),
        "month" => start.AddMonths(bin).ToString("MMM yyyy", CultureInfo.InvariantCulture),
        _ => start.AddYears(bin).ToString("yyyy", CultureInfo.InvariantCulture),
    };

    private static IEnumerable<int> Ticks(int most)
    {
        double rough = most / 4.0, power = Math.Pow(10, Math.Floor(Math.Log10(Math.Max(1, rough))));
        int step = Math.Max(1, (int)(power * (rough / power <= 1 ? 1 : rough / power <= 2 ? 2 : rough / power <= 5 ? 5 : 10)));
        for (int tick = 0; tick <= most; tick += step) yield return tick;
    }
}
