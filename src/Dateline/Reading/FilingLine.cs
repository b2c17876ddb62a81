using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Dateline.Text;

namespace Dateline.Reading;

/// <summary>What stands before the first sentence of wire copy: "MOSUL, Iraq, March 3 (Agency) —", "MOSUL (Agency), March 3 —", or a date stamp and two cities.</summary>
/// <param name="Span">From the first character of the stamp to the first of the story.</param>
/// <param name="Day">The full date it gives, if any.</param>
internal sealed partial record FilingLine(CharSpan Span, ImmutableArray<Filing> Filings, DateOnly? Day)
{
    private const int Longest = 160;

    private const string Month = @"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec)(?:[a-z]*|\.)";
    private const string When = $@"(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*,?\ )?(?:{Month}\ \d\d?|\d\d?\ {Month})(?:,?\ (?:19|20)\d\d)?";
    private const string Agency = @"\ ?\([\p{L}\d ,.&/'’-]{2,40}\)";
    private const string Caps = @"\p{Lu}[\p{Lu}.'’-]+(?:\ (?:\p{Lu}[\p{Lu}.'’-]+|de|al|of)){0,3}";
    private const string Title = @"\p{Lu}[\p{L}.'’-]+(?:\ (?:\p{Lu}[\p{L}.'’-]+|de|al|of)){0,3}";
    private const string Dash = @"(?:\s+(?:-|--|–|—)\s+|\s*(?:—|–|--)\s*)";

    /// <summary>The stamp at an offset, or null. Capitals alone are enough before a dash ("MOSCOW -"); a city in ordinary letters needs a date or an agency beside it.</summary>
    public static FilingLine? At(string text, int start)
    {
        string head = text.AsSpan(start, Math.Min(Longest, text.Length - start)).ToString();
        var match = Shouted().Match(head);
        if (!match.Success || IsLabel(match)) match = Spoken().Match(head);
        if (!match.Success) match = DateAlone().Match(head);
        if (!match.Success) match = AgencyAlone().Match(head);
        if (!match.Success) return null;

        var filings = match.Groups["place"].Captures.Select(c => new Filing(c.Value, new CharSpan(start + c.Index, c.Length))).ToImmutableArray();
        return new(new CharSpan(start, match.Length), filings, CalendarDay.Find(match.ValueSpan));
    }

    /// <summary>Words that desks put before a dash and that are no place.</summary>
    private static bool IsLabel(Match match)
    {
        ReadOnlySpan<string> labels =
        [
            "ANALYSIS", "BREAKING", "CORRECTED", "CORRECTION", "EXCLUSIVE", "EXPLAINER", "FACTBOX", "FLASH", "INTERVIEW", "LIVE", "NEWS", "OPINION", "REFILE", "UPDATE", "URGENT", "WATCH",
            "ASEAN", "ISIS", "ISIL", "NATO", "OPEC", "OSCE",
        ];
        foreach (Capture place in match.Groups["place"].Captures)
        {
            if (labels.Contains(place.Value)) return true;
            if (place.Value.Count(char.IsLetter) < 4 && !match.Groups["sure"].Success) return true;
        }

        return false;
    }

    [GeneratedRegex(
        $@"^\s*(?:date\s+)?(?:(?<iso>(?:19|20)\d\d-\d\d-\d\d)(?:[T\ ]\d\d:\d\d\S*)?[\s,:-]+)?(?<place>{Caps})(?:(?:\ ?/\ ?|\ and\ |,\ )(?<place>{Caps}))*(?:,\ (?!{Month}\ ?\d)(?:{Title})){{0,2}}(?:,?\ (?<sure>{When}))?(?<sure>{Agency})?(?:,?\ (?<sure>{When}))?(?:{Dash}|:\ (?=\p{{Lu}}|[“""]))(?=\S)",
        RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Shouted();

    [GeneratedRegex(
        $@"^\s*(?<place>{Title})(?:,\ (?!{Month}\ ?\d)(?:{Title})){{0,2}}(?:(?:,?\ {When})(?:{Agency})?|{Agency}(?:,?\ {When})?){Dash}(?=\S)",
        RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Spoken();

    [GeneratedRegex($@"^\s*date\s+(?:19|20)\d\d-\d\d-\d\d(?:{Dash}|\s+)(?=\S)", RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex DateAlone();

    [GeneratedRegex($@"^\s*{Agency}{Dash}(?=\S)", RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex AgencyAlone();
}
