using Dateline.Ontology;

namespace Dateline.Understanding.Times;

/// <summary>Reads days that are counted in a month named by a relation, or by their weekday: "the 20th of next month", "the 12th ult.", "Friday the 13th", "the first Tuesday of November".</summary>
internal static class DayOfMonthGrammar
{
    public static TimePhrase Read(Atoms atoms, int at)
    {
        var found = ReadWeekday(atoms, at);
        if (!found.Found) found = ReadDay(atoms, at);
        if (!found.Found) found = ReadNth(atoms, at);
        return found;
    }

    // "Friday the 13th", "Tuesday, the 9th".
    private static TimePhrase ReadWeekday(Atoms atoms, int at)
    {
        if (!atoms.Is(at, TimeWordKind.Weekday)) return default;
        int the = atoms.Skip(at + 1, ',');
        if (!atoms.Is(the, "the")) return default;
        int end = NumberGrammar.ReadOrdinal(atoms, the + 1, out int day);
        return end > the + 1 && day is >= 1 and <= 31 && Stands(atoms, end) ? new TimePhrase(at, end, TimeMeaning.Of(new(Day: day, Weekday: atoms.Value(at, TimeWordKind.Weekday)))) : default;
    }

    // "the 20th of next month", "the 12th inst."
    private static TimePhrase ReadDay(Atoms atoms, int at)
    {
        int number = atoms.Is(at, "the") ? at + 1 : at;
        int end = NumberGrammar.ReadOrdinal(atoms, number, out int day);
        if (end == number || day is < 1 or > 31) return default;
        if (atoms.Is(end, "of") && ReadMonth(atoms, end + 1, out var relation) is var stop && stop > end + 1) return Day(at, stop, day, relation);
        if (!atoms.Is(end, ["inst", "ult", "prox", "instant", "ultimo", "proximo"])) return default;
        var letter = atoms.Form(end)[0] switch { 'i' => TimeRelation.That, 'u' => TimeRelation.Before, _ => TimeRelation.After };
        return Day(at, atoms.IsMark(end + 1, '.') && atoms.Has(end + 2) ? end + 2 : end + 1, day, letter);
    }

    private static TimePhrase Day(int start, int end, int day, TimeRelation relation) => new(start, end, TimeMeaning.Of(new(Day: day)) with { Relation = relation, Unit = TimeUnit.Month });

    // "the first Tuesday of November 2024", "the last Friday in March", "the second Monday of next month".
    private static TimePhrase ReadNth(Atoms atoms, int at)
    {
        int number = atoms.Is(at, "the") ? at + 1 : at;
        int weekday = atoms.Is(number, "last") ? number + 1 : NumberGrammar.ReadOrdinal(atoms, number, out _);
        if (weekday == number || !atoms.Is(weekday, TimeWordKind.Weekday) || !atoms.Is(weekday + 1, ["of", "in"])) return default;
        NumberGrammar.ReadOrdinal(atoms, number, out int nth);
        if (nth > 5) return default;
        var fields = new DateFields(Weekday: atoms.Value(weekday, TimeWordKind.Weekday), Part: nth == 0 ? LastOfMonth : nth);
        int month = weekday + 2;
        if (MonthGrammar.IsMonth(atoms, month))
        {
            int end = MonthGrammar.ReadYearTail(atoms, month + 1, fields with { Month = atoms.Value(month, TimeWordKind.Month) }, out var meaning);
            return new TimePhrase(at, end, meaning);
        }

        int stop = ReadMonth(atoms, month, out var relation);
        return stop > month ? new TimePhrase(at, stop, TimeMeaning.Of(fields) with { Relation = relation, Unit = TimeUnit.Month }) : default;
    }

    /// <summary>In <see cref="DateFields.Part"/>: the last such weekday of the month.</summary>
    public const int LastOfMonth = 9;

    // "next month", "the following month", "the month".
    private static int ReadMonth(Atoms atoms, int at, out TimeRelation relation)
    {
        int word = atoms.Is(at, ["the", "each", "every"]) ? at + 1 : at;
        relation = TimeRelation.This;
        if (word > at && !atoms.Is(at, "the")) return at;
        if (word > at && atoms.Is(word, "month")) return word + 1;
        if (!atoms.Is(word, TimeWordKind.Relation) || !atoms.Is(word + 1, "month")) return at;
        relation = RelativeGrammar.RelationOf(atoms, word);
        return word + 2;
    }

    // "Friday the 13th Battalion left": the number belongs to what follows.
    private static bool Stands(Atoms atoms, int at) => atoms.IsBreak(at) || atoms.Is(at, ["and", "at", "in", "to", "for", "when", "as", "but", "or", "with", "after", "before", "until"]);
}
