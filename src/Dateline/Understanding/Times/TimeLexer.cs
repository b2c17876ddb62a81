using Dateline.Ontology;
using Dateline.Text;

namespace Dateline.Understanding.Times;

/// <summary>Cuts a stretch of text into atoms.</summary>
internal static class TimeLexer
{
    public static void Cut(string text, CharSpan span, TimeWords words, List<TimeAtom> atoms)
    {
        atoms.Clear();
        bool inQuote = false;
        for (int at = span.Start; at < span.End;)
        {
            char c = text[at];
            if (char.IsWhiteSpace(c)) { at++; continue; }

            bool glued = at > span.Start && !char.IsWhiteSpace(text[at - 1]);
            int end = at + 1;
            if (char.IsAsciiDigit(c)) atoms.Add(Number(text, at, span.End, glued, inQuote, out end));
            else if (char.IsLetter(c)) atoms.Add(Word(text, at, span.End, words, glued, inQuote, out end));
            else
            {
                if (c is '"') inQuote = !inQuote;
                else if (c is '“') inQuote = true;
                else if (c is '”') inQuote = false;
                atoms.Add(new TimeAtom(new CharSpan(at, 1), AtomShape.Mark, null, -1, 0, c is '–' or '—' or '‑' or '−' ? '-' : c is '’' or '‘' ? '\'' : c, glued, false, inQuote));
            }

            at = end;
        }
    }

    private static TimeAtom Number(string text, int at, int limit, bool glued, bool inQuote, out int end)
    {
        end = at;
        long value = 0;
        int digits = 0;
        while (end < limit && char.IsAsciiDigit(text[end]) && digits < 9) { value = value * 10 + (text[end++] - '0'); digits++; }
        bool tooLong = end < limit && char.IsAsciiDigit(text[end]);
        while (end < limit && char.IsAsciiDigit(text[end])) end++;

        bool grouped = false;
        while (digits is > 0 and <= 3 && end + 3 < limit + 0 && text[end] == ',' && IsGroup(text, end + 1, limit))
        {
            grouped = true;
            value = Math.Min(value * 1000 + (text[end + 1] - '0') * 100 + (text[end + 2] - '0') * 10 + (text[end + 3] - '0'), int.MaxValue);
            end += 4;
        }

        return new TimeAtom(CharSpan.Between(at, end), AtomShape.Number, null, tooLong ? -1 : (int)value, grouped || tooLong ? 0 : digits, '\0', glued, false, inQuote);
    }

    private static bool IsGroup(string text, int at, int limit)
        => at + 3 <= limit && char.IsAsciiDigit(text[at]) && char.IsAsciiDigit(text[at + 1]) && char.IsAsciiDigit(text[at + 2]) && (at + 3 == limit || !char.IsAsciiDigit(text[at + 3]));

    private static TimeAtom Word(string text, int at, int limit, TimeWords words, bool glued, bool inQuote, out int end)
    {
        bool capital = char.IsUpper(text[at]);
        // "p.m.", "B.C.": two letters with stops between are one word.
        if (at + 2 < limit && text[at + 1] == '.' && char.IsAsciiLetter(text[at + 2]) && (at + 3 >= limit || !char.IsLetter(text[at + 3])))
        {
            ReadOnlySpan<char> bare = [text[at], text[at + 2]];
            char first = char.ToLowerInvariant(bare[0]);
            bool meridiem = char.ToLowerInvariant(bare[1]) == 'm' && first is 'a' or 'p';
            var known = meridiem ? null : words.Find(bare);
            if (meridiem || known is not null)
            {
                end = at + 3 < limit && text[at + 3] == '.' ? at + 4 : at + 3;
                return new TimeAtom(CharSpan.Between(at, end), AtomShape.Word, known, -1, 0, meridiem ? first : '\0', glued, capital, inQuote);
            }
        }

        end = at + 1;
        while (end < limit && char.IsLetter(text[end])) end++;
        if (end + 6 <= limit && end == at + 1 && text[at] is 'o' or 'O' && text[end] is '\'' or '’' && text.AsSpan(end + 1).StartsWith("clock", StringComparison.OrdinalIgnoreCase)) end += 6;

        var form = text.AsSpan(at, end - at);
        char half = form.Length == 2 && form[1] is 'm' or 'M' && form[0] is 'a' or 'p' or 'A' or 'P' ? char.ToLowerInvariant(form[0]) : '\0';
        var word = form is "o’clock" ? words.Find("o'clock") : words.Find(form);
        if (word is not null && word.Is(TimeWordKind.Month | TimeWordKind.Weekday) && form.Length <= 5 && form is not "May" and not "June" and not "July" and not "March" and not "April" && end < limit && text[end] == '.') end++;
        return new TimeAtom(CharSpan.Between(at, end), AtomShape.Word, word, -1, 0, half, glued, capital, inQuote);
    }
}
