using Dateline.Ontology;

namespace Dateline.Understanding.Times;

/// <summary>What an expression of time says before anybody asks when it was said.</summary>
/// <param name="Fields">For a date.</param>
/// <param name="Relation">How the date or the shift lies to its anchor.</param>
/// <param name="Unit">For a shift.</param>
/// <param name="Amount">For a duration with a relation ("the past three years"): how many units. For a shift: how many units away; 0 is the unit that holds the anchor. NaN when vague ("some years ago").</param>
/// <param name="Clock">What TIMEX3 writes behind the day: <c>T17:00</c>, <c>TNI</c>; empty when no time of day is given.</param>
/// <param name="Code">For a duration, set or vague reference: its value.</param>
/// <param name="CountsFrom">For a shift from a named day ("ten years ago tomorrow"): that day, counted from the day of speech; null for any other.</param>
/// <param name="Period">For a named period of history.</param>
/// <param name="Anchoring">False for a year that only names something ("the 1951 treaty"): what follows does not count from it.</param>
internal readonly record struct TimeMeaning(MeaningKind Kind, DateFields Fields = default, TimeRelation Relation = TimeRelation.None, TimeUnit Unit = TimeUnit.Unknown, double Amount = 0, string Clock = "", string Code = "", int? CountsFrom = null, NamedPeriod? Period = null, bool Anchoring = true)
{
    public static TimeMeaning Of(DateFields fields) => new(MeaningKind.Date, fields);

    public bool HasClock => Clock.Length > 0;
}
