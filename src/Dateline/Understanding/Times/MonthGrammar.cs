using Dateline.Ontology;

namespace Dateline.Understanding.Times;

/// <summary>Reads dates with a month in any order of their parts: "April 4, 2017", "Tuesday, 4 April", "the 4th of April", "April of that year", "15 to 22 February", and bare months where one can stand.</summary>
internal static class MonthGrammar
{
    private static readonly string[] Leading = ["in", "since", "until", "till", "during", "late", "early", "mid", "last", "next", "this", "every", "each", "through", "throughout", "between", "around", "as", "earlier", "than"];
    private static readonly string[] WeakLeading = ["by", "from", "before", "after", "of", "to", "and", "or", "for"];
    private static readonly string[] Names = ["May", "March", "April", "June", "August", "Jan", "Mar"];
    private static readonly string[] Counted = ["people", "percent", "per", "men", "women", "children", "troops", "soldiers", "civilians", "others", "members", "cases"];

    /// <param name="second">The later end of a range that shares words with the first ("15 to 22 February"); empty if there is none.</param>
    /// <param name="isName">The word is also somebody's name in this article ("Mrs May").</param>
    public static TimePhrase Read(Atoms atoms, int at, bool isName, out TimePhrase second)
    {
        second = default;
        int start = at;
        int weekday = 0;
        if (atoms.Is(at, TimeWordKind.Weekday))
        {
            weekday = atoms.Value(at, TimeWordKind.Weekday);
            at = atoms.Skip(at + 1, ',');
            at = atoms.Skip(at, '(');
        }

        var phrase = ReadDayFirst(atoms, at, weekday, out second);
        if (!phrase.Found) phrase = ReadMonthFirst(atoms, at, weekday, isName, out second);
        return phrase.Found ? phrase with { Start = start } : default;
    }

    /// <summary>A month's name, fit to be one: capital, or followed by a number.</summary>
    public static bool IsMonth(Atoms atoms, int at) => atoms.Is(at, TimeWordKind.Month) && (atoms[at].Capital || atoms.Form(at) is not "march" and not "august" and not "may" && (atoms.Form(at).Length > 5 || atoms.IsDigits(at + 1) && (atoms[at + 1].Digits == 4 || IsOrdinal(atoms, at + 1))));

    private static bool IsOrdinal(Atoms atoms, int at) => NumberGrammar.ReadOrdinal(atoms, at, out _) > at;

    private static TimePhrase ReadDayFirst(Atoms atoms, int at, int weekday, out TimePhrase second)
    {
        second = default;
        int start = at;
        if (atoms.Is(at, "the")) at++;
        int end = ReadDay(atoms, at, out int day);
        if (end == at) return default;
        // "the 1st day of February".
        if (atoms.Is(end, "day") && atoms.Is(end + 1, "of")) end++;

        // "15 to 22 February": the month belongs to both.
        int other = IsConnector(atoms, end) ? ReadDay(atoms, end + 1 + (atoms.Is(end + 1, "the") ? 1 : 0), out int last) : ReadNothing(out last);
        int month = atoms.Is(other > 0 ? other : end, "of") ? (other > 0 ? other : end) + 1 : other > 0 ? other : end;
        if (atoms.IsJoin(month)) month++;
        if (last == 0 || !IsMonth(atoms, month))
        {
            month = atoms.Is(end, "of") || atoms.IsJoin(end) ? end + 1 : end;
            if (!IsMonth(atoms, month) || atoms.IsBreak(end)) return default;
            last = 0;
        }

        var fields = new DateFields(Month: atoms.Value(month, TimeWordKind.Month), Day: day, Weekday: weekday);
        int stop = ReadYearTail(atoms, month + 1, fields, out var meaning);
        if (last == 0)
        {
            meaning = BorrowYear(atoms, stop, meaning);
            return new TimePhrase(start, stop, meaning);
        }

        int from = atoms.Is(end + 1, "the") ? end + 2 : end + 1;
        second = new TimePhrase(from, stop, meaning with { Fields = meaning.Fields with { Day = last, Weekday = 0 } });
        return new TimePhrase(start, end, meaning);
    }

    private static TimePhrase ReadMonthFirst(Atoms atoms, int at, int weekday, bool isName, out TimePhrase second)
    {
        second = default;
        int start = at;
        if (!IsMonth(atoms, at)) return default;

        var fields = new DateFields(Month: atoms.Value(at, TimeWordKind.Month));
        int day = atoms.IsJoin(at + 1) && atoms.IsDigits(at + 2) && atoms[at + 2].Digits <= 2 ? at + 2 : atoms.Is(at + 1, "the") ? at + 2 : at + 1;
        int end = ReadDay(atoms, day, out int first);
        if (end > day && !atoms.Is(end, Counted) && !atoms.Is(end, TimeWordKind.Units | TimeWordKind.Scale) && (atoms[at].Capital || IsOrdinal(atoms, day)))
        {
            fields = fields with { Day = first, Weekday = weekday };
            if (IsConnector(atoms, end) && ReadDay(atoms, end + 1, out int last) is var stop && stop > end + 1 && (last > first || atoms.Is(end, ["and", "or"])) && !MonthFollows(atoms, stop) && !atoms.Is(stop, Counted) && !atoms.Is(stop, TimeWordKind.Units) && !atoms.IsMark(stop, ':') && !(atoms.IsWord(stop) && atoms[stop].Mark != '\0'))
            {
                int tail = ReadYearTail(atoms, stop, fields, out var both);
                second = new TimePhrase(end + 1, tail, both with { Fields = both.Fields with { Day = last, Weekday = 0 } });
                return new TimePhrase(start, end, both);
            }

            int full = ReadYearTail(atoms, end, fields, out var meaning);
            return new TimePhrase(start, full, BorrowYear(atoms, full, meaning));
        }

        if (weekday > 0) return default;
        int yearEnd = ReadYearTail(atoms, at + 1, fields, out var whole);
        if (yearEnd > at + 1) return new TimePhrase(start, yearEnd, whole);
        var borrowed = BorrowYear(atoms, at + 1, whole);
        return borrowed != whole || StandsAlone(atoms, at, isName) ? new TimePhrase(start, at + 1, borrowed) : default;
    }

    // "May said", "Marsh in March", "the October Revolution".
    private static bool StandsAlone(Atoms atoms, int at, bool isName)
    {
        if (!atoms[at].Capital && !atoms.Is(at - 1, Leading)) return false;
        if (atoms.Is(at - 1, Leading) || atoms.IsMark(at - 1, '-') && atoms.Is(at - 2, Leading)) return !atoms.Is(at - 1, "as") || !isName;
        bool maybeName = atoms.Is(at, Names);
        if (atoms.Is(at - 1, WeakLeading)) return !maybeName || !isName && !NameFollows(atoms, at);
        if (maybeName) return false;
        return !NameFollows(atoms, at) && !(atoms.IsWord(at - 1) && atoms[at - 1].Capital && atoms[at - 1].Word is null && at > 1);
    }

    private static bool NameFollows(Atoms atoms, int at) => atoms.IsWord(at + 1) && atoms[at + 1].Capital && atoms[at + 1].Word is null && atoms.Form(at + 1).Length > 1;

    private static bool MonthFollows(Atoms atoms, int at) => atoms.Is(at, TimeWordKind.Month) || atoms.Is(at, "of") && atoms.Is(at + 1, TimeWordKind.Month);

    private static bool IsConnector(Atoms atoms, int at) => atoms.IsMark(at, '-') || atoms.IsMark(at, '/') || atoms.Is(at, ["to", "and", "or", "through", "until", "till"]);

    private static int ReadNothing(out int value) => value = 0;

    private static int ReadDay(Atoms atoms, int at, out int day)
    {
        int end = NumberGrammar.ReadOrdinal(atoms, at, out day);
        if (end > at) return day is >= 1 and <= 31 ? end : at;
        if (!atoms.IsDigits(at) || atoms[at].Digits > 2 || atoms[at].Number is < 1 or > 31) return at;
        // "May 5.3", "March 10:30", "April 20%".
        if (atoms.IsMark(at + 1, '%') || (atoms.IsMark(at + 1, '.') || atoms.IsMark(at + 1, ':')) && atoms.IsDigits(at + 2) && atoms.IsGlued(at + 2)) return at;
        day = atoms[at].Number;
        return at + 1;
    }

    /// <summary>", 2017", "of that year", "last year", "'45" behind a month or day.</summary>
    public static int ReadYearTail(Atoms atoms, int at, DateFields fields, out TimeMeaning meaning)
    {
        meaning = TimeMeaning.Of(fields);
        int of = atoms.Skip(at, ',');
        bool comma = of > at;
        if (atoms.Is(of, ["of", "in"]) && (atoms.Is(of, "of") || atoms.IsDigits(of + 1) && atoms[of + 1].Digits == 4)) of++;
        if (atoms.IsJoin(of) && atoms.IsDigits(of + 1) && atoms[of + 1].Digits == 4) of++;
        if (YearGrammar.ReadEra(atoms, of, out var era) is var after && after > of)
        {
            meaning = TimeMeaning.Of(fields with { Year = era.Year });
            return after;
        }

        int end = YearGrammar.ReadInside(atoms, of, out int year);
        if (end > of && !(atoms.IsMark(end, ':') && atoms.IsDigits(end + 1) && atoms.IsGlued(end + 1)) && !atoms.Is(end, TimeWordKind.Zone) && !(atoms.IsWord(end) && atoms[end].Mark != '\0'))
        {
            meaning = TimeMeaning.Of(fields with { Year = year });
            return end;
        }

        if (!comma && atoms.IsMark(of, '\'') && atoms.IsDigits(of + 1) && atoms[of + 1].Digits == 2 && atoms.IsGlued(of + 1))
        {
            meaning = TimeMeaning.Of(fields with { Year = 1900 + atoms[of + 1].Number });
            return of + 2;
        }

        // "30 September 420", "December of 384": a year of three figures needs a day or "of" before it and nothing behind that it could count.
        if (!comma && atoms.IsDigits(of) && atoms[of].Digits == 3 && (fields.Day > 0 || of > at) && (atoms.IsBreak(of + 1) || atoms.IsMark(of + 1, '-') && atoms.IsDigits(of + 2)))
        {
            meaning = TimeMeaning.Of(fields with { Year = atoms[of].Number });
            return of + 1;
        }

        // "in October last", "the 1st of February next".
        if (!comma && of == at && fields.Month > 0 && atoms.Is(at, ["last", "next"]) && (atoms.IsBreak(at + 1) || atoms.Is(at + 1, "and")))
        {
            meaning = meaning with { Relation = atoms.Is(at, "last") ? TimeRelation.Before : TimeRelation.After };
            return at + 1;
        }

        int relation = atoms.Is(of, "the") ? of + 1 : of;
        if (atoms.Is(relation, TimeWordKind.Relation) && atoms.Is(relation + 1, "year") && !atoms.IsMark(relation + 2, '\''))
        {
            meaning = meaning with { Relation = RelativeGrammar.RelationOf(atoms, relation), Unit = TimeUnit.Year };
            return relation + 2;
        }

        return at;
    }

    // "May-August 1950": the first month has the year of the second.
    private static TimeMeaning BorrowYear(Atoms atoms, int at, TimeMeaning meaning)
    {
        if (meaning.Fields.Year != 0 || meaning.Relation != TimeRelation.None || !IsConnector(atoms, at)) return meaning;
        int next = at + 1;
        if (atoms.Is(next, TimeWordKind.Modifier)) next = atoms.IsJoin(next + 1) ? next + 2 : next + 1;
        int other = ReadDay(atoms, next, out _);
        int month = IsMonth(atoms, other) ? other : next;
        if (!IsMonth(atoms, month)) return meaning;
        int tail = other > next ? month + 1 : ReadDay(atoms, month + 1, out _);
        ReadYearTail(atoms, tail, default, out var lent);
        int lentMonth = atoms.Value(month, TimeWordKind.Month);
        if (lent.Fields.Year == 0 && lent.Relation == TimeRelation.None) return meaning;
        return meaning with { Fields = meaning.Fields with { Year = lent.Fields.Year > 0 && lentMonth < meaning.Fields.Month ? lent.Fields.Year - 1 : lent.Fields.Year }, Relation = lent.Relation, Unit = lent.Unit };
    }
}
