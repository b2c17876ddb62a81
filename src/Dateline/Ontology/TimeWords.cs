using System.Globalization;

namespace Dateline.Ontology;

/// <summary>The words that tell time (<c>data/times/words.csv</c>), the named days (<c>data/times/holidays.csv</c>) and the named periods (<c>data/times/periods.csv</c>).</summary>
public sealed class TimeWords
{
    private readonly Dictionary<string, TimeWord> _words = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, TimeWord>.AlternateLookup<ReadOnlySpan<char>> _bySpan;
    private readonly Dictionary<string, List<Holiday>> _holidays = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Holiday>>.AlternateLookup<ReadOnlySpan<char>> _holidaysBySpan;
    private readonly Dictionary<string, List<NamedPeriod>> _periods = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<NamedPeriod>>.AlternateLookup<ReadOnlySpan<char>> _periodsBySpan;

    private TimeWords()
    {
        _bySpan = _words.GetAlternateLookup<ReadOnlySpan<char>>();
        _holidaysBySpan = _holidays.GetAlternateLookup<ReadOnlySpan<char>>();
        _periodsBySpan = _periods.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <exception cref="DataFileException">A file is missing or has a fault.</exception>
    public static TimeWords Load(string directory)
    {
        var words = new TimeWords();
        foreach (var row in CsvTable.Read(directory, "times/words.csv", "word", "kind", "value", "source", "note").Rows) words.AddWord(row);
        foreach (var row in CsvTable.Read(directory, "times/holidays.csv", "name", "rule", "source", "note").Rows) words.AddHoliday(row);
        foreach (var row in CsvTable.Read(directory, "times/periods.csv", "name", "first", "last", "source", "note").Rows) words.AddPeriod(row);
        return words;
    }

    /// <summary>The word, whatever its capitals; null for one that says nothing of time.</summary>
    public TimeWord? Find(ReadOnlySpan<char> word) => _bySpan.TryGetValue(word, out var found) ? found : null;

    /// <summary>The word is a day of the week or a month.</summary>
    public bool IsDay(ReadOnlySpan<char> word) => Find(word) is { } found && found.Is(TimeWordKind.Weekday | TimeWordKind.Month);

    /// <summary>Named days whose first word is <paramref name="word"/> as written, longest first; null if none.</summary>
    public IReadOnlyList<Holiday>? HolidaysFrom(ReadOnlySpan<char> word) => _holidaysBySpan.TryGetValue(word, out var found) ? found : null;

    /// <summary>Named periods whose first word is <paramref name="word"/> as written, longest first; null if none.</summary>
    public IReadOnlyList<NamedPeriod>? PeriodsFrom(ReadOnlySpan<char> word) => _periodsBySpan.TryGetValue(word, out var found) ? found : null;

    private void AddWord(CsvRow row)
    {
        if (!Enum.TryParse<TimeWordKind>(row["kind"], ignoreCase: true, out var kind) || kind is TimeWordKind.None or TimeWordKind.Holiday || int.TryParse(row["kind"], out _))
            throw row.Fault($"\"{row["kind"]}\" is not a kind of time word.", $"Write one of: {string.Join(", ", Enum.GetNames<TimeWordKind>().Except([nameof(TimeWordKind.None), nameof(TimeWordKind.Holiday)])).ToLowerInvariant()}.");

        string code = row["value"];
        int value = int.TryParse(code, NumberStyles.Integer, CultureInfo.InvariantCulture, out int number) ? number : 0;
        if (kind is TimeWordKind.Unit or TimeWordKind.Units)
            value = Enum.TryParse<TimeUnit>(code, ignoreCase: true, out var unit) && unit != TimeUnit.Unknown ? (int)unit
                : throw row.Fault($"\"{code}\" is not a unit of time.", $"Write one of: {string.Join(", ", Enum.GetNames<TimeUnit>()[1..]).ToLowerInvariant()}.");
        if (kind is TimeWordKind.Month && value is < 1 or > 12) throw row.Fault($"\"{code}\" is not a month.", "Write 1 to 12.");
        if (kind is TimeWordKind.Weekday or TimeWordKind.Weekdays && value is < 1 or > 7) throw row.Fault($"\"{code}\" is not a day of the week.", "Write 1 (Monday) to 7 (Sunday).");

        if (!_words.TryGetValue(row["word"], out var word)) _words.Add(row["word"], word = new TimeWord());
        word.Add(kind, value, code, row.Address);
    }

    private void AddHoliday(CsvRow row)
    {
        var rule = HolidayRule.Parse(row["rule"])
            ?? throw row.Fault($"\"{row["rule"]}\" does not say when a day falls.", "Write month-day (12-25), month, which and weekday (11 4 4), easter and days (easter -2), or one date (1944-06-06).");
        string first = Opening(row["name"]);
        if (!_words.TryGetValue(first, out var word)) _words.Add(first, word = new TimeWord());
        word.Add(TimeWordKind.Holiday, 0, row["name"], row.Address);
        var list = ListOf(_holidays, first);
        list.Add(new Holiday(row["name"], rule));
        list.Sort((a, b) => b.Name.Length.CompareTo(a.Name.Length));
    }

    // Its first word is no time word: "Iraq" is a place all the same.
    private void AddPeriod(CsvRow row)
    {
        var first = NamedPeriod.DaysOf(row["first"]) ?? throw row.Fault($"\"{row["first"]}\" is not a date.", "Write a day (1914-07-28), a month (2010-12), a year (1929) or a century (04 is the fifth).");
        var last = NamedPeriod.DaysOf(row["last"]) ?? throw row.Fault($"\"{row["last"]}\" is not a date.", "Write a day (1918-11-11), a month (2012-12), a year (1939) or a century (14 is the fifteenth).");
        if (last.Last < first.First) throw row.Fault($"The period ends in {row["last"]}, before it begins in {row["first"]}.", "Exchange the two.");
        var list = ListOf(_periods, Opening(row["name"]));
        list.Add(new NamedPeriod(row["name"], $"{row["first"]}/{row["last"]}", first.First, last.Last));
        list.Sort((a, b) => b.Name.Length.CompareTo(a.Name.Length));
    }

    private static List<T> ListOf<T>(Dictionary<string, List<T>> byFirst, string first)
    {
        if (!byFirst.TryGetValue(first, out var list)) byFirst.Add(first, list = []);
        return list;
    }

    // The letters, or the figures, that it begins with: what the grammar of time reads at once.
    private static string Opening(string name)
    {
        int end = 1;
        while (end < name.Length && (char.IsLetter(name[0]) ? char.IsLetter(name[end]) : char.IsAsciiDigit(name[end]))) end++;
        return name[..end];
    }
}
