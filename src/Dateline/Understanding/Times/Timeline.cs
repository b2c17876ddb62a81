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

    /// <summary>The last day that was told and had come by the day of speech, or null.</summary>
    private DateOnly? Gone { get; set; }

    /// <summary>The day that "the next day" counts from: told in the past, none that is still to come.</summary>
    public DateOnly? DayIn(Tense tense) => tense == Tense.Past && Day > Spoken ? Gone : Day;

    /// <summary>The last month that was told; granularity None before any.</summary>
    public CalendarValue Month { get; private set; }

    /// <summary>The last year that was told, negative before Christ; 0 before any.</summary>
    public int Year { get; private set; }

    /// <summary>The paragraph that named <see cref="Year"/> in figures; -1 before any.</summary>
    public int YearParagraph { get; private set; } = -1;

    /// <summary>The sentence that is read.</summary>
    public int Sentence { get; set; }

    private int _yearSentence = -1;

    /// <summary>A month without a year goes on from <see cref="Year"/>: it was told with a month, or in the same sentence. "In 2020 he won. In May he resigned" is this May.</summary>
    public bool GoesOn => Month.Year == Year || _yearSentence == Sentence;

    private const int YearsAround = 5;

    /// <summary>The text is a chronicle, and it tells of the years of the period or has not said yet of which years it tells.</summary>
    public bool Tells(NamedPeriod period) => IsChronicle && (Year == 0 || Year >= period.First.Year - YearsAround && Year <= period.Last.Year + YearsAround);

    public void Tell(CalendarValue value, int paragraph, bool explicitYear)
    {
        if (value.AsDay is { } day)
        {
            Day = day;
            if (!(day > Spoken)) Gone = day;
        }
        else if (value.Granularity == Granularity.Day) Day = null;
        if (value.AsMonth is { } month) Month = month;
        if (value.Year == 0 || value.Granularity is Granularity.Decade or Granularity.Century) return;
        if (value.Granularity is Granularity.Year or Granularity.Season && Month.Year != value.Year) Month = default;
        Year = value.Year;
        if (explicitYear) (YearParagraph, _yearSentence) = (paragraph, Sentence);
    }
}
