using Dateline.Ontology;

namespace Dateline.Understanding.Times;

/// <summary>Reads stretches of a year and named days: seasons, quarters, halves, holidays, each with or without a year.</summary>
internal static class PeriodGrammar
{
    public static TimePhrase Read(Atoms atoms, int at, TimeWords words)
    {
        var found = ReadPlain(atoms, at, words);
        if (found.Found || !atoms.Is(at, TimeWordKind.Relation) || !atoms.Is(at + 1, "year")) return found;

        // "next year's first quarter", "last year's Christmas", "last year Halloween".
        bool owns = atoms.IsMark(at + 2, '\'') && atoms.Is(at + 3, "s");
        return ReadPlain(atoms, owns ? at + 4 : at + 2, words) is { Found: true, Meaning: { Relation: TimeRelation.None, Fields: { Year: 0 } fields } } part && (owns || fields.Holiday is not null)
            ? part with { Start = at, Meaning = part.Meaning with { Relation = RelativeGrammar.RelationOf(atoms, at), Unit = TimeUnit.Year } } : default;
    }

    private static TimePhrase ReadPlain(Atoms atoms, int at, TimeWords words)
    {
        var found = ReadSeason(atoms, at);
        if (!found.Found) found = ReadPart(atoms, at);
        if (!found.Found) found = ReadHoliday(atoms, at, words);
        return found;
    }

    private static TimePhrase ReadSeason(Atoms atoms, int at)
    {
        // "the 1982 summer", "2013 spring".
        int year = 0, start = at;
        if (atoms.IsDigits(at) && YearGrammar.ReadInside(atoms, at, out year) is var after && after > at) at = after;
        if (!atoms.Is(at, TimeWordKind.Season)) return default;

        // "the 2004 Summer Olympics".
        if (atoms[at].Capital && atoms.IsWord(at + 1) && atoms[at + 1].Capital && atoms[at + 1].Word is null) return default;
        var fields = new DateFields(year, Span: Granularity.Season, Part: CalendarValue.SeasonOf(atoms.Code(at, TimeWordKind.Season)));
        if (year > 0) return new TimePhrase(start, at + 1, TimeMeaning.Of(fields));
        int end = MonthGrammar.ReadYearTail(atoms, at + 1, fields, out var meaning);
        // "the winter of 1776-77": winter is the season that two years share.
        if (end > at + 1 && atoms.IsMark(end, '-') && atoms.IsDigits(end + 1) && (atoms[end + 1].Number == meaning.Fields.Year + 1 || atoms[end + 1].Digits == 2 && atoms[end + 1].Number == (meaning.Fields.Year + 1) % 100)) end += 2;
        bool led = IsTopic(atoms, at) || atoms.Is(at - 1, ["in", "the", "this", "last", "next", "early", "late", "by", "during", "since", "until", "mid", "that"]) || atoms.IsJoin(at - 1) || atoms.IsMark(at - 2, '\'') && atoms.Is(at - 1, "s") || atoms.Is(at - 1, ["and", "or"]) && atoms.Is(at - 2, TimeWordKind.Season);
        // "the fall of the city", "spring a trap", "summer camp": a bare season needs the place of one, and "fall" and "spring" a year or "in".
        if (end == at + 1)
        {
            bool verbal = atoms.Is(at, ["fall", "spring"]);
            if (!led || verbal && !atoms.Is(at - 1, ["in", "this", "last", "next", "late", "early"]) && !(atoms.Is(at - 1, "the") && atoms.Is(at - 2, ["in", "during", "by", "until", "since"])) && !IsTopic(atoms, at)) return default;
            if (verbal && atoms.Is(at + 1, "of")) return default;
        }

        return new TimePhrase(start, end, meaning);
    }

    // "Winter is the low season", "Spring and late autumn are the best of times": a sentence that is about a season begins with it.
    private static bool IsTopic(Atoms atoms, int at)
    {
        if (at > 0 && !atoms.IsMark(at - 1, '"') && !atoms.IsMark(at - 1, '“') || !atoms[at].Capital) return false;
        if (atoms.Is(at + 1, ["is", "are", "was", "were", "can", "brings", "brought", "lasts", "begins", "starts", "ends"])) return true;
        int next = atoms.Is(at + 1, ["and", "or"]) ? atoms.Is(at + 2, TimeWordKind.Modifier) ? at + 3 : at + 2 : at;
        return next > at && atoms.Is(next, TimeWordKind.Season);
    }

    private static TimePhrase ReadPart(Atoms atoms, int at)
    {
        int start = at;
        // "the 1988 third quarter".
        if (atoms.IsDigits(at) && YearGrammar.ReadInside(atoms, at, out int led) is var afterYear && afterYear > at)
            return ReadPart(atoms, afterYear) is { Found: true, Meaning: { Relation: TimeRelation.None, Fields.Year: 0 } } part ? part with { Start = at, Meaning = part.Meaning with { Fields = part.Meaning.Fields with { Year = led } } } : default;
        if (atoms.Is(at, "fiscal")) at++;
        // "Q1", "H2 2017".
        if (atoms.Is(at, ["Q", "H"]) && atoms.IsDigits(at + 1) && atoms.IsGlued(at + 1) && atoms[at + 1].Number is >= 1 and <= 4)
        {
            bool half = atoms.Is(at, "H");
            if (half && atoms[at + 1].Number > 2) return default;
            int stop = MonthGrammar.ReadYearTail(atoms, at + 2, new DateFields(Span: half ? Granularity.Half : Granularity.Quarter, Part: atoms[at + 1].Number), out var meaning);
            return half && stop == at + 2 ? default : new TimePhrase(start, stop, meaning);
        }

        int nth;
        int unit = at;
        if (atoms.Is(at, ["last", "latter", "final"]) && atoms.Is(at + 1, ["half", "quarter"])) (nth, unit) = (atoms.Is(at + 1, "half") ? 2 : 4, at + 1);
        else unit = NumberGrammar.ReadOrdinal(atoms, at, out nth);
        // "Last quarter" with nothing before it is the one that has ended; "the last quarter" of a year is its fourth.
        if (unit == at || nth is < 1 or > 4 || unit == at + 1 && atoms.Is(at, "last") && atoms.Is(unit, "quarter") && !atoms.Is(at - 1, "the") && !atoms.Is(unit + 1, "of")) return default;
        if (atoms.IsJoin(unit)) unit++;
        bool isHalf = atoms.Is(unit, "half");
        if (!isHalf && !atoms.Is(unit, "quarter") || isHalf && nth > 2) return default;

        var fields = new DateFields(Span: isHalf ? Granularity.Half : Granularity.Quarter, Part: nth);
        int end = MonthGrammar.ReadYearTail(atoms, unit + 1, fields, out var whole);
        if (end == unit + 1 && atoms.Is(end, "of") && atoms.Is(end + 1, "the") && atoms.Is(end + 2, "year")) (end, whole) = (end + 3, whole with { Unit = TimeUnit.Year });
        if (end == unit + 1 && atoms.Is(end, "of") && YearGrammar.ReadLong(atoms, atoms.Is(end + 1, "the") ? end + 2 : end + 1, out var longer) is var stopLong && stopLong > end + 2) (end, whole) = (stopLong, TimeMeaning.Of(longer));
        // "the second half" of a match or a list is no time, nor is a quarter of anything but a year.
        return isHalf && end == unit + 1 || !isHalf && end == unit + 1 && atoms.Is(end, ["of", "final", "finals", "mile", "century"]) ? default : new TimePhrase(start, end, whole);
    }

    private static TimePhrase ReadHoliday(Atoms atoms, int at, TimeWords words)
    {
        if (!(atoms.Is(at, TimeWordKind.Holiday) && atoms[at].Capital || atoms.IsDigits(at)) || words.HolidaysFrom(atoms.Form(at)) is not { } list) return default;
        foreach (var holiday in list)
        {
            int end = EndOf(atoms, at, holiday.Name);
            if (end == at) continue;
            int stop = MonthGrammar.ReadYearTail(atoms, end, new DateFields(holiday.Rule.Year, Holiday: holiday), out var meaning);
            return new TimePhrase(at, stop, meaning);
        }

        return default;
    }

    /// <summary>The index after a name that stands there letter by letter, its marks and dashes straight or not; <paramref name="at"/> if it does not.</summary>
    public static int EndOf(Atoms atoms, int at, string name)
    {
        int from = atoms[at].Span.Start;
        if (from + name.Length > atoms.Text.Length) return at;
        for (int i = 0; i < name.Length; i++)
            if (atoms.Text[from + i] != name[i] && !(name[i] == '\'' && atoms.Text[from + i] == '’') && !(name[i] == '-' && atoms.Text[from + i] is '–' or '‑'))
                return at;

        int end = at;
        while (atoms.Has(end) && atoms[end].Span.Start < from + name.Length) end++;
        return atoms[end - 1].Span.End == from + name.Length ? end : at;
    }
}
