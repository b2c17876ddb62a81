using System.Globalization;

namespace Dateline.Ontology;

/// <summary>When a named day falls: on a date, on the nth weekday of a month, so many days from Western Easter, or once in history.</summary>
public readonly record struct HolidayRule
{
    private readonly byte _month, _day, _weekday;
    private readonly sbyte _nth;
    private readonly short _fromEaster, _year;
    private readonly bool _movesWithEaster;

    private HolidayRule(int month, int day, int nth = 0, int weekday = 0, int year = 0, int? fromEaster = null)
        => (_month, _day, _nth, _weekday, _year, _fromEaster, _movesWithEaster) = ((byte)month, (byte)day, (sbyte)nth, (byte)weekday, (short)year, (short)(fromEaster ?? 0), fromEaster is not null);

    /// <summary>The only year the name means, 0 for a day of every year.</summary>
    public int Year => _year;

    /// <summary>Month and day where they are the same in every year; null for one that moves.</summary>
    public (int Month, int Day)? Fixed => _day > 0 ? (_month, _day) : null;

    /// <summary>Reads "12-25", "1944-06-06", "11 4 4" (month, which, weekday; -1 for the last) or "easter -2"; null for anything else.</summary>
    public static HolidayRule? Parse(string rule)
    {
        if (rule.StartsWith("easter ", StringComparison.Ordinal))
            return int.TryParse(rule.AsSpan(7), CultureInfo.InvariantCulture, out int days) && days is > -100 and < 100 ? new(0, 0, fromEaster: days) : null;
        if (DateOnly.TryParseExact(rule, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var once))
            return new(once.Month, once.Day, year: once.Year);
        if (DateOnly.TryParseExact("2000-" + rule, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var yearly))
            return new(yearly.Month, yearly.Day);

        string[] parts = rule.Split(' ');
        return parts.Length == 3
            && int.TryParse(parts[0], CultureInfo.InvariantCulture, out int month) && month is >= 1 and <= 12
            && int.TryParse(parts[1], CultureInfo.InvariantCulture, out int nth) && nth is -1 or (>= 1 and <= 4)
            && int.TryParse(parts[2], CultureInfo.InvariantCulture, out int weekday) && weekday is >= 1 and <= 7
            ? new(month, 0, nth, weekday) : null;
    }

    /// <param name="year">1 to 9999.</param>
    public DateOnly In(int year)
    {
        if (_movesWithEaster) return Easter(year).AddDays(_fromEaster);
        if (_day > 0) return new DateOnly(year, _month, Math.Min(_day, DateTime.DaysInMonth(year, _month)));
        if (_nth > 0)
        {
            var first = new DateOnly(year, _month, 1);
            return first.AddDays((_weekday % 7 - (int)first.DayOfWeek + 7) % 7 + 7 * (_nth - 1));
        }

        var last = new DateOnly(year, _month, DateTime.DaysInMonth(year, _month));
        return last.AddDays(-(((int)last.DayOfWeek - _weekday % 7 + 7) % 7));
    }

    // The anonymous Gregorian computus (Nature, 1876), as Meeus gives it in Astronomical Algorithms, chapter 8.
    private static DateOnly Easter(int year)
    {
        int a = year % 19, b = year / 100, c = year % 100;
        int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        int sum = h + l - 7 * m + 114;
        return new DateOnly(year, sum / 31, sum % 31 + 1);
    }
}
