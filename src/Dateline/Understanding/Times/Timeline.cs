using Dateline.Ontology;

namespace Dateline.Understanding.Times;

/// <summary>What relative times of one article count from: the day of speech, and the dates told so far. Mutable while one article is read.</summary>
internal sealed class Timeline(DateOnly? spoken, bool isChronicle)
{
    /// <summary>The day the copy was written; null when nothing says so.</summary>
    public DateOnly? Spoken => spoken;

    /// <summary>The article tells history by the year, so bare dates continue from the last one instead of counting from the day of speech.</summary>
    public bool IsChronicle => isChronicle;

    /// <summary>The text counts nothing from a day of its own: no "yesterday", no "on Monday".</summary>
    public bool IsTimeless { get; init; }

    /// <summary>The last day that was told, or null.</summary>
    public DateOnly? Day { get; private set; }

    /// <summary>The last month that was told; granularity None before any.</summary>
    public CalendarValue Month { get; private set; }

    /// <summary>The last year that was told, negative before Christ; 0 before any.</summary>
    public int Year { get; private set; }

    /// <summary>The paragraph that named <see cref="Year"/> in figures; -1 before any.</summary>
    public int YearParagraph { get; private set; } = -1;

    private const int YearsAround = 5;

    /// <summary>The text is a chronicle, and it tells of the years of the period or has not said yet of which years it tells.</summary>
    public bool Tells(NamedPeriod period) => IsChronicle && (Year == 0 || Year >= period.First.Year - YearsAround && Year <= period.Last.Year + YearsAround);

    public void Tell(CalendarValue value, int paragraph, bool explicitYear)
    {
        if (value.AsDay is { } day) Day = day;
        else if (value.Granularity == Granularity.Day) Day = null;
        if (value.AsMonth is { } month) Month = month;
        if (value.Year == 0 || value.Granularity is Granularity.Decade or Granularity.Century) return;
        if (value.Granularity is Granularity.Year or Granularity.Season && Month.Year != value.Year) Month = default;
        Year = value.Year;
        if (explicitYear) YearParagraph = paragraph;
    }
}
