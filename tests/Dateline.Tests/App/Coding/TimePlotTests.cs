using System.Text.RegularExpressions;
using Dateline.App.Reporting;

namespace Dateline.Tests.App.Coding;

/// <summary>The plot of a report: what a column is, what is left out, and that every word is inside the picture.</summary>
public sealed partial class TimePlotTests
{
    private static readonly DateOnly March = new(2024, 3, 5);

    private static Dictionary<DateOnly, int[]> Daily(int days) => Enumerable.Range(0, days).ToDictionary(d => March.AddDays(d), d => new[] { 1, 0, 0, 2 });

    [Theory]
    [InlineData(1, "day", "events a day", "5 Mar 2024: 1 verbal cooperation, 2 material conflict")]
    [InlineData(200, "month", "events a month", "Mar 2024: 27 verbal cooperation, 54 material conflict")]
    [InlineData(6_000, "year", "events a year", "2024: 302 verbal cooperation, 604 material conflict")]
    public void Columns_are_days_months_or_years_and_the_axis_says_which(int days, string unit, string axis, string title)
    {
        var plot = TimePlot.Of(Daily(days), March, 0)!;
        Assert.Equal(unit, plot.Unit);
        Assert.Contains($">{axis}</text>", plot.Draw(), StringComparison.Ordinal);
        Assert.Contains($"<title>{title}</title>", plot.Draw(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(9)]
    [InlineData(85)]
    [InlineData(700)]
    public void No_word_of_the_axis_runs_out_of_the_picture(int days)
    {
        // Eleven letters of six units; a label that begins must end before the edge, one that ends there begins before it.
        foreach (Match label in Labels().Matches(TimePlot.Of(Daily(days), March, 0)!.Draw()))
            Assert.True(double.Parse(label.Groups[1].Value) <= (label.Groups[2].Success ? 920 : 920 - (11 * 6)), label.Value);
    }

    [Fact]
    public void Background_before_the_first_publication_is_counted_and_not_drawn_but_no_early_report_is_left_out()
    {
        var days = Daily(50);
        days[new DateOnly(1994, 4, 7)] = [0, 0, 0, 1];
        string plot = TimePlot.Of(days, March, 3)!.Draw();
        Assert.Contains("1 event before 5 Mar 2024 not shown.", plot, StringComparison.Ordinal);
        Assert.Contains("3 events whose day is read as later than the year after publication not shown.", plot, StringComparison.Ordinal);
        Assert.DoesNotContain("1994", plot, StringComparison.Ordinal);
        Assert.Contains(">1994</text>", TimePlot.Of(days, new DateOnly(1994, 4, 7), 0)!.Draw(), StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_with_a_day_is_no_plot() => Assert.Null(TimePlot.Of(new Dictionary<DateOnly, int[]>(), null, 0));

    [GeneratedRegex("<text(?: class=\"odd\")? x=\"([0-9.]+)\" y=\"272\"( text-anchor=\"end\")?>")]
    private static partial Regex Labels();
}
