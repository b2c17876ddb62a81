using System.Globalization;
using Dateline.Language;

namespace Dateline.Understanding.Events;

/// <summary>What a number in words or digits says: "at least 28", "two dozen", "scores", "2.5 million".</summary>
internal static class NumberReader
{
    private static readonly Dictionary<string, int> Units = new(StringComparer.OrdinalIgnoreCase)
    {
        ["one"] = 1, ["two"] = 2, ["three"] = 3, ["four"] = 4, ["five"] = 5, ["six"] = 6, ["seven"] = 7, ["eight"] = 8, ["nine"] = 9, ["ten"] = 10, ["eleven"] = 11,
        ["twelve"] = 12, ["thirteen"] = 13, ["fourteen"] = 14, ["fifteen"] = 15, ["sixteen"] = 16, ["seventeen"] = 17, ["eighteen"] = 18, ["nineteen"] = 19, ["twenty"] = 20,
        ["thirty"] = 30, ["forty"] = 40, ["fifty"] = 50, ["sixty"] = 60, ["seventy"] = 70, ["eighty"] = 80, ["ninety"] = 90,
    };

    private static readonly Dictionary<string, int> Multipliers = new(StringComparer.OrdinalIgnoreCase)
    {
        ["dozen"] = 12, ["score"] = 20, ["hundred"] = 100, ["thousand"] = 1_000, ["million"] = 1_000_000,
    };

    // The least that a bare plural can honestly mean; two of a unit that is itself small.
    private static readonly Dictionary<string, int> Vague = new(StringComparer.OrdinalIgnoreCase)
    {
        ["dozens"] = 24, ["scores"] = 40, ["hundreds"] = 100, ["thousands"] = 1_000, ["millions"] = 1_000_000, ["several"] = 3,
    };

    private static readonly HashSet<string> OpenAbove = new(StringComparer.OrdinalIgnoreCase) { "least", "more", "over", "nearly", "almost", "above", "upwards", "exceeding" };

    /// <summary>The bounds that a phrase gives for how many, or null when it gives no number.</summary>
    /// <param name="head">Head token of what is counted, or of the number itself.</param>
    public static (int Low, int? High)? Read(Parse parse, int head)
    {
        if (Value(parse, head, head) is { } own) return own;
        foreach (var child in parse[head].Children)
            if ((child.Is("nummod") || child.Is("amod") || child.Is("det")) && child.Index < head && Value(parse, child.Index, head) is { } counted)
                return counted;
        return null;
    }

    private static (int Low, int? High)? Value(Parse parse, int number, int counted)
    {
        var form = parse.Sentences.Form(number);
        if (Vague.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(form, out int least)) return (least, null);

        decimal total = 0, part = 0;
        bool any = false;
        int start = FirstOfNumber(parse, number);
        for (int t = start; t <= number; t++)
        {
            if (One(parse.Sentences.Form(t)) is not { } value) return null;
            any = true;
            if (value.Multiplies)
            {
                part = Math.Min(Math.Max(part, 1) * value.Number, int.MaxValue);
                if (value.Number >= 1_000) (total, part) = (total + part, 0);
            }
            else part += value.Number;
        }

        if (!any) return null;
        int result = (int)Math.Min(total + part, int.MaxValue);
        return (result, IsOpenAbove(parse, start, counted) ? null : result);
    }

    private static int FirstOfNumber(Parse parse, int number)
    {
        int start = number, first = parse.Sentences.Of(number).Tokens.Start;
        while (start > first && One(parse.Sentences.Form(start - 1)) is not null) start--;
        return start;
    }

    private static (decimal Number, bool Multiplies)? One(ReadOnlySpan<char> form)
    {
        if (Units.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(form, out int unit)) return (unit, false);
        if (Multipliers.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(form, out int times)) return (times, true);
        if (form.IsEmpty || !char.IsAsciiDigit(form[0]) || form.Length > 12) return null;
        return decimal.TryParse(form, NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal value) && value < int.MaxValue
            ? (value, false) : null;
    }

    // "at least 28 people": the hedge stands within the three words before the number.
    private static bool IsOpenAbove(Parse parse, int number, int counted)
    {
        int first = Math.Max(parse.Sentences.Of(counted).Tokens.Start, number - 3);
        for (int t = first; t < number; t++)
            if (OpenAbove.GetAlternateLookup<ReadOnlySpan<char>>().Contains(parse.Sentences.Form(t)))
                return true;
        return false;
    }
}
