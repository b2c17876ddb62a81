namespace Dateline.Ontology;

/// <summary>A stretch of days for which a data line holds: [<see cref="From"/>, <see cref="Until"/>], both included; null is open.</summary>
/// <remarks><c>default</c> is open on both sides and holds always.</remarks>
public readonly record struct Period(DateOnly? From, DateOnly? Until)
{
    /// <summary>True when the day lies inside. An unknown day lies inside every period: no date is no reason to drop a fact.</summary>
    public bool Holds(DateOnly? day) => day is not { } d || ((From is not { } from || d >= from) && (Until is not { } until || d <= until));

    /// <summary>Reads the cells <c>from</c> and <c>until</c>, or those of the columns named so behind a prefix: a year, a month or a day (2004, 2004-05, 2004-05-10); empty is open.</summary>
    /// <exception cref="DataFileException">A cell is not such a date, or the end lies before the beginning.</exception>
    internal static Period Of(CsvRow row, string prefix = "")
    {
        var period = new Period(Day(row, prefix + "from", false), Day(row, prefix + "until", true));
        if (period is { From: { } from, Until: { } until } && until < from)
            throw row.Fault($"The period ends on {until:yyyy-MM-dd}, before it begins on {from:yyyy-MM-dd}.", "Exchange the cells \"from\" and \"until\", or correct one.");
        return period;
    }

    private static DateOnly? Day(CsvRow row, string column, bool last)
    {
        string cell = row.Optional(column);
        if (cell.Length == 0) return null;
        string[] parts = cell.Split('-');
        int month = 0, day = 0;
        bool read = int.TryParse(parts[0], out int year) && year is > 0 and < 9999 && parts.Length <= 3
            && (parts.Length < 2 || (int.TryParse(parts[1], out month) && month is >= 1 and <= 12))
            && (parts.Length < 3 || (int.TryParse(parts[2], out day) && day >= 1 && day <= DateTime.DaysInMonth(year, month)));
        if (!read) throw row.Fault($"\"{cell}\" under \"{column}\" is not a date.", "Write a year, a month or a day, such as 2004, 2004-05 or 2004-05-10.");

        if (day > 0) return new DateOnly(year, month, day);
        if (month > 0) return new DateOnly(year, month, last ? DateTime.DaysInMonth(year, month) : 1);
        return last ? new DateOnly(year, 12, 31) : new DateOnly(year, 1, 1);
    }
}
