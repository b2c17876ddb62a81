using System.Globalization;
using System.Text;
using Dateline.App.Writing;
using Dateline.Ontology;

namespace Dateline.App.Reporting;

/// <summary>Events over time as stacked columns: words below deeds, cooperation beside conflict, told apart by colour and by the title of each column.</summary>
internal sealed class TimePlot
{
    private const int Width = 920, Height = 280, Left = 44, Bottom = 30, Top = 26;
    private const int MostDays = 92, MostMonths = 120, WidestColumn = 60, MostLabels = 8;
    private const double MostBefore = 0.1;

    private readonly int[][] _bins;
    private readonly DateOnly _start;
    private readonly int _before, _later;

    /// <summary>By day while they fit, else by month, else by year. What little lies before the first publication, background mostly, is counted and not drawn.</summary>
    private TimePlot(IReadOnlyList<KeyValuePair<DateOnly, int[]>> days, DateOnly? published, int later)
    {
        int total = days.Sum(d => d.Value.Sum()), skipped = 0, first = 0;
        while (first < days.Count - 1 && days[first].Key < published && skipped + days[first].Value.Sum() <= total * MostBefore) skipped += days[first++].Value.Sum();
        DateOnly from = days[first].Key, to = days[^1].Key;
        Unit = to.DayNumber - from.DayNumber < MostDays ? "day" : Months(from, to) < MostMonths ? "month" : "year";
        _start = Unit switch { "day" => from, "month" => new DateOnly(from.Year, from.Month, 1), _ => new DateOnly(from.Year, 1, 1) };
        _bins = [.. Enumerable.Range(0, Bin(to) + 1).Select(_ => new int[days[0].Value.Length])];
        _later = later;
        foreach (var (day, row) in days)
        {
            if (day < _start) _before += row.Sum();
            else
                for (int quad = 0; quad < row.Length; quad++) _bins[Bin(day)][quad] += row[quad];
        }
    }

    public static string Legend { get; } = "<p class=\"legend\">" + string.Concat(Enum.GetValues<QuadCategory>().Skip(1).Select(quad => $"<span><i class=\"q{(int)quad}\"></i>{Name(quad)}</span>")) + "</p>\n";

    /// <summary>What a column stands for: day, month or year.</summary>
    public string Unit { get; }

    /// <param name="days">Events by quad class.</param>
    /// <param name="published">The first day that anything was published; null when none is known.</param>
    /// <param name="later">Events on days that cannot be, which are told and not drawn.</param>
    /// <returns>Null when nothing has a day.</returns>
    public static TimePlot? Of(IReadOnlyDictionary<DateOnly, int[]> days, DateOnly? published, int later) => days.Count == 0 ? null : new([.. days.OrderBy(d => d.Key)], published, later);

    /// <summary>A quad class in words.</summary>
    public static string Name(QuadCategory quad) => RecordWords.Of(quad).Replace('-', ' ');

    public string Draw()
    {
        int most = Math.Max(1, _bins.Max(b => b.Sum()));
        double step = Math.Min(WidestColumn, (double)(Width - Left) / _bins.Length), width = Math.Max(0.5, step - Math.Min(2, step * 0.2)), scale = (double)(Height - Bottom - Top) / most;
        var svg = new StringBuilder(Legend).Append(CultureInfo.InvariantCulture, $"<svg viewBox=\"0 0 {Width} {Height}\" role=\"img\" aria-label=\"Events by {Unit} and quad class\">\n<text x=\"0\" y=\"12\">events a {Unit}</text>\n");
        foreach (int tick in Ticks(most))
        {
            double y = Height - Bottom - (tick * scale);
            svg.Append(CultureInfo.InvariantCulture, $"<line class=\"grid\" x1=\"{Left}\" x2=\"{Width}\" y1=\"{y:0.0}\" y2=\"{y:0.0}\"/><text x=\"{Left - 6}\" y=\"{y + 4:0.0}\" text-anchor=\"end\">{tick:N0}</text>\n");
        }

        int every = Math.Max(1, (int)Math.Ceiling((double)_bins.Length / MostLabels));
        for (int i = 0; i < _bins.Length; i++)
        {
            double x = Left + (i * step);
            if (_bins[i].Sum() > 0) Column(svg, i, x, width, scale);
            if (i % every != 0) continue;
            // Words to the right of their column, but for the last, which would run out of the picture.
            bool last = x > Width - 120;
            svg.Append(CultureInfo.InvariantCulture, $"<text{(i / every % 2 == 1 ? " class=\"odd\"" : "")} x=\"{(last ? x + width : x):0.0}\" y=\"{Height - 8}\"{(last ? " text-anchor=\"end\"" : "")}>{Name(i)}</text>\n");
        }

        svg.Append("</svg>\n");
        if (_before > 0) svg.Append(CultureInfo.InvariantCulture, $"<p class=\"note\">{Events(_before)} before {Name(0)} not shown.</p>\n");
        if (_later > 0) svg.Append(CultureInfo.InvariantCulture, $"<p class=\"note\">{Events(_later)} whose day is read as later than the year after publication not shown.</p>\n");
        return svg.ToString();
    }

    private void Column(StringBuilder svg, int bin, double x, double width, double scale)
    {
        string title = string.Join(", ", _bins[bin].Select((n, q) => (n, q)).Where(b => b.n > 0).Select(b => $"{b.n} {Name((QuadCategory)(b.q + 1))}"));
        svg.Append(CultureInfo.InvariantCulture, $"<g><title>{Name(bin)}: {title}</title>");
        double y = Height - Bottom;
        for (int quad = 0; quad < _bins[bin].Length; quad++)
        {
            if (_bins[bin][quad] == 0) continue;
            y -= _bins[bin][quad] * scale;
            svg.Append(CultureInfo.InvariantCulture, $"<rect class=\"q{quad + 1}\" x=\"{x:0.0}\" y=\"{y:0.0}\" width=\"{width:0.0}\" height=\"{_bins[bin][quad] * scale:0.0}\"/>");
        }

        svg.Append("</g>\n");
    }

    private static string Events(int count) => count == 1 ? "1 event" : string.Create(CultureInfo.InvariantCulture, $"{count:N0} events");

    private static int Months(DateOnly from, DateOnly to) => ((to.Year - from.Year) * 12) + to.Month - from.Month;

    private int Bin(DateOnly day) => Unit switch { "day" => day.DayNumber - _start.DayNumber, "month" => Months(_start, day), _ => day.Year - _start.Year };

    private string Name(int bin) => Unit switch
    {
        "day" => _start.AddDays(bin).ToString("d MMM yyyy", CultureInfo.InvariantCulture),
        "month" => _start.AddMonths(bin).ToString("MMM yyyy", CultureInfo.InvariantCulture),
        _ => _start.AddYears(bin).ToString("yyyy", CultureInfo.InvariantCulture),
    };

    private static IEnumerable<int> Ticks(int most)
    {
        double rough = most / 4.0, power = Math.Pow(10, Math.Floor(Math.Log10(Math.Max(1, rough))));
        int step = Math.Max(1, (int)(power * (rough / power <= 1 ? 1 : rough / power <= 2 ? 2 : rough / power <= 5 ? 5 : 10)));
        for (int tick = 0; tick <= most; tick += step) yield return tick;
    }
}
