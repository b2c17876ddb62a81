using Dateline.Ontology;

namespace Dateline.Understanding.Times;

/// <summary>Reads what counts from the day of speech or from what was told before: "yesterday", "last week", "the following Monday", "that night", "the day before".</summary>
internal static class RelativeGrammar
{
    public static TimeRelation RelationOf(Atoms atoms, int at) => atoms.Code(at, TimeWordKind.Relation) switch
    {
        "this" => TimeRelation.This,
        "last" => TimeRelation.Last,
        "next" => TimeRelation.Next,
        "that" => TimeRelation.That,
        "before" => TimeRelation.Before,
        "after" => TimeRelation.After,
        _ => TimeRelation.None,
    };

    public static TimePhrase Read(Atoms atoms, int at)
    {
        if (atoms.Is(at, TimeWordKind.Day)) return new TimePhrase(at, at + 1, DayShift(atoms.Value(at, TimeWordKind.Day)));
        if (atoms.Is(at, TimeWordKind.DayPart)) return new TimePhrase(at, at + 1, DayShift(0) with { Clock = "T" + atoms.Code(at, TimeWordKind.DayPart) });

        bool definite = atoms.Is(at, "the");
        int word = definite ? at + 1 : at;
        // "year-ago", "the month-earlier figure".
        if (atoms.Is(word, ["year", "month", "week"]) && atoms.IsJoin(word + 1) && atoms.Is(word + 2, ["ago", "earlier"]))
            return new TimePhrase(word, word + 3, new(MeaningKind.Shift, Relation: TimeRelation.Last, Unit: atoms[word].Word!.Unit, Amount: -1));
        if (definite)
        {
            var around = ReadDayAround(atoms, at, word);
            if (around.Found) return around;
        }

        if (!atoms.Is(word, TimeWordKind.Relation)) return default;
        var relation = RelationOf(atoms, word);
        int head = word + 1;
        // "this past week", "the same", "this coming Sunday": the second word decides.
        if (relation is TimeRelation.This or TimeRelation.That && atoms.Is(head, TimeWordKind.Relation)) relation = RelationOf(atoms, head++);
        return ReadHead(atoms, at, head, relation, definite, isPast: atoms.Is(head - 1, "past"));
    }

    private static TimeMeaning DayShift(int days) => new(MeaningKind.Shift, Relation: TimeRelation.This, Unit: TimeUnit.Day, Amount: days);

    // "the day before yesterday", "the day after", "the week before": the last two only where nothing follows that they could be before.
    private static TimePhrase ReadDayAround(Atoms atoms, int at, int word)
    {
        if (!atoms.Is(word, TimeWordKind.Unit | TimeWordKind.Part) || !atoms.Is(word + 1, ["before", "after", "earlier", "later", "following", "previous"])) return default;
        bool later = atoms.Is(word + 1, ["after", "later", "following"]);
        if (atoms.Is(word, "day") && atoms.Is(word + 2, TimeWordKind.Day))
            return new TimePhrase(at, word + 3, DayShift(atoms.Value(word + 2, TimeWordKind.Day) + (later ? 1 : -1)));
        if (!atoms.Is(word + 1, "following") && !atoms.IsBreak(word + 2) && !atoms.Is(word + 2, ["and", "but", "when"])) return default;
        return ReadHead(atoms, at, word, later ? TimeRelation.After : TimeRelation.Before, false, false) is { Found: true } found ? found with { End = word + 2 } : default;
    }

    private static TimePhrase ReadHead(Atoms atoms, int start, int head, TimeRelation relation, bool definite, bool isPast)
    {
        if (MonthGrammar.IsMonth(atoms, head) && !atoms.Is(head + 1, "said"))
        {
            int day = atoms.IsDigits(head + 1) && atoms[head + 1].Digits <= 2 && atoms[head + 1].Number is >= 1 and <= 31 ? atoms[head + 1].Number : 0;
            return new TimePhrase(start, day > 0 ? head + 2 : head + 1, new(MeaningKind.Date, new(Month: atoms.Value(head, TimeWordKind.Month), Day: day), relation));
        }

        if (atoms.Is(head, TimeWordKind.Weekday)) return new TimePhrase(start, head + 1, new(MeaningKind.Date, new(Weekday: atoms.Value(head, TimeWordKind.Weekday)), relation));
        if (atoms.Is(head, TimeWordKind.Season)) return new TimePhrase(start, head + 1, new(MeaningKind.Date, new(Span: Granularity.Season, Part: CalendarValue.SeasonOf(atoms.Code(head, TimeWordKind.Season))), relation));
        if (atoms.Is(head, TimeWordKind.Part)) return ReadPartOfDay(atoms, start, head, relation, definite);
        if (atoms.Is(head, "fiscal") || atoms.Is(head, ["calendar", "financial"])) head++;
        if (!atoms.Is(head, TimeWordKind.Unit) || atoms.IsJoin(head + 1)) return default;

        var unit = atoms[head].Word!.Unit;
        if (unit is TimeUnit.Second or TimeUnit.Minute or TimeUnit.Hour) return default;
        // "over the past year", "the last decade": a length of time; "last year" is that year.
        if (definite && relation == TimeRelation.Last && (isPast || unit is not TimeUnit.Weekend and not TimeUnit.Quarter) || isPast && relation == TimeRelation.Last && unit != TimeUnit.Weekend && definite)
            return new TimePhrase(start, head + 1, new(MeaningKind.Duration, Relation: atoms.Is(head + 1, "of") ? TimeRelation.None : relation, Unit: unit, Amount: 1, Code: SpanGrammar.CodeOf(new Quantity(1, false), unit)));
        if (unit == TimeUnit.Day && relation is TimeRelation.This or TimeRelation.Last or TimeRelation.Next && !definite) return relation == TimeRelation.This ? new TimePhrase(start, head + 1, new(MeaningKind.Shift, Relation: TimeRelation.That, Unit: unit)) : default;
        if (definite && relation == TimeRelation.Next) relation = TimeRelation.After;
        int amount = relation switch { TimeRelation.Last or TimeRelation.Before => -1, TimeRelation.Next or TimeRelation.After => 1, _ => 0 };
        return new TimePhrase(start, head + 1, new(MeaningKind.Shift, Relation: relation, Unit: unit, Amount: amount));
    }

    private static TimePhrase ReadPartOfDay(Atoms atoms, int start, int head, TimeRelation relation, bool definite)
    {
        if (definite && relation == TimeRelation.Next) relation = TimeRelation.After;
        if (relation == TimeRelation.Next) return default;
        string clock = "T" + atoms.Code(head, TimeWordKind.Part);
        // Only a night is "last": the one that ended today. "The previous evening" counts from what was told.
        int days = relation is TimeRelation.Last or TimeRelation.Before ? -1 : relation == TimeRelation.After ? 1 : 0;
        return new TimePhrase(start, head + 1, new(MeaningKind.Shift, Relation: relation, Unit: TimeUnit.Day, Amount: days, Clock: clock));
    }
}
