using System.Globalization;

namespace Dateline.Ontology;

/// <summary>A stretch of history that has a name: the Cold War. Both days inclusive.</summary>
/// <param name="Value">As the record writes an interval: <c>1914-07-28/1918-11-11</c>, or coarser ends where nobody knows the day: <c>1929/1939</c>, of centuries <c>04/14</c>.</param>
public sealed record NamedPeriod(string Name, string Value, DateOnly First, DateOnly Last)
{
    /// <summary>The first and the last day that a date covers, which may be a day, a month, a year or the two figures of a century; null for anything else.</summary>
    public static (DateOnly First, DateOnly Last)? DaysOf(string date)
    {
        if (DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return (day, day);
        if (DateOnly.TryParseExact(date, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month)) return (month, month.AddMonths(1).AddDays(-1));
        if (!int.TryParse(date, NumberStyles.None, CultureInfo.InvariantCulture, out int number) || number is < 1 or > 9899) return null;
        return date.Length switch
        {
            4 => (new(number, 1, 1), new(number, 12, 31)),
            2 => (new(100 * number, 1, 1), new(100 * number + 99, 12, 31)),
            _ => null,
        };
    }
}
