using Dateline.Ontology;

namespace Dateline.Understanding.Times;

/// <summary>Reads what happens again and again: "every day", "each Monday", "weekly", "twice a month", "Tuesday nights", "per year".</summary>
internal static class RecurringGrammar
{
    public static TimePhrase Read(Atoms atoms, int at)
    {
        if (atoms.Is(at, ["every", "each"])) return ReadEvery(atoms, at);
        if (atoms.Is(at, TimeWordKind.Set))
        {
            // "the Daily Star" is a newspaper.
            bool name = atoms[at].Capital && atoms.IsWord(at + 1) && atoms[at + 1].Capital;
            return name ? default : Set(at, at + 1, atoms.Code(at, TimeWordKind.Set));
        }

        if (atoms.Is(at, TimeWordKind.Weekdays) && !atoms.IsMark(at + 1, '\''))
            return Set(at, at + 1, $"XXXX-WXX-{atoms.Value(at, TimeWordKind.Weekdays)}");
        if (atoms.Is(at, TimeWordKind.Seasons) && IsSeasons(atoms, at)) return Set(at, at + 1, $"XXXX-{atoms.Code(at, TimeWordKind.Seasons)}");
        if (atoms.Is(at, TimeWordKind.Weekday) && atoms.Is(at + 1, TimeWordKind.Parts))
            return Set(at, at + 2, $"XXXX-WXX-{atoms.Value(at, TimeWordKind.Weekday)}T{atoms.Code(at + 1, TimeWordKind.Parts)}");
        if (atoms.Is(at, "per") && atoms.Is(at + 1, TimeWordKind.Unit)) return Set(at, at + 2, SpanGrammar.CodeOf(new Quantity(1, false), atoms[at + 1].Word!.Unit));
        return ReadTimes(atoms, at);
    }

    // "Summers said so" is a man.
    private static bool IsSeasons(Atoms atoms, int at)
        => !atoms[at].Capital || at == 0 && atoms.Is(at + 1, ["are", "were", "can", "tend", "in", "here", "there"]);

    private static TimePhrase Set(int start, int end, string code) => new(start, end, new(MeaningKind.Set, Code: code));

    private static TimePhrase ReadEvery(Atoms atoms, int at)
    {
        int next = at + 1;
        if (atoms.Is(next, ["other", "single"])) next++;
        bool other = atoms.Is(at + 1, "other");
        if (atoms.Is(next, TimeWordKind.Weekday))
        {
            string part = atoms.Is(next + 1, TimeWordKind.Part) ? "T" + atoms.Code(next + 1, TimeWordKind.Part) : "";
            return Set(at, part.Length > 0 ? next + 2 : next + 1, $"XXXX-WXX-{atoms.Value(next, TimeWordKind.Weekday)}{part}");
        }

        if (MonthGrammar.IsMonth(atoms, next)) return Set(at, next + 1, $"XXXX-{atoms.Value(next, TimeWordKind.Month):D2}");
        if (atoms.Is(next, TimeWordKind.Season)) return Set(at, next + 1, $"XXXX-{atoms.Code(next, TimeWordKind.Season)}");
        if (atoms.Is(next, TimeWordKind.Part)) return Set(at, next + 1, $"XXXX-XX-XXT{atoms.Code(next, TimeWordKind.Part)}");
        if (atoms.Is(next, TimeWordKind.Unit) && !(atoms.Is(next, "second") && !atoms.IsBreak(next + 1))) return Set(at, next + 1, SpanGrammar.CodeOf(new Quantity(other ? 2 : 1, false), atoms[next].Word!.Unit));
        int end = NumberGrammar.Read(atoms, next, out var quantity);
        return end > next && atoms.Is(end, TimeWordKind.Units) ? Set(at, end + 1, SpanGrammar.CodeOf(quantity, atoms[end].Word!.Unit)) : default;
    }

    // "twice a week", "three times a year".
    private static TimePhrase ReadTimes(Atoms atoms, int at)
    {
        int end = atoms.Is(at, ["once", "twice", "thrice"]) ? at + 1 : at;
        if (end == at && NumberGrammar.Read(atoms, at, out _) is var number && number > at && atoms.Is(number, "times")) end = number + 1;
        return end > at && atoms.Is(end, ["a", "an", "each", "every", "per"]) && atoms.Is(end + 1, TimeWordKind.Unit)
            ? Set(at, end + 2, SpanGrammar.CodeOf(new Quantity(1, false), atoms[end + 1].Word!.Unit)) : default;
    }
}
