using System.Globalization;
using Dateline.Ontology;

namespace Dateline.Understanding.Times;

/// <summary>A stretch of the calendar as TIMEX3 names it: a century, a year, a week, a day.</summary>
/// <param name="Year">Negative before Christ (-241 is 241 BC); 0 when unknown. For a decade or century its first year. For a week the year that ISO 8601 counts it in.</param>
/// <param name="Part">Month, week, quarter, half (1-based) or season (1 spring to 4 winter); for a day its month; 0 when unknown.</param>
/// <param name="Day">Day of the month; 0 when unknown.</param>
internal readonly record struct CalendarValue(Granularity Granularity, int Year, int Part = 0, int Day = 0)
{
    private static readonly string[] Seasons = ["XX", "SP", "SU", "FA", "WI"];

    public static CalendarValue Of(DateOnly day) => new(Granularity.Day, day.Year, day.Month, day.Day);

    public static CalendarValue WeekOf(DateOnly day) => new(Granularity.Week, ISOWeek.GetYear(day.ToDateTime(default)), ISOWeek.GetWeekOfYear(day.ToDateTime(default)));

    public static int SeasonOf(string code) => Math.Max(0, Array.IndexOf(Seasons, code));

    /// <summary>The day itself; null unless it is a whole day of the common era that exists.</summary>
    public DateOnly? AsDay => Granularity == Granularity.Day && Year is >= 1 and <= 9999 && Part is >= 1 and <= 12 && Day >= 1 && Day <= DateTime.DaysInMonth(Year, Part) ? new DateOnly(Year, Part, Day) : null;

    /// <summary>The month it lies in; null where the value is coarser than a month.</summary>
    public CalendarValue? AsMonth => Granularity is Granularity.Month or Granularity.Day && Part > 0 ? new(Granularity.Month, Year, Part) : null;

    /// <summary>First and last day; null when the year is unknown or before Christ.</summary>
    public (DateOnly First, DateOnly Last)? Days()
    {
        if (Year is < 1 or > 9899) return null;
        switch (Granularity)
        {
            case Granularity.Century: return (new(Year, 1, 1), new(Year + 99, 12, 31));
            case Granularity.Decade: return (new(Year, 1, 1), new(Year + 9, 12, 31));
            case Granularity.Year: return (new(Year, 1, 1), new(Year, 12, 31));
            case Granularity.Half: return Months(6 * Part - 5, 6);
            case Granularity.Quarter: return Months(3 * Part - 2, 3);
            // Winter is counted from December of the year that names it.
            case Granularity.Season: return Part == 0 ? null : Months(3 * Part, 3);
            case Granularity.Month: return Part == 0 ? (new(Year, 1, 1), new(Year, 12, 31)) : Months(Part, 1);
            case Granularity.Week: return Week(0, 6);
            case Granularity.Weekend: return Week(5, 6);
            case Granularity.Day: return AsDay is { } day ? (day, day) : Part == 0 ? (new(Year, 1, 1), new(Year, 12, 31)) : Months(Part, 1);
            default: return null;
        }
    }

    /// <summary>The value so many units later; coarser than the unit stays unknown below.</summary>
    public CalendarValue Plus(int months) => Year > 0 && Part > 0 && Shifted(months) is { } at ? new(Granularity.Month, at.Year, at.Month) : new(Granularity.Month, 0);

    public override string ToString()
    {
        string year = Year == 0 ? "XXXX" : Year < 0 ? "BC" + (-Year).ToString("D4", CultureInfo.InvariantCulture) : Year.ToString("D4", CultureInfo.InvariantCulture);
        string part = Part == 0 ? "XX" : Part.ToString("D2", CultureInfo.InvariantCulture);
        return Granularity switch
        {
            Granularity.Century => Year < 0 ? "BC" + ((-Year - 1) / 100).ToString("D2", CultureInfo.InvariantCulture) : year[..2],
            Granularity.Decade => Year < 0 ? year[..^1] : year[..3],
            Granularity.Half => $"{year}-H{Digit(Part)}",
            Granularity.Quarter => $"{year}-Q{Digit(Part)}",
            Granularity.Season => $"{year}-{Seasons[Part]}",
            Granularity.Month => $"{year}-{part}",
            Granularity.Week => $"{year}-W{part}",
            Granularity.Weekend => $"{year}-W{part}-WE",
            Granularity.Day => $"{year}-{part}-{(Day == 0 ? "XX" : Day.ToString("D2", CultureInfo.InvariantCulture))}",
            _ => year,
        };
    }

    private static string Digit(int part) => part == 0 ? "X" : part.ToString(CultureInfo.InvariantCulture);

    private (int Year, int Month)? Shifted(int months)
    {
        long all = Year * 12L + Part - 1 + months;
        return all is >= 12 and < 120000 ? ((int)(all / 12), (int)(all % 12) + 1) : null;
    }

    private (DateOnly First, DateOnly Last) Months(int month, int count)
    {
        var first = new DateOnly(Year, month, 1);
        return (first, first.AddMonths(count).AddDays(-1));
    }

    private (DateOnly First, DateOnly Last) Week(int from, int to)
    {
        if (Part == 0) return (new(Year, 1, 1), new(Year, 12, 31));
        var monday = DateOnly.FromDateTime(ISOWeek.ToDateTime(Year, Math.Min(Part, ISOWeek.GetWeeksInYear(Year)), DayOfWeek.Monday));
        return (monday.AddDays(from), monday.AddDays(to));
    }
}
