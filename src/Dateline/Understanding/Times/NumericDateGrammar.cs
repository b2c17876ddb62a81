namespace Dateline.Understanding.Times;

/// <summary>Reads dates in figures: 2017-04-12, 2017/04/12, 12.04.2017, 4/12/2017, 2017-04, and runs of years: 1914-18.</summary>
internal static class NumericDateGrammar
{
    public static TimePhrase Read(Atoms atoms, int at, out TimePhrase second)
    {
        second = default;
        if (!atoms.IsDigits(at) || atoms.IsMark(at - 1, '/') || atoms.IsJoin(at - 1) && atoms.IsDigits(at - 2)) return default;
        if (atoms[at].Digits == 4 && ReadYearFirst(atoms, at, out second) is { Found: true } years) return years;

        // "490-480 BC", "499 to 493 BC": the era belongs to both.
        if ((atoms.IsMark(at + 1, '-') || atoms.Is(at + 1, ["to", "and", "or"])) && atoms.IsDigits(at + 2) && YearGrammar.ReadEra(atoms, at + 2, out var last) is var stop && stop > at + 2 && last.Year < 0 && atoms[at].Number > -last.Year)
        {
            second = new TimePhrase(at + 2, stop, TimeMeaning.Of(last));
            return new TimePhrase(at, at + 1, TimeMeaning.Of(new DateFields(-atoms[at].Number)));
        }

        if (atoms[at].Digits == 4) return default;

        // 12.04.2017, 12-04-2017 and 4/12/2017: with slashes the month leads as Americans write, unless it cannot be one.
        if (atoms[at].Digits > 2 || !IsSeparated(atoms, at) || !IsSeparated(atoms, at + 2) || atoms[at + 1].Mark != atoms[at + 3].Mark || atoms[at + 2].Digits > 2 || atoms[at + 4].Digits != 4) return default;
        bool slash = atoms[at + 1].Mark == '/';
        int first = atoms[at].Number, middle = atoms[at + 2].Number, year = atoms[at + 4].Number;
        var (month, day) = slash && first <= 12 || middle > 12 ? (first, middle) : (middle, first);
        return month is >= 1 and <= 12 && day is >= 1 and <= 31 && year is >= 1000 and <= 2199 ? new TimePhrase(at, at + 5, TimeMeaning.Of(new DateFields(year, month, day))) : default;
    }

    private static TimePhrase ReadYearFirst(Atoms atoms, int at, out TimePhrase second)
    {
        second = default;
        int year = atoms[at].Number;
        bool spaced = atoms.IsMark(at + 1, '-') && !atoms.IsGlued(at + 2) && atoms.IsDigits(at + 2) && atoms[at + 2].Digits is 2 or 4 && atoms.IsBreak(at + 3);
        if (year is < 1000 or > 2199 || !IsSeparated(atoms, at) && !spaced) return default;
        int next = atoms[at + 2].Number, digits = atoms[at + 2].Digits;
        if (IsSeparated(atoms, at + 2) && atoms[at + 1].Mark == atoms[at + 3].Mark && next is >= 1 and <= 12 && atoms[at + 4].Digits <= 2 && atoms[at + 4].Number is >= 1 and <= 31)
        {
            var meaning = TimeMeaning.Of(new DateFields(year, next, atoms[at + 4].Number));
            int end = at + 5;
            // 2017-04-12T10:30
            if (atoms.Is(end, "T") && atoms.IsGlued(end) && ClockGrammar.Read(atoms, end + 1, out string clock) is var stop && stop > end + 1) return new TimePhrase(at, stop, meaning with { Clock = clock });
            return new TimePhrase(at, end, meaning);
        }

        if (atoms[at + 1].Mark != '-' || IsSeparated(atoms, at + 2)) return default;
        if (digits == 4 && next > year && next <= 2199 || digits == 2 && next > year % 100)
        {
            int last = digits == 4 ? next : year / 100 * 100 + next;
            second = new TimePhrase(at + 2, at + 3, TimeMeaning.Of(new DateFields(last)));
            return new TimePhrase(at, at + 1, TimeMeaning.Of(new DateFields(year)));
        }

        return digits == 2 && next is >= 1 and <= 12 ? new TimePhrase(at, at + 3, TimeMeaning.Of(new DateFields(year, next))) : default;
    }

    // Hyphens may be dashes with or without space after; the number itself follows.
    private static bool IsSeparated(Atoms atoms, int at)
        => (atoms.IsMark(at + 1, '-') || atoms.IsMark(at + 1, '/') || atoms.IsMark(at + 1, '.')) && atoms.IsGlued(at + 1) && atoms.IsDigits(at + 2) && atoms.IsGlued(at + 2);
}
