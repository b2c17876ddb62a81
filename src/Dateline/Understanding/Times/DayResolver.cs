namespace Dateline.Understanding.Times;

/// <summary>Says which day a day of a month is whose month is counted from another, or that is told by its weekday.</summary>
internal static class DayResolver
{
    // "Friday the 13th" comes at least once in so many months.
    private const int MonthsAround = 14;

    /// <summary>The day with this number, and weekday if one is given, in the month that the relation names; without a relation the nearest on the side that the tense asks for.</summary>
    public static CalendarValue OfNumber(DateFields fields, CalendarValue month, DateOnly? anchor, Tense tense)
    {
        if (month.Granularity != Granularity.None) return month with { Granularity = Granularity.Day, Day = fields.Day };
        if (anchor is not { } day || day.Year is < 3 or > 9890) return default;
        int side = tense == Tense.Future ? 1 : -1;
        for (int step = 0; step <= MonthsAround; step++)
        {
            var at = new DateOnly(day.Year, day.Month, 1).AddMonths(side * step);
            if (fields.Day > DateTime.DaysInMonth(at.Year, at.Month)) continue;
            var found = at.AddDays(fields.Day - 1);
            if (IsoDay(found) == fields.Weekday && (found.DayNumber - day.DayNumber) * side >= 0) return CalendarValue.Of(found);
        }

        return default;
    }

    /// <summary>"the second Monday of March". Only the month where the month has no fifth such day, or where its year is unknown.</summary>
    public static CalendarValue OfWeekday(DateFields fields, CalendarValue month)
    {
        if (month.Days() is not { } days) return month;
        int first = (fields.Weekday - IsoDay(days.First) + 7) % 7;
        int nth = fields.Part == DayOfMonthGrammar.LastOfMonth ? (days.Last.Day - 1 - first) / 7 : fields.Part - 1;
        var day = days.First.AddDays(first + 7 * nth);
        return day <= days.Last ? CalendarValue.Of(day) : month;
    }

    /// <summary>The year in which the date has the weekday that stands before it: the one given, else one of its neighbours, else the one given.</summary>
    public static int YearOfWeekday(DateFields fields, int year)
    {
        if (fields.Weekday == 0 || year == 0) return year;
        foreach (int at in (ReadOnlySpan<int>)[year, year + 1, year - 1])
            if (new CalendarValue(Granularity.Day, at, fields.Month, fields.Day).AsDay is { } day && IsoDay(day) == fields.Weekday) return at;
        return year;
    }

    public static int IsoDay(DateOnly day) => ((int)day.DayOfWeek + 6) % 7 + 1;
}
