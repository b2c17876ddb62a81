using Dateline.Ontology;

namespace Dateline.Understanding.Times;

/// <summary>Reads the expressions of time in one sentence: the longest that any of the smaller grammars knows at each place, then what composes of two ("Tuesday" + "at 5 pm", "the end of" + "March").</summary>
internal sealed class TimeGrammar(TimeWords words)
{
    // "Theresa May" once, and a bare "May" is no month for the rest of the article unless a date says so.
    private bool _monthIsName;

    // The last year before 1000 that was named, negative before Christ; 0 for none.
    private int _earlyYear;

    public void Read(Atoms atoms, List<TimePhrase> phrases)
    {
        phrases.Clear();
        for (int at = 0; at < atoms.Count;)
        {
            if (atoms.Is(at, TimeWordKind.Month) && IsSomebody(atoms, at)) _monthIsName = true;
            var found = MayStart(atoms, at) ? ReadAt(atoms, at, out var second) : Nothing(out second);
            if (!found.Found) { at++; continue; }

            phrases.Add(found);
            at = found.End;
            if (second.Found)
            {
                phrases.Add(second);
                at = second.End;
            }

            if (phrases[^1].Meaning is { Kind: MeaningKind.Date, Fields.Year: not 0 and < 1000 and var early }) _earlyYear = early;
        }
    }

    private static TimePhrase Nothing(out TimePhrase second) => second = default;

    private static bool IsSomebody(Atoms atoms, int at)
        => atoms.Is(at, ["May", "March", "April", "June", "August"]) && atoms[at].Capital && at > 0 && atoms.IsWord(at - 1) && atoms[at - 1].Capital && atoms[at - 1].Word is null
            && !atoms.IsDigits(at + 1) && (at > 1 || !atoms.Is(at - 1, ["In", "On", "By", "Since", "Until", "From", "Before", "After", "During", "For", "Of", "To", "And"]));

    private bool MayStart(Atoms atoms, int at)
    {
        if (atoms[at].Word is not { } word) return atoms[at].Shape == AtomShape.Number || atoms.IsMark(at, '\'') || words.PeriodsFrom(atoms.Form(at)) is not null;
        if (word.Kinds != TimeWordKind.Opening || words.PeriodsFrom(atoms.Form(at + 1)) is not null) return true;

        // "the", "a", "more": worth reading on only where a word of time stands near.
        for (int i = at + 1; i <= at + 4; i++)
            if (atoms.Has(i) && (atoms[i].Shape == AtomShape.Number || atoms[i].Word is { } near && near.Kinds != TimeWordKind.Opening))
                return true;
        return false;
    }

    private TimePhrase ReadAt(Atoms atoms, int at, out TimePhrase second)
    {
        var date = ReadDate(atoms, at, out second);
        var other = Longest(SpanGrammar.Read(atoms, at), RecurringGrammar.Read(atoms, at));
        other = Longest(other, VagueGrammar.Read(atoms, at));
        other = Longest(other, HistoryGrammar.Read(atoms, at, words));
        var clock = ReadClock(atoms, at);
        if (other.End > date.End && other.End > clock.End) { second = default; return other; }
        if (clock.End > date.End || clock.Found && date.Found && clock.End == date.End && !second.Found) { second = default; return JoinDate(atoms, clock); }
        return date.Found ? second.Found ? date : JoinClock(atoms, date) : default;
    }

    /// <summary>A day or longer stretch, with "early", "the end of" and the like before it.</summary>
    private TimePhrase ReadDate(Atoms atoms, int at, out TimePhrase second)
    {
        var found = ReadPlain(atoms, at, out second);
        var edged = ReadEdged(atoms, at, out var edgedSecond);
        if (edged.End <= found.End) return found;
        second = edgedSecond;
        return edged;
    }

    private TimePhrase ReadPlain(Atoms atoms, int at, out TimePhrase second)
    {
        var found = MonthGrammar.Read(atoms, at, _monthIsName, out second);
        var numeric = NumericDateGrammar.Read(atoms, at, out var numericSecond);
        if (Math.Max(numeric.End, numericSecond.End) > Math.Max(found.End, second.End)) (found, second) = (numeric, numericSecond);
        if (second.Found) return found;

        // "the winter of 1994", "the 1990s", "the third quarter": the article belongs to it.
        int word = atoms.Is(at, ["the", "its"]) ? at + 1 : at;
        found = Longest(found, PeriodGrammar.Read(atoms, word, words) is { Found: true } period ? period with { Start = at } : default);
        if (word == at || atoms.Is(at, "the")) found = Longest(found, YearGrammar.ReadLong(atoms, word, out var years) is var end && end > word ? new TimePhrase(at, end, TimeMeaning.Of(years)) : default);
        found = Longest(found, RelativeGrammar.Read(atoms, at));
        found = Longest(found, DayOfMonthGrammar.Read(atoms, at));
        if (!found.Found && YearGrammar.ReadBare(atoms, at, out var year, out bool anchoring) is var stop && stop > at) found = new TimePhrase(at, stop, TimeMeaning.Of(year) with { Anchoring = anchoring });
        if (!found.Found && EarlyYears.Read(atoms, at, _earlyYear, out int early) is var after && after > at) found = new TimePhrase(at, after, TimeMeaning.Of(new(early)));
        if (!found.Found && atoms.Is(at, TimeWordKind.Weekday) && IsWeekday(atoms, at)) found = new TimePhrase(at, at + 1, TimeMeaning.Of(new(Weekday: atoms.Value(at, TimeWordKind.Weekday))));
        if (!found.Found && atoms.Is(at, "the") && atoms.Is(at + 1, "quarter") && (atoms.IsBreak(at + 2) || atoms.Is(at + 2, ["and", "ended", "ending"]))) found = new TimePhrase(at, at + 2, new(MeaningKind.Shift, Unit: TimeUnit.Quarter));
        if (!found.Found && atoms.Is(at, "the") && atoms.Is(at + 1, "weekend")) found = new TimePhrase(at, at + 2, new(MeaningKind.Shift, Unit: TimeUnit.Weekend));
        return found.Found ? OfWeek(atoms, found) : found;
    }

    // "sat", "sun" and "mon" in small letters are words; short forms are names of days only beside a date or with their stop.
    private static bool IsWeekday(Atoms atoms, int at)
    {
        if (atoms.Is(at - 1, ["Black", "Bloody", "Super", "Cyber"]) || atoms.Is(at + 1, ["Times", "Herald", "Telegraph", "Mirror"])) return false;
        return atoms.Form(at).Length >= 6 || atoms[at].Capital && (atoms.Form(at)[^1] == '.' || atoms.Is(at - 1, "on") && !atoms.Is(at, ["Sun", "Sat"]));
    }

    // "Monday last week", "Friday of next week".
    private static TimePhrase OfWeek(Atoms atoms, TimePhrase found)
    {
        if (found.Meaning is not { Kind: MeaningKind.Date, Fields: { Weekday: > 0, Month: 0 } } || found.Meaning.Relation != TimeRelation.None) return found;
        int next = atoms.Is(found.End, "of") ? found.End + 1 : found.End;
        return atoms.Is(next, TimeWordKind.Relation) && atoms.Is(next + 1, "week")
            ? found with { End = next + 2, Meaning = found.Meaning with { Relation = RelativeGrammar.RelationOf(atoms, next), Unit = TimeUnit.Week } } : found;
    }

    // "early", "late in", "mid-", "the end of", "the latter part of", "later that", "month's end".
    private TimePhrase ReadEdged(Atoms atoms, int at, out TimePhrase second)
    {
        second = default;
        int inner = -1;
        int word = atoms.Is(at, "the") ? at + 1 : at;
        if (atoms.Is(word, TimeWordKind.Modifier))
        {
            inner = atoms.IsJoin(word + 1) ? word + 2 : word + 1;
            if (atoms.Is(inner, ["in", "on"])) inner++;
            else if (atoms.Is(inner, ["part", "half", "days", "months", "hours", "weeks"]) && atoms.Is(inner + 1, ["of", "in"])) inner += 2;
        }
        else if (word > at && atoms.Is(word, ["latter", "first", "last", "final", "closing", "opening", "very", "better", "greater"]) && (atoms.Is(word + 1, ["part", "days", "months", "weeks", "hours", "half"]) || atoms.Is(word + 1, TimeWordKind.Edge)) && atoms.Is(word + 2, "of")) inner = word + 3;
        else if (atoms.Is(word, TimeWordKind.Edge) && atoms.Is(word + 1, "of")) inner = word + 2;
        else if (atoms.Is(word, ["year", "month", "week"]) && EndOfUnit(atoms, word) is var stop && stop > 0) return new TimePhrase(at, stop, new(MeaningKind.Shift, Unit: atoms[word].Word!.Unit));
        if (inner < 0) return default;

        // "the end of the month", "late in the year", "the middle of the week".
        if (atoms.Is(inner, "the") && atoms.Is(inner + 1, TimeWordKind.Unit) && atoms[inner + 1].Word!.Unit >= TimeUnit.Day)
            return new TimePhrase(at, inner + 2, new(MeaningKind.Shift, Unit: atoms[inner + 1].Word!.Unit));
        // "early morning": the part of a day alone.
        if (atoms.Is(inner, TimeWordKind.Part)) return ReadClock(atoms, inner) is { Found: true } part ? JoinDate(atoms, part) with { Start = at } : default;
        var found = ReadPlain(atoms, inner, out second);
        if (!found.Found && YearGrammar.ReadInside(atoms, inner, out int year) is var yearEnd && yearEnd > inner) found = new TimePhrase(inner, yearEnd, TimeMeaning.Of(new(year)));
        if (!found.Found) return default;
        bool named = found.Meaning is { Kind: MeaningKind.Date or MeaningKind.Shift };
        return named ? (second.Found ? found : JoinClock(atoms, found)) with { Start = at } : default;
    }

    private static int EndOfUnit(Atoms atoms, int at)
    {
        int end = atoms.IsMark(at + 1, '\'') && atoms.Is(at + 2, "s") ? at + 3 : atoms.IsJoin(at + 1) ? at + 2 : at + 1;
        return atoms.Is(end, "end") && end > at ? end + 1 : -1;
    }

    private static TimePhrase ReadClock(Atoms atoms, int at)
    {
        int word = atoms.Is(at, TimeWordKind.Approximate) ? at + 1 : at;
        int end = ClockGrammar.Read(atoms, word, out string clock);
        if (end > word) return new TimePhrase(at, end, new(MeaningKind.Shift, Unit: TimeUnit.Day, Clock: clock));

        // "the morning of", "in the evening", "at night".
        int part = atoms.Is(at, "the") ? at + 1 : at;
        if (atoms.Is(part, "early") && part > at) part++;
        if (!atoms.Is(part, TimeWordKind.Part)) return default;
        bool led = part > at && atoms.Is(at - 1, ["in", "during", "through"]) || atoms.Is(at - 1, ["at", "by"]) && part == at;
        bool dated = atoms.Is(part + 1, ["of", "on"]);
        if (part == at && atoms.Is(at - 1, "at") && !dated) return new TimePhrase(at, part + 1, new(MeaningKind.Vague, Code: "XXXX-XX-XXT" + atoms.Code(part, TimeWordKind.Part)));
        if (!led && !dated && part == at && !atoms.Is(at - 1, ["early", "late"])) return default;
        var phrase = new TimePhrase(at, part + 1, new(MeaningKind.Shift, Unit: TimeUnit.Day, Clock: "T" + atoms.Code(part, TimeWordKind.Part)));
        return led ? phrase : phrase with { Meaning = phrase.Meaning with { Anchoring = false } };
    }

    // "5 p.m. on Tuesday", "the morning of April 4", "10:30 GMT, 3 May".
    private TimePhrase JoinDate(Atoms atoms, TimePhrase clock)
    {
        if (clock.Meaning.Kind != MeaningKind.Shift) return clock;
        int next = atoms.Skip(clock.End, ',');
        bool comma = next > clock.End;
        if (atoms.Is(next, ["on", "of", "in"])) next++;
        var date = ReadPlain(atoms, next, out var second);
        bool dayLike = !second.Found && IsDay(date.Meaning) && date.Found && !(comma && date.Meaning.Kind == MeaningKind.Shift);
        if (dayLike && !date.Meaning.HasClock) return new TimePhrase(clock.Start, date.End, date.Meaning with { Clock = clock.Meaning.Clock });
        return clock.Meaning.Anchoring ? clock : default;
    }

    // "Tuesday at 5 p.m.", "April 4 around noon", "Tuesday night", "yesterday evening".
    private static TimePhrase JoinClock(Atoms atoms, TimePhrase date)
    {
        if (!IsDay(date.Meaning) || date.Meaning.HasClock) return date;
        if (atoms.Is(date.End, TimeWordKind.Part) && !(atoms.IsWord(date.End) && atoms[date.End].Capital)) return date with { End = date.End + 1, Meaning = date.Meaning with { Clock = "T" + atoms.Code(date.End, TimeWordKind.Part) } };
        int next = atoms.Skip(date.End, ',');
        int lead = atoms.Is(next, ["at", "around", "about", "by"]) ? next + 1 : next;
        if (atoms.Is(lead, ["in", "during"]) && atoms.Is(lead + 1, "the") && atoms.Is(lead + 2, TimeWordKind.Part)) return date with { End = lead + 3, Meaning = date.Meaning with { Clock = "T" + atoms.Code(lead + 2, TimeWordKind.Part) } };
        if (lead > next && atoms.Is(lead, TimeWordKind.Part)) return date with { End = lead + 1, Meaning = date.Meaning with { Clock = "T" + atoms.Code(lead, TimeWordKind.Part) } };
        if (atoms.Is(lead, TimeWordKind.Approximate)) lead++;
        int end = ClockGrammar.Read(atoms, lead, out string clock);
        return end > lead && !(lead == next && next > date.End && atoms.IsDigits(lead) && atoms[lead].Digits == 4) ? date with { End = end, Meaning = date.Meaning with { Clock = clock } } : date;
    }

    private static bool IsDay(TimeMeaning meaning) => meaning.Kind switch
    {
        MeaningKind.Date => meaning.Fields.HasDay,
        MeaningKind.Shift => meaning.Unit == TimeUnit.Day,
        _ => false,
    };

    private static TimePhrase Longest(TimePhrase a, TimePhrase b) => b.End > a.End && b.Found ? b : a;
}
