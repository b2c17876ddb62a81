using System.Globalization;
using System.Text.RegularExpressions;

namespace Dateline.Reading;

/// <summary>A day as mastheads, header lines and feeds write it.</summary>
public static partial class CalendarDay
{
    /// <summary>
    /// The first full date (day, month and year) in a short line, or null: 2017-04-13, 2017/04/13, 20170413, 13 April 2017, April 13, 2017, Thu, 13 Apr 2017 10:00 GMT.
    /// A date of three numbers that may be read two ways (04/05/2017) is none.
    /// </summary>
    public static DateOnly? Find(ReadOnlySpan<char> line)
    {
        if (line.Length > 200) line = line[..200];
        string text = line.ToString();
        if (Numbers().Match(text) is { Success: true } n) return Day(n.Groups["y"].Value, int.Parse(n.Groups["m"].ValueSpan), n.Groups["d"].Value);
        if (Words().Match(text) is { Success: true } w) return Day(w.Groups["y"].Value, Month(w.Groups["m"].ValueSpan), w.Groups["d"].Value);
        return null;
    }

    private static DateOnly? Day(string year, int month, string day)
        => DateOnly.TryParseExact($"{year}-{month:00}-{int.Parse(day):00}", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var found) ? found : null;

    private static int Month(ReadOnlySpan<char> name)
    {
        ReadOnlySpan<string> months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
        for (int i = 0; i < months.Length; i++)
            if (name.StartsWith(months[i], StringComparison.OrdinalIgnoreCase))
                return i + 1;
        return 0;
    }

    [GeneratedRegex(@"(?<!\d)(?<y>(?:19|20)\d\d)(?:(?<s>[-/.])(?<m>\d\d?)\k<s>(?<d>\d\d?)|(?<m>[01]\d)(?<d>[0-3]\d))(?!\d)", RegexOptions.ExplicitCapture)]
    private static partial Regex Numbers();

    [GeneratedRegex(
        @"\b(?:(?<d>[0-3]?\d)(?:st|nd|rd|th)?(?:\s+of)?[\s-]+(?<m>Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?,?[\s-]+(?<y>(?:19|20)\d\d)|(?<m>Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?\s+(?<d>[0-3]?\d)(?:st|nd|rd|th)?,?\s+(?<y>(?:19|20)\d\d))\b",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex Words();
}
