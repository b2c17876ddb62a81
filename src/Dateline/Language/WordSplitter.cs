using Dateline.Text;

namespace Dateline.Language;

/// <summary>Cuts one paragraph into words by the conventions of the English Web Treebank (UD v2): rebel - held, did n't, $ 5, 5 pm.</summary>
internal readonly ref struct WordSplitter(ReadOnlySpan<char> text, List<CharSpan> words)
{
    // Longer runs are not words; cutting them bounds the work of whoever looks at one.
    private const int LongestWord = 400, LongestNumber = 40;

    private readonly ReadOnlySpan<char> _text = text;

    /// <summary>Adds the words of [start, end).</summary>
    public void Split(int start, int end)
    {
        int at = start;
        while (at < end)
        {
            if (Glyph.IsSpace(_text[at]))
            {
                at++;
                continue;
            }

            int chunk = at;
            while (at < end && !Glyph.IsSpace(_text[at])) at++;
            SplitChunk(chunk, at, end);
        }
    }

    /// <summary>A chunk is what stands between two spaces.</summary>
    private void SplitChunk(int start, int end, int paragraphEnd)
    {
        int at = start;
        while (at < end && Glyph.WordLength(_text, at) == 1 && !Glyph.IsDigit(_text[at])) at++;
        if (at == end)
        {
            AddWord(start, end);
            return;
        }

        if (end - start <= 4 && IsEmoticon(_text[start..end]))
        {
            Add(start, end);
            return;
        }

        if (end - start > 4 && Address.Find(_text[start..end], out int first, out int length))
        {
            SplitRest(start, start + first, paragraphEnd);
            Add(start + first, start + first + length);
            SplitRest(start + first + length, end, paragraphEnd);
            return;
        }

        SplitRest(start, end, paragraphEnd);
    }

    private void SplitRest(int start, int end, int paragraphEnd)
    {
        // A joiner or a soft hyphen joins nothing where a word begins.
        for (int at = start; at < end;)
            at = _text[at] is '\u200C' or '\u200D' or '\u00AD' ? at + 1 : StartsWord(at, end) ? TakeWord(at, end, paragraphEnd) : TakeMark(at, end);
    }

    private bool StartsWord(int at, int end)
    {
        if (Glyph.WordLength(_text, at) > 0) return true;
        if (at + 1 >= end) return false;

        char c = _text[at], next = _text[at + 1];
        if (Glyph.IsApostrophe(c))
        {
            if (at > 0 && (Glyph.IsLetter(_text[at - 1]) || Glyph.IsDigit(_text[at - 1]))) return false;
            int letters = at + 1;
            while (letters < end && letters < at + 8 && Glyph.IsLetter(_text[letters])) letters++;
            return Glyph.IsDigit(next) ? IsShortYear(at + 1, end) : WordPieces.IsElided(_text[(at + 1)..letters]);
        }

        bool opens = at == 0 || Glyph.IsSpace(_text[at - 1]) || Glyph.IsOpener(_text[at - 1]);
        return c switch
        {
            '.' or '+' => opens && Glyph.IsDigit(next),
            '@' or '#' => opens && Glyph.IsLetter(next),
            _ => false,
        };
    }

    /// <summary>'90s, ’72: two digits and at most an s. Anything longer opens a quotation.</summary>
    private bool IsShortYear(int at, int end)
        => at + 1 < end && Glyph.IsDigit(_text[at + 1]) && (at + 2 == end || !Glyph.IsDigit(_text[at + 2]) && _text[at + 2] is not (',' or '.'));

    private int TakeMark(int at, int end)
    {
        char c = _text[at];
        int next = at + 1;
        if (c is '!' or '?')
            while (next < end && _text[next] is '!' or '?') next++;
        else if (c is '.' or '-' or '*' or '=' or '_' or '~' or '#' or '<' or '>' or '+' or '$' || Glyph.IsApostrophe(c) && next < end && _text[next] == c)
            while (next < end && _text[next] == c) next++;
        else if (Glyph.IsApostrophe(c) && WordPieces.CliticLength(_text[at..end]) is > 0 and int clitic)
            next = at + clitic;
        else
            next = EmojiEnd(at, end);
        Add(at, next);
        return next;
    }

    /// <summary>A picture is one token with all that joins on to it.</summary>
    private int EmojiEnd(int at, int end)
    {
        int next = at + (char.IsHighSurrogate(_text[at]) && at + 1 < end && char.IsLowSurrogate(_text[at + 1]) ? 2 : 1);
        if (_text[at] < '\u2000') return next;
        while (next < end)
        {
            if (_text[next] is '\uFE0F' or '\uFE0E') next++;
            else if (_text[next] == '\u200D' && next + 1 < end) next += char.IsHighSurrogate(_text[next + 1]) && next + 2 < end ? 3 : 2;
            else if (_text[next] == '\uD83C' && next + 1 < end && _text[next + 1] is >= '\uDFFB' and <= '\uDFFF') next += 2;
            else break;
        }

        return next;
    }

    /// <summary>Adds the word that begins at <paramref name="start"/>, with its clitics; gives where it ends.</summary>
    private int TakeWord(int start, int end, int paragraphEnd)
    {
        int at = start + Math.Max(1, Glyph.WordLength(_text, start));
        while (at < end)
        {
            int inside = Glyph.WordLength(_text, at);
            if (inside > 0)
            {
                if (Glyph.IsLetter(_text[at]) && Glyph.IsDigit(_text[at - 1]) && UnitStarts(start, at, end)) break;
                at += inside;
                continue;
            }

            char c = _text[at];
            if (Glyph.IsApostrophe(c) && TakeClitic(start, at, end) is > 0 and int clitic) return clitic;
            if (c == '.' && KeepsPoint(start, at, end, paragraphEnd, out bool last))
            {
                at++;
                if (last) break;
                continue;
            }

            if (c == '$' && at - start <= 3 && IsAllUpper(start, at))
            {
                at++;
                break;
            }

            if (!Joins(start, at, end)) break;
            at++;
        }

        AddWord(start, at);
        return at;
    }

    /// <summary>True if the mark at <paramref name="at"/> stands inside a word or a number rather than between two.</summary>
    private bool Joins(int start, int at, int end)
    {
        if (at + 1 >= end) return false;
        char c = _text[at], before = _text[at - 1], after = _text[at + 1];
        bool digits = Glyph.IsDigit(before) && Glyph.IsDigit(after);
        if (c is ',' or ':') return digits;
        if (Glyph.WordLength(_text, at + 1) == 0) return c == '*' && after == '*' && Glyph.IsLetter(before) && at - start <= 2;
        if (Glyph.IsApostrophe(c) || c == '_') return true;
        if (c == '/') return digits || at - start == 1 && (at + 2 == end || Glyph.WordLength(_text, at + 2) == 0);
        if (c == '&') return Glyph.IsUpper(before) && Glyph.IsUpper(after) && at - start <= 4;
        if (c is '*' or '@') return Glyph.IsLetter(before) && Glyph.IsLetter(after);
        return Glyph.IsHyphen(c) && HyphenJoins(start, at, end);
    }

    private bool HyphenJoins(int start, int at, int end)
    {
        var before = _text[start..at];
        if (WordPieces.IsPrefix(before)) return true;
        if (before.Length > LongestNumber) return false;

        int name = at + 1;
        while (name < end && name < at + 7 && Glyph.IsLetter(_text[name])) name++;
        if (WordPieces.IsGivenName(before, _text[(at + 1)..name])) return true;

        int after = at + 1, numbers = 0, hyphens = 0;
        while (after < end && after - at <= LongestNumber && (Glyph.IsDigit(_text[after]) || Glyph.IsHyphen(_text[after])))
        {
            if (Glyph.IsDigit(_text[after])) numbers++;
            else hyphens++;
            after++;
        }

        // A telephone number and a date in figures are one word, a range of years and a score three.
        bool allDigits = before.IndexOfAnyExceptInRange('0', '9') < 0;
        if (allDigits && (after == end || Glyph.WordLength(_text, after) == 0)) return numbers >= 7 || before.Length is 1 or 3 && numbers == 4 || hyphens == 1 && numbers >= 3;
        if (before.IndexOfAny('-', '+') >= 0 && (Glyph.IsDigit(before[0]) || before[0] == '+') && numbers > 0) return true;

        // Mi-8, F-16, AK-47, COVID-19, Su-24M: a short name in capitals and its number.
        return numbers > 0 && Glyph.IsUpper(_text[start]) && before.Length <= 5 && (before.Length <= 2 || IsAllUpper(start, at));
    }

    /// <summary>Where the clitic at an apostrophe ends, its host and itself added; 0 if there is none.</summary>
    private int TakeClitic(int start, int apostrophe, int end)
    {
        int clitic = WordPieces.CliticLength(_text[apostrophe..end]);
        if (clitic > 0)
        {
            // "The 1960's" is a plural and one word.
            if (clitic == 2 && (_text[apostrophe + 1] | 32) == 's' && _text[start..apostrophe].IndexOfAnyExceptInRange('0', '9') < 0)
            {
                Add(start, apostrophe + 2);
                return apostrophe + 2;
            }

            AddWord(start, apostrophe);
            Add(apostrophe, apostrophe + clitic);
            return apostrophe + clitic;
        }

        bool negation = apostrophe - start >= 2 && (_text[apostrophe - 1] | 32) == 'n' && apostrophe + 1 < end && (_text[apostrophe + 1] | 32) == 't'
            && (apostrophe + 2 == end || Glyph.WordLength(_text, apostrophe + 2) == 0);
        if (!negation) return 0;
        Add(start, apostrophe - 1);
        Add(apostrophe - 1, apostrophe + 2);
        return apostrophe + 2;
    }

    /// <summary>True if the point belongs to the word: an acronym, a decimal, an initial, an abbreviation.</summary>
    private bool KeepsPoint(int start, int at, int end, int paragraphEnd, out bool last)
    {
        last = false;
        if (at + 1 < end && Glyph.IsDigit(_text[at + 1])) return Glyph.IsDigit(_text[at - 1]) || at == start;

        int segment = at;
        while (segment > start && Glyph.IsLetter(_text[segment - 1])) segment--;
        int letters = at - segment;
        if (at + 1 < end && _text[at + 1] == '.') return false;

        bool dotted = segment > start && _text[segment - 1] == '.';
        int next = at + 1;
        while (next < end && next < at + 4 && Glyph.IsLetter(_text[next])) next++;
        int following = next - at - 1;
        if (following > 0)
        {
            bool goesOn = letters == 1 && following == 1 || (letters is 1 or 2 && (dotted || segment == start) && Glyph.IsUpper(_text[segment]) && following <= 2 && Glyph.IsUpper(_text[at + 1]) && next < end && _text[next] == '.');
            if (goesOn) return true;
        }

        last = true;
        if (dotted && letters is 1 or 2) return segment - start <= 12;
        if (segment != start && !Glyph.IsHyphen(_text[segment - 1]) && !Glyph.IsApostrophe(_text[segment - 1])) return false;
        int after = at + 1;
        while (after < paragraphEnd && Glyph.IsSpace(_text[after])) after++;
        if (letters == 1) return KeepsPointOfOne(segment, after, paragraphEnd);
        return Abbreviations.Of(_text[start..at]) switch
        {
            Abbreviations.Kind.None => false,
            Abbreviations.Kind.BeforeNumber => after < paragraphEnd && Glyph.IsDigit(_text[after]),
            _ => true,
        };
    }

    /// <summary>"George W. Bush" has an initial, "vitamin C. It" a letter. The pronoun I is never an initial.</summary>
    private bool KeepsPointOfOne(int letter, int after, int paragraphEnd)
    {
        char c = _text[letter];
        if (after >= paragraphEnd || c == 'I') return false;
        if (Glyph.IsUpper(c)) return Glyph.IsUpper(_text[after]) || _text[after] is ',' or ';' or '’' or '\'';
        return c is 'v' && Glyph.IsUpper(_text[after]) || c is 'p' or 'c' or 'b' or 'd' or 'r' && Glyph.IsDigit(_text[after]);
    }

    private bool UnitStarts(int start, int at, int end)
    {
        if (!Glyph.IsDigit(_text[start]) && _text[start] is not ('.' or '+')) return false;
        for (int i = start; i < at; i++)
            if (!Glyph.IsDigit(_text[i]) && _text[i] is not ('.' or ',' or ':' or '+'))
                return false;

        int letters = at;
        while (letters < end && letters < at + 9 && Glyph.IsLetter(_text[letters])) letters++;
        if (letters < end && Glyph.IsDigit(_text[letters])) return false;
        if (letters - at == 1 && letters + 2 < end && _text[letters] == '.' && (_text[letters + 1] | 32) == 'm') return true;
        return WordPieces.IsUnit(_text[at..letters]);
    }

    private bool IsAllUpper(int start, int end)
    {
        for (int i = start; i < end; i++)
            if (!Glyph.IsUpper(_text[i]))
                return false;
        return end > start;
    }

    private static bool IsEmoticon(ReadOnlySpan<char> chunk)
        => chunk is ":)" or ":(" or ";)" or ":D" or ":P" or ":p" or ";P" or ":O" or ":/" or ":-)" or ":-(" or ";-)" or ":-D" or ":-P" or "=)" or ":))" or "D:" or "<3" or "^_^" or "-_-" or "[...]" or "[…]";

    /// <summary>Adds a word that may be two: cannot, gonna.</summary>
    private void AddWord(int start, int end)
    {
        int cut = end - start is >= 3 and <= 8 ? WordPieces.FusedAt(_text[start..end]) : 0;
        if (cut > 0) Add(start, start + cut);
        Add(start + cut, end);
    }

    private void Add(int start, int end)
    {
        while (end - start > LongestWord)
        {
            int cut = start + LongestWord;
            if (char.IsLowSurrogate(_text[cut]) && char.IsHighSurrogate(_text[cut - 1])) cut--;
            words.Add(CharSpan.Between(start, cut));
            start = cut;
        }

        if (end > start) words.Add(CharSpan.Between(start, end));
    }
}
