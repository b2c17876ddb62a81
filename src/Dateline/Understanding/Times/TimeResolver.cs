using System.Globalization;
using Dateline.Ontology;

namespace Dateline.Understanding.Times;

/// <summary>Says which stretch of the calendar a meaning is, counted from the timeline.</summary>
internal static class TimeResolver
{
    /// <summary>The calendar value of a date or shift. Year 0 where neither words nor timeline give one; granularity None where nothing can be said at all.</summary>
    public static CalendarValue Resolve(TimeMeaning meaning, Timeline timeline, Tense tense, int paragraph)
        => meaning.Kind == MeaningKind.Shift ? Shift(meaning, timeline, tense) : Date(meaning, timeline, tense, paragraph);

    private static CalendarValue Date(TimeMeaning meaning, Timeline timeline, Tense tense, int paragraph)
    {
        var fields = meaning.Fields;
        if (fields.Span is Granularity.Decade or Granularity.Century) return new(fields.Span, fields.Year);
        bool isCounted = fields.Weekday > 0 && fields.Part > 0;
        if (fields.Month == 0 && (fields.Day > 0 || isCounted))
        {
            var month = meaning.Unit == TimeUnit.Month ? Shift(new(MeaningKind.Shift, Relation: meaning.Relation, Unit: TimeUnit.Month, Amount: Step(meaning.Relation)), timeline, tense) : default;
            return isCounted ? DayResolver.OfWeekday(fields, month) : DayResolver.OfNumber(fields, month, timeline.IsChronicle ? timeline.Day : timeline.Spoken ?? timeline.Day, tense);
        }

        if (fields.Weekday > 0 && fields.Month == 0) return Weekday(meaning, timeline, tense);

        int year = fields.Year != 0 ? fields.Year : YearOf(meaning, timeline, tense, paragraph);
        if (fields.Holiday is { } holiday)
        {
            if (year is >= 1 and <= 9899) return CalendarValue.Of(holiday.Rule.In(year));
            return holiday.Rule.Fixed is { } day ? new(Granularity.Day, 0, day.Month, day.Day) : new(Granularity.Day, 0);
        }

        if (fields.Span != Granularity.None) return new(fields.Span, year, fields.Part);
        if (isCounted) return DayResolver.OfWeekday(fields, new(Granularity.Month, year, fields.Month));
        if (fields.Day > 0) return new(Granularity.Day, fields.Year != 0 ? year : DayResolver.YearOfWeekday(fields, year), fields.Month, fields.Day);
        return fields.Month > 0 ? new(Granularity.Month, year, fields.Month) : new(Granularity.Year, year);
    }

    private static int Step(TimeRelation relation) => relation switch { TimeRelation.Last or TimeRelation.Before => -1, TimeRelation.Next or TimeRelation.After => 1, _ => 0 };

    // The year of a month, day, season, quarter or holiday that names none.
    private static int YearOf(TimeMeaning meaning, Timeline timeline, Tense tense, int paragraph)
    {
        var relation = meaning.Relation;
        if (meaning.Unit == TimeUnit.Year && relation != TimeRelation.None)
        {
            int spoken = timeline.Spoken?.Year ?? timeline.Year;
            return relation switch
            {
                TimeRelation.Last => spoken == 0 ? 0 : spoken - 1,
                TimeRelation.Next => spoken == 0 ? 0 : spoken + 1,
                TimeRelation.This => spoken,
                TimeRelation.Before => Told(timeline) - 1,
                TimeRelation.After => Told(timeline) + 1,
                _ => Told(timeline),
            };
        }

        if (meaning.Fields.Span is Granularity.Quarter or Granularity.Half && relation == TimeRelation.None) return timeline.IsChronicle ? Told(timeline) : timeline.Spoken?.Year ?? timeline.Year;
        bool told = relation is TimeRelation.That or TimeRelation.Before or TimeRelation.After;
        bool continues = timeline.IsChronicle || timeline.Spoken is null || timeline.YearParagraph == paragraph && timeline.GoesOn && tense != Tense.Future && timeline.Year != timeline.Spoken.Value.Year;
        if (told && (timeline.Year != 0 || timeline.Spoken is null) || continues && relation == TimeRelation.None) return Continue(meaning, timeline, relation);
        return timeline.Spoken is { } day ? Near(meaning, day, relation, tense) : timeline.Year;
    }

    private static int Told(Timeline timeline) => timeline.Year != 0 ? timeline.Year : timeline.Spoken?.Year ?? 0;

    // A chronicle goes on: December, then January, is the next year's.
    private static int Continue(TimeMeaning meaning, Timeline timeline, TimeRelation relation)
    {
        int year = Told(timeline);
        int month = MonthOf(meaning.Fields), last = timeline.Month.Year == year ? timeline.Month.Part : 0;
        if (year == 0 || month == 0 || last == 0) return year;
        if (relation == TimeRelation.Before) return month < last ? year : year - 1;
        if (relation == TimeRelation.After) return month > last ? year : year + 1;
        return relation == TimeRelation.None && last - month >= 10 ? year + 1 : year;
    }

    private static int MonthOf(DateFields fields) => fields.Month > 0 ? fields.Month : fields.Span switch
    {
        Granularity.Season => Math.Min(12, 3 * fields.Part),
        Granularity.Quarter => 3 * fields.Part - 2,
        Granularity.Half => 6 * fields.Part - 5,
        _ => fields.Holiday?.Rule.Fixed?.Month ?? fields.Holiday?.Rule.In(2000).Month ?? 0,
    };

    private const int DaysSoon = 45;

    // The occurrence that the tense asks for, else the nearest one.
    private static int Near(TimeMeaning meaning, DateOnly day, TimeRelation relation, Tense tense)
    {
        int month = MonthOf(meaning.Fields);
        if (month == 0) return day.Year;
        bool wholeMonth = meaning.Fields.Day == 0 && meaning.Fields.Holiday is null;
        int dayOfMonth = meaning.Fields.Day > 0 ? meaning.Fields.Day : meaning.Fields.Holiday?.Rule.Fixed?.Day ?? (wholeMonth ? day.Day : 15);
        int order = month != day.Month ? month.CompareTo(day.Month) : dayOfMonth.CompareTo(day.Day);
        if (meaning.Fields.Span == Granularity.Season) order = day.Month >= month && day.Month < month + 3 ? 0 : order;
        // "ordered him held until a hearing on April 5", printed in March: a day eleven months gone would have had its year.
        if (tense == Tense.Past && relation == TimeRelation.None && meaning.Fields.Day > 0 && IsSoon(month, dayOfMonth, day, out int year)) return year;
        return relation switch
        {
            TimeRelation.Last or TimeRelation.Before => order < 0 ? day.Year : day.Year - 1,
            TimeRelation.Next or TimeRelation.After => order > 0 ? day.Year : day.Year + 1,
            // "did it this summer", said in January: the summer that was.
            TimeRelation.This => tense == Tense.Past && order > 0 && meaning.Fields.Span == Granularity.Season ? day.Year - 1 : day.Year,
            _ when tense == Tense.Past => order <= 0 ? day.Year : day.Year - 1,
            // "will be signed on April 4", printed on the 6th: a date just gone is still this year's.
            _ when tense == Tense.Future => order >= 0 || month == day.Month ? day.Year : day.Year + 1,
            // News looks back more often than ahead.
            _ => month - day.Month > 4 ? day.Year - 1 : day.Month - month > 8 ? day.Year + 1 : day.Year,
        };
    }

    private static bool IsSoon(int month, int dayOfMonth, DateOnly day, out int year)
    {
        year = month >= day.Month ? day.Year : day.Year + 1;
        if (year > 9999) return false;
        int ahead = new DateOnly(year, month, Math.Min(dayOfMonth, DateTime.DaysInMonth(year, month))).DayNumber - day.DayNumber;
        return ahead is > 0 and <= DaysSoon;
    }

    private static CalendarValue Weekday(TimeMeaning meaning, Timeline timeline, Tense tense)
    {
        int weekday = meaning.Fields.Weekday;
        bool told = meaning.Relation is TimeRelation.That or TimeRelation.Before or TimeRelation.After;
        var anchor = told || timeline.IsChronicle ? timeline.DayIn(tense) ?? timeline.Spoken : timeline.Spoken ?? timeline.Day;
        if (anchor is not { } day) return new(Granularity.None, 0);

        int ahead = (weekday - DayResolver.IsoDay(day) + 7) % 7;
        if (meaning.Unit == TimeUnit.Week)
        {
            return CalendarValue.Of(day.AddDays(weekday - DayResolver.IsoDay(day) + 7 * Step(meaning.Relation)));
        }

        int days = meaning.Relation switch
        {
            // Nobody calls yesterday "last Thursday": it is the one of the week before.
            TimeRelation.Last when !told && ahead == 6 => ahead - 14,
            TimeRelation.Last or TimeRelation.Before => ahead - 7,
            TimeRelation.Next or TimeRelation.After => ahead == 0 ? 7 : ahead,
            _ when tense == Tense.Future || meaning.Relation == TimeRelation.This && tense != Tense.Past => ahead,
            _ => ahead == 0 ? 0 : ahead - 7,
        };
        return CalendarValue.Of(day.AddDays(days));
    }

    private static CalendarValue Shift(TimeMeaning meaning, Timeline timeline, Tense tense)
    {
        bool told = meaning.Relation is TimeRelation.That or TimeRelation.Before or TimeRelation.After || meaning.Relation == TimeRelation.None && (timeline.IsChronicle || timeline.Spoken is null || meaning.HasClock && timeline.Day is not null);
        int amount = (int)Math.Clamp(Math.Round(double.IsNaN(meaning.Amount) ? 0 : meaning.Amount, MidpointRounding.AwayFromZero), -100_000, 100_000);
        if (double.IsNaN(meaning.Amount)) return default;
        if (meaning.CountsFrom is { } named) return timeline.Spoken is { } now ? Anniversary(now.AddDays(named), meaning.Unit, amount) : default;

        var day = told ? timeline.DayIn(tense) ?? (timeline.Month.Granularity == Granularity.None && !timeline.IsChronicle ? timeline.Spoken : null) : timeline.Spoken;
        switch (meaning.Unit)
        {
            case TimeUnit.Second or TimeUnit.Minute or TimeUnit.Hour or TimeUnit.Day:
                if (meaning.Unit != TimeUnit.Day) amount = meaning.Unit == TimeUnit.Hour ? amount / 24 : 0;
                if (day is { } from) return Inside(from.DayNumber + (long)amount) ? CalendarValue.Of(from.AddDays(amount)) : default;
                return timeline.Month.Granularity == Granularity.Month && told ? timeline.Month with { Granularity = Granularity.Day } : default;
            case TimeUnit.Week or TimeUnit.Fortnight:
                long moved = (day?.DayNumber ?? 0) + 7L * amount * (meaning.Unit == TimeUnit.Fortnight ? 2 : 1);
                return day is not null && Inside(moved) ? CalendarValue.WeekOf(DateOnly.FromDayNumber((int)moved)) : default;
            case TimeUnit.Weekend:
                return day is { } near ? Weekend(near, meaning, tense) : default;
            case TimeUnit.Month:
                var month = told && timeline.Month.Granularity == Granularity.Month ? timeline.Month : timeline.Spoken is { } spoken ? new(Granularity.Month, spoken.Year, spoken.Month) : default;
                return month.Year > 0 ? month.Plus(amount) : default;
            case TimeUnit.Quarter:
                if (day is not { } inQuarter) return default;
                int quarters = inQuarter.Year * 4 + (inQuarter.Month - 1) / 3 + amount;
                return new(Granularity.Quarter, quarters / 4, quarters % 4 + 1);
            default:
                return Years(meaning.Unit, told ? Told(timeline) : timeline.Spoken?.Year ?? timeline.Year, amount);
        }
    }

    /// <summary>The days of "the past three years", "the next two weeks"; null for a length of time that counts from nothing or in a chronicle.</summary>
    public static (DateOnly First, DateOnly Last)? Around(TimeMeaning meaning, Timeline timeline)
    {
        if (meaning.Relation is not (TimeRelation.Last or TimeRelation.Next) || timeline.IsChronicle || timeline.Spoken is not { } day || meaning.Amount is not (> 0 and < 1000)) return null;
        double amount = meaning.Amount;
        var (months, days) = meaning.Unit switch
        {
            TimeUnit.Second or TimeUnit.Minute or TimeUnit.Hour => (0d, meaning.Unit == TimeUnit.Hour ? Math.Ceiling(amount / 24) : 0),
            TimeUnit.Day => (0, amount),
            TimeUnit.Weekend or TimeUnit.Week => (0, 7 * amount),
            TimeUnit.Fortnight => (0, 14 * amount),
            TimeUnit.Month => (amount, 0),
            TimeUnit.Quarter => (3 * amount, 0),
            TimeUnit.Decade => (120 * amount, 0),
            TimeUnit.Century => (1200 * amount, 0),
            _ => (12 * amount, 0),
        };
        int sign = meaning.Relation == TimeRelation.Last ? -1 : 1;
        if (day.Year * 12L + sign * months is not (> 24 and < 9900 * 12) || !Inside(day.DayNumber + sign * (long)days)) return null;
        var end = day.AddMonths(sign * (int)months).AddDays(sign * (int)Math.Ceiling(days + 30 * (months % 1)));
        return sign < 0 ? (end, day) : (day, end);
    }

    // "ten years ago tomorrow".
    private static CalendarValue Anniversary(DateOnly day, TimeUnit unit, int amount)
    {
        int months = unit switch { TimeUnit.Month => amount, TimeUnit.Year => 12 * amount, TimeUnit.Decade => 120 * amount, TimeUnit.Century => 1200 * amount, _ => 0 };
        int days = unit switch { TimeUnit.Day => amount, TimeUnit.Week => 7 * amount, TimeUnit.Fortnight => 14 * amount, _ => 0 };
        bool inside = day.Year * 12L + months is > 24 and < 9900 * 12 && Inside(day.DayNumber + (long)days);
        return inside ? CalendarValue.Of(day.AddMonths(months).AddDays(days)) : default;
    }

    private static bool Inside(long dayNumber) => dayNumber is > 366 and < 3_600_000;

    private static CalendarValue Years(TimeUnit unit, int year, int amount)
    {
        if (year == 0) return default;
        int step = unit switch { TimeUnit.Decade => 10, TimeUnit.Century => 100, TimeUnit.Millennium => 1000, _ => 1 };
        long moved = year + (long)step * amount;
        // There is no year 0: the year before AD 1 is 1 BC.
        if (year < 0 != moved < 0 || moved == 0) moved += year < 0 ? 1 : -1;
        if (Math.Abs(moved) > 9899) return default;
        int at = (int)moved;
        return unit switch
        {
            TimeUnit.Decade => new(Granularity.Decade, at > 0 ? at / 10 * 10 : at),
            TimeUnit.Century => new(Granularity.Century, at > 0 ? Math.Max(1, at / 100 * 100) : at),
            _ => new(Granularity.Year, at),
        };
    }

    // "the weekend" is the one of the current week once it has come, the one before it in a past tense.
    private static CalendarValue Weekend(DateOnly day, TimeMeaning meaning, Tense tense)
    {
        int weeks = meaning.Relation switch
        {
            TimeRelation.Last or TimeRelation.Before => -1,
            TimeRelation.Next or TimeRelation.After => 1,
            _ => tense == Tense.Past && DayResolver.IsoDay(day) < 6 ? -1 : 0,
        };
        return CalendarValue.WeekOf(day.AddDays(7 * weeks)) with { Granularity = Granularity.Weekend };
    }
}
