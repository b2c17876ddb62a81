namespace Dateline.Ontology;

/// <summary>What a word can do in an expression of time. One word may do several: "second" is a unit and an ordinal.</summary>
[Flags]
public enum TimeWordKind
{
    None = 0,

    /// <summary>Value 1 to 12.</summary>
    Month = 1 << 0,

    /// <summary>Value 1 (Monday) to 7.</summary>
    Weekday = 1 << 1,

    /// <summary>"Mondays". Value 1 to 7.</summary>
    Weekdays = 1 << 2,

    /// <summary>"week". Value a <see cref="TimeUnit"/>.</summary>
    Unit = 1 << 3,

    /// <summary>"weeks". Value a <see cref="TimeUnit"/>.</summary>
    Units = 1 << 4,

    /// <summary>Code SP, SU, FA, WI.</summary>
    Season = 1 << 5,

    /// <summary>Part of a day. Code MO, MI, AF, EV, NI, DT.</summary>
    Part = 1 << 6,

    /// <summary>"mornings". Code as for <see cref="Part"/>.</summary>
    Parts = 1 << 7,

    /// <summary>"noon". Code an hour, or empty for "o'clock".</summary>
    Clock = 1 << 8,

    /// <summary>Value 1 to 90.</summary>
    Number = 1 << 9,

    /// <summary>"hundred". Value the factor.</summary>
    Scale = 1 << 10,

    /// <summary>"several". Code X for an unknown number, else Value.</summary>
    Quantity = 1 << 11,

    /// <summary>Value 1 to 30.</summary>
    Ordinal = 1 << 12,

    /// <summary>"nineties". Value 20 to 90.</summary>
    Decade = 1 << 13,

    /// <summary>"yesterday". Value the days from the day of speech.</summary>
    Day = 1 << 14,

    /// <summary>"tonight". Code as for <see cref="Part"/>.</summary>
    DayPart = 1 << 15,

    /// <summary>"last". Code this, last, next (from the day of speech), that, before, after (from what was told before).</summary>
    Relation = 1 << 16,

    /// <summary>"ago". Code ago, hence (from the day of speech), before, after (from what was told before).</summary>
    Direction = 1 << 17,

    /// <summary>"daily". Code the TIMEX3 value.</summary>
    Set = 1 << 18,

    /// <summary>"recently". Code PAST_REF, PRESENT_REF, FUTURE_REF.</summary>
    Vague = 1 << 19,

    /// <summary>"early". Code START, MID, END.</summary>
    Modifier = 1 << 20,

    /// <summary>"beginning" (of). Code START, MID, END or empty.</summary>
    Edge = 1 << 21,

    /// <summary>"about".</summary>
    Approximate = 1 << 22,

    /// <summary>"GMT". Code the offset as TIMEX3 writes it.</summary>
    Zone = 1 << 23,

    /// <summary>"BC". Code BC or AD.</summary>
    Era = 1 << 24,

    /// <summary>"the": may begin an expression, says nothing itself.</summary>
    Opening = 1 << 25,

    /// <summary>"the future": a noun that a vague reference hangs on.</summary>
    Reference = 1 << 26,

    /// <summary>First word of a named day; set by the loader.</summary>
    Holiday = 1 << 27,

    /// <summary>"winters". Code as for <see cref="Season"/>.</summary>
    Seasons = 1 << 28,
}
