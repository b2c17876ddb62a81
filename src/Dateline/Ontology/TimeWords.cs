using System.Globalization;

namespace Dateline.Ontology;

/// <summary>The words that tell time (<c>data/times/words.csv</c>) and the named days (<c>data/times/holidays.csv</c>).</summary>
public sealed class TimeWords
{
    private readonly Dictionary<string, TimeWord> _words = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, TimeWord>.AlternateLookup<ReadOnlySpan<char>> _bySpan;
    private readonly Dictionary<string, List<Holiday>> _holidays = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Holiday>>.AlternateLookup<ReadOnlySpan<char>> _holidaysBySpan;

    private TimeWords()
    {
        _bySpan = _words.GetAlternateLookup<ReadOnlySpan<char>>();
        _holidaysBySpan = _holidays.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <exception cref="DataFileException">A file is missing or has a fault.</exception>
    public static TimeWords Load(string directory)
    {
        var words = new TimeWords();
        foreach (var row in CsvTable.Read(directory, "times/words.csv", "word", "kind", "value", "source", "note").Rows) words.AddWord(row);
        foreach (var row in CsvTable.Read(directory, "times/holidays.csv", "name", "rule", "source", "note").Rows) words.AddHoliday(row);
        return words;
    }

    /// <summary>The word, whatever its capitals; null for one that says nothing of time.</summary>
    public TimeWord? Find(ReadOnlySpan<char> word) => _bySpan.TryGetValue(word, out var found) ? found : null;

    /// <summary>The word is a day of the week or a month.</summary>
    public bool IsDay(ReadOnlySpan<char> word) => Find(word) is { } found && found.Is(TimeWordKind.Weekday | TimeWordKind.Month);

    /// <summary>Named days whose first word is <paramref name="word"/> as written, longest first; null if none.</summary>
    public IReadOnlyList<Holiday>? HolidaysFrom(ReadOnlySpan<char> word) => _holidaysBySpan.TryGetValue(word, out var found) ? found : null;

    private void AddWord(CsvRow row)
    {
        if (!Enum.TryParse<TimeWordKind>(row["kind"], ignoreCase: true, out var kind) || kind is TimeWordKind.None or TimeWordKind.Holiday || int.TryParse(row["kind"], out _))
            throw row.Fault($"\"{row["kind"]}\" is not a kind of time word.", $"Write one of: {string.Join(", ", Enum.GetNames<TimeWordKind>()[1..^1]).ToLowerInvariant()}.");

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
        string name = row["name"];
        string first = name.Split(' ', '-', '\'')[0];
        if (!_holidays.TryGetValue(first, out var list)) _holidays.Add(first, list = []);
        if (!_words.TryGetValue(first, out var word)) _words.Add(first, word = new TimeWord());
        word.Add(TimeWordKind.Holiday, 0, name, row.Address);
        list.Add(new Holiday(name, rule));
        list.Sort((a, b) => b.Name.Length.CompareTo(a.Name.Length));
    }
}
