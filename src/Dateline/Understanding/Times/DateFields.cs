using Dateline.Ontology;

namespace Dateline.Understanding.Times;

/// <summary>What the words of a date say by themselves. Zero and null mean: not said.</summary>
/// <param name="Year">Negative before Christ. With <paramref name="Span"/> a decade or century its first year.</param>
/// <param name="ShortYear">Two digits were written: the '90s.</param>
/// <param name="Span">Decade, Half, Quarter, Season, Weekend, Week or None.</param>
/// <param name="Part">Which half, quarter or season.</param>
internal readonly record struct DateFields(int Year = 0, int Month = 0, int Day = 0, int Weekday = 0, Granularity Span = Granularity.None, int Part = 0, Holiday? Holiday = null, bool ShortYear = false)
{
    public bool HasDay => Day > 0 || Weekday > 0 || Holiday is not null;
}
