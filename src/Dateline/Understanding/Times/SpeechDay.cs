using Dateline.Ontology;
using Dateline.Reading;
using Dateline.Text;

namespace Dateline.Understanding.Times;

/// <summary>Finds the day the copy was written. That is the day of publication, unless the copy itself says another: by a date at its head, or by its weekdays.</summary>
internal static class SpeechDay
{
    /// <param name="head">The date that opens the story, if its first words are one; null otherwise.</param>
    /// <param name="weekdays">How often each weekday is named by itself, Monday first.</param>
    public static DateOnly? Find(Article article, DateFields? head, ReadOnlySpan<int> weekdays, TimeWords words)
    {
        if (article.Published is not { } published) return head is { } dated && dated.Year > 0 ? DayOf(dated, dated.Year) : null;
        var day = Near(head, published, 31) ?? Near(InHeader(article, words), published, 4) ?? published;
        if (day != published || day == DateOnly.MinValue) return day;

        var before = day.AddDays(-1);
        int own = weekdays[Index(day)], earlier = weekdays[Index(before)], all = 0;
        foreach (int count in weekdays) all += count;
        // A story that keeps saying Wednesday and never Thursday was written on Wednesday and printed on Thursday.
        return earlier >= 2 && own == 0 && earlier * 5 >= all * 3 ? before : day;
    }

    private static DateOnly? Near(DateFields? fields, DateOnly published, int days)
    {
        if (fields is not { } date) return null;
        var day = DayOf(date, date.Year > 0 ? date.Year : date.Month > published.Month + 6 ? published.Year - 1 : published.Year);
        return day is { } found && found <= published.AddDays(1) && published.DayNumber - found.DayNumber <= days ? found : null;
    }

    private static DateOnly? DayOf(DateFields fields, int year) => new CalendarValue(Granularity.Day, year, fields.Month, fields.Day).AsDay;

    // "MOSUL, March 3 (Agency) -": the date line stands before the body.
    private static DateFields? InHeader(Article article, TimeWords words)
    {
        int end = article.Body.IsEmpty ? 0 : Math.Min(article.Body[0].Start, 400);
        if (end == 0) return null;
        var atoms = new List<TimeAtom>();
        TimeLexer.Cut(article.Text, CharSpan.Between(0, end), words, atoms);
        var phrases = new List<TimePhrase>();
        new TimeGrammar(words).Read(new Atoms(article.Text, System.Runtime.InteropServices.CollectionsMarshal.AsSpan(atoms)), phrases);
        foreach (var phrase in phrases)
            if (phrase.Meaning is { Kind: MeaningKind.Date, Fields: { Month: > 0, Day: > 0 } fields })
                return fields;
        return null;
    }

    private static int Index(DateOnly day) => ((int)day.DayOfWeek + 6) % 7;
}
