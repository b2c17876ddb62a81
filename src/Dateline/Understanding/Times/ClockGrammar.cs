using System.Globalization;
using Dateline.Ontology;

namespace Dateline.Understanding.Times;

/// <summary>Reads times of day: "5 p.m.", "17:30", "1700 GMT", "noon", "half past five", "7 o'clock", "midnight local time".</summary>
internal static class ClockGrammar
{
    /// <param name="clock">As TIMEX3 writes it behind the day: <c>T17:00</c>.</param>
    /// <returns>The index after it; <paramref name="at"/> if there is none.</returns>
    public static int Read(Atoms atoms, int at, out string clock)
    {
        clock = "";
        int end = ReadHour(atoms, at, out int hour, out int minute, out int second, out bool certain);
        if (end == at || hour > 24 || minute > 59 || second > 59 || hour == 24 && minute > 0) return at;

        int after = ReadZone(atoms, end, out string zone);
        if (!certain && after == end) return at;
        clock = second >= 0 ? string.Create(CultureInfo.InvariantCulture, $"T{hour:D2}:{minute:D2}:{second:D2}{zone}") : string.Create(CultureInfo.InvariantCulture, $"T{hour:D2}:{minute:D2}{zone}");
        return after;
    }

    private static int ReadHour(Atoms atoms, int at, out int hour, out int minute, out int second, out bool certain)
    {
        (hour, minute, second, certain) = (0, 0, -1, true);
        if (atoms.Is(at, TimeWordKind.Clock) && atoms.Code(at, TimeWordKind.Clock) is { Length: 5 } fixedHour)
        {
            (hour, minute) = (int.Parse(fixedHour.AsSpan(0, 2), CultureInfo.InvariantCulture), int.Parse(fixedHour.AsSpan(3), CultureInfo.InvariantCulture));
            return at + 1;
        }

        if (atoms.Is(at, ["half", "quarter"]) && atoms.Is(at + 1, ["past", "to"]) && NumberGrammar.Read(atoms, at + 2, out var named) is var past && past > at + 2 && !named.IsVague && named.Number is >= 1 and <= 12)
        {
            minute = atoms.Is(at, "half") ? 30 : atoms.Is(at + 1, "past") ? 15 : 45;
            hour = (int)named.Number - (atoms.Is(at + 1, "to") ? 1 : 0);
            return ReadMeridiem(atoms, past, ref hour, out _);
        }

        if (!atoms.IsDigits(at))
        {
            int spoken = NumberGrammar.Read(atoms, at, out var quantity);
            if (spoken == at || quantity.IsVague || quantity.Number is < 1 or > 12) return at;
            hour = (int)quantity.Number;
            // "seven thirty p.m."
            if (NumberGrammar.Read(atoms, spoken, out var minutes) is var told && told > spoken && minutes.Number is >= 10 and <= 59 && ReadMeridiem(atoms, told, ref hour, out bool sure) is var ends && sure)
            {
                minute = (int)minutes.Number;
                return ends;
            }

            bool onTheHour = IsOClock(atoms, spoken);
            int end = ReadMeridiem(atoms, onTheHour ? spoken + 1 : spoken, ref hour, out bool halved);
            return onTheHour || halved ? end : at;
        }

        hour = atoms[at].Number;
        if (atoms[at].Digits <= 2 && (atoms.IsMark(at + 1, ':') || atoms.IsMark(at + 1, '.')) && atoms.IsGlued(at + 1) && atoms.IsDigits(at + 2) && atoms.IsGlued(at + 2) && atoms[at + 2].Digits == 2)
        {
            minute = atoms[at + 2].Number;
            int end = at + 3;
            bool colon = atoms.IsMark(at + 1, ':');
            if (colon && atoms.IsMark(end, ':') && atoms.IsDigits(end + 1) && atoms.IsGlued(end + 1)) { second = atoms[end + 1].Number; end += 2; }
            end = ReadMeridiem(atoms, end, ref hour, out bool halved);
            // "Surah 18:29" and "won 10:12" read like hours; a stop parts hours only before a.m. and p.m.
            certain = halved || colon && !IsReference(atoms, at);
            return end;
        }

        if (atoms[at].Digits == 4)
        {
            (hour, minute) = (atoms[at].Number / 100, atoms[at].Number % 100);
            certain = atoms.Is(at + 1, ["hours", "hrs", "h"]) && (minute < 60 && hour < 24);
            return certain ? at + 2 : at + 1;
        }

        if (atoms[at].Digits > 2) return at;
        bool whole = IsOClock(atoms, at + 1);
        int stop = ReadMeridiem(atoms, whole ? at + 2 : at + 1, ref hour, out bool known);
        certain = whole || known;
        return stop;
    }

    private static bool IsOClock(Atoms atoms, int at) => atoms.Is(at, TimeWordKind.Clock) && atoms.Code(at, TimeWordKind.Clock).Length == 0;

    // Chapter and verse, scores and ratios.
    private static bool IsReference(Atoms atoms, int at)
        => atoms[at].Number > 24 || atoms.IsMark(at - 1, ':') || atoms.IsWord(at - 1) && atoms[at - 1].Capital && atoms[at - 1].Word is null && !atoms.Is(at - 1, ["at", "by", "until", "from", "around", "about", "before", "after", "between", "and", "to"]);

    private static int ReadMeridiem(Atoms atoms, int at, ref int hour, out bool found)
    {
        char mark = atoms.IsWord(at) ? atoms[at].Mark : '\0';
        found = mark is 'a' or 'p' && hour is >= 1 and <= 12;
        if (found)
        {
            hour = hour % 12 + (mark == 'p' ? 12 : 0);
            return at + 1;
        }

        // "nine in the morning", "10 at night".
        bool inThe = atoms.Is(at, "in") && atoms.Is(at + 1, "the") && atoms.Is(at + 2, TimeWordKind.Part);
        bool atNight = atoms.Is(at, "at") && atoms.Is(at + 1, "night");
        if (hour is < 1 or > 12 || !(inThe || atNight)) return at;
        string part = inThe ? atoms.Code(at + 2, TimeWordKind.Part) : "NI";
        found = true;
        hour = hour % 12 + (part == "MO" || part == "NI" && hour is 12 or < 5 ? 0 : 12);
        return inThe ? at + 3 : at + 2;
    }

    private static int ReadZone(Atoms atoms, int at, out string zone)
    {
        zone = "";
        if (atoms.Is(at, TimeWordKind.Zone) && atoms[at].Capital)
        {
            zone = atoms.Code(at, TimeWordKind.Zone);
            return at + 1;
        }

        if (atoms.Is(at, ["local", "eastern", "pacific", "central"]) && atoms.Is(at + 1, "time")) return at + 2;
        return atoms.IsWord(at) && atoms[at].Capital && atoms.Is(at + 1, "time") && atoms[at - 1].Span.End < atoms[at].Span.Start ? at + 2 : at;
    }
}
