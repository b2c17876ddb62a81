using Dateline.Language.Neural;
using Dateline.Text;

namespace Dateline.Language;

/// <summary>What speaks for and against the end of a sentence: the rule, the words on both sides and their shapes, the length so far, the writer's way with capitals.</summary>
/// <remarks>Trainer and reader share this file, so they cannot disagree. A change here needs weights learnt anew.</remarks>
internal readonly ref struct BoundaryFeatures
{
    /// <summary>Features of one place, and room for the letters of all of them.</summary>
    public const int Count = 18, Letters = Count * ((2 * LongestForm) + 4);

    // Letters of a word past this count are not looked at.
    private const int LongestForm = 16;

    private const char Apart = '|', NoWord = '#';

    private readonly ReadOnlySpan<char> _text;
    private readonly ReadOnlySpan<CharSpan> _words;
    private readonly char _style;

    /// <param name="words">Those of one paragraph.</param>
    public BoundaryFeatures(ReadOnlySpan<char> text, ReadOnlySpan<CharSpan> words)
    {
        _text = text;
        _words = words;
        _style = StyleOf();
    }

    /// <summary>The writer of this paragraph begins sentences without a capital.</summary>
    public bool WritesSmall => _style != 'U';

    /// <param name="start">The first word of the sentence so far.</param>
    /// <param name="last">The word after which it may end.</param>
    /// <param name="after">The first word of the next sentence, should it end.</param>
    public void Write(BoundaryRule rule, int start, int last, int after, ref FeatureText features)
    {
        features.Clear();
        Span<char> before = stackalloc char[LongestForm], earlier = stackalloc char[LongestForm], next = stackalloc char[LongestForm], later = stackalloc char[LongestForm];
        int told = rule == BoundaryRule.Unmarked || _words[last].Length > 1 || last == start ? last : last - 1;
        char mark = rule == BoundaryRule.Unmarked ? '0' : _text[_words[last].End - 1], kind = (char)('a' + (int)rule);
        char close = after > last + 1 ? 'c' : 'o', gap = GapBefore(after);
        char classBefore = ClassOf(told), classNext = ClassOf(after), classLater = ClassOf(after + 1), length = LengthOf(last + 1 - start), rest = LengthOf(_words.Length - after);
        before = before[..WriteForm(told, before)];
        earlier = earlier[..WriteForm(told - 1, earlier)];
        next = next[..WriteForm(after, next)];
        later = later[..WriteForm(after + 1, later)];

        Put(ref features, 'a', kind, mark, close, gap);
        Put(ref features, 'b', kind, classBefore, classNext, classLater);
        Put(ref features, 'c', kind, mark, classNext, close);
        Put(ref features, 'd', kind, mark, classBefore, classNext);
        Put(ref features, 'e', kind, length, classNext, NoWord);
        Put(ref features, 'f', kind, length, classBefore, rest);
        Put(ref features, 'g', kind, _style, classNext, mark);
        Put(ref features, 'h', kind, rest, classNext, length);
        Put(ref features, 'i', kind, classNext, classLater, ClassOf(after + 2));
        Put(ref features, 'j', kind, ClassOf(told - 1), classBefore, classNext);
        Put(ref features, 'k', kind, ClassOf(start), length, classNext);
        Put(ref features, 'l', kind, classNext, next, []);
        Put(ref features, 'm', kind, classNext, before, []);
        Put(ref features, 'n', kind, mark, earlier, []);
        Put(ref features, 'o', kind, classNext, later, []);
        Put(ref features, 'p', kind, classNext, before, next);
        Put(ref features, 'q', kind, classNext, next, later);
        Put(ref features, 'r', kind, classNext, earlier, before);
    }

    private static void Put(ref FeatureText features, char template, char a, char b, char c, char d)
    {
        features.Append(template);
        features.Append(a);
        features.Append(b);
        features.Append(c);
        features.Append(d);
        features.End();
    }

    private static void Put(ref FeatureText features, char template, char a, char b, scoped ReadOnlySpan<char> first, scoped ReadOnlySpan<char> second)
    {
        features.Append(template);
        features.Append(a);
        features.Append(b);
        features.Append(first);
        features.Append(Apart);
        features.Append(second);
        features.End();
    }

    private int WriteForm(int word, Span<char> target)
    {
        if (word < 0 || word >= _words.Length) return 0;
        var span = _words[word];
        return WordForm.Normalise(_text.Slice(span.Start, Math.Min(span.Length, LongestForm)), target);
    }

    /// <summary>x small, U capital, A capitals, 0 figures, @ an address, = a run of marks, : a face; a mark is itself.</summary>
    private char ClassOf(int word)
    {
        if (word < 0 || word >= _words.Length) return NoWord;
        var span = _words[word];
        var form = _text.Slice(span.Start, span.Length);
        char first = form[0];
        if (form.Length >= 6 && form.IndexOfAny('@', '/') >= 0 && Address.Find(form, out _, out _)) return '@';
        if (Glyph.IsUpper(first)) return form.Length > 1 && Glyph.IsUpper(form[1]) ? 'A' : 'U';
        if (Glyph.IsLetter(first)) return 'x';
        if (Glyph.IsDigit(first)) return '0';
        if (form.Length == 1) return WordForm.Plain(first);
        return first is ':' or ';' or '=' or '<' && form.Length <= 3 ? ':' : form[1] == first && form.Length > 2 ? '=' : WordForm.Plain(first);
    }

    private char GapBefore(int word)
    {
        var between = _text[_words[word - 1].End.._words[word].Start];
        return between.IsEmpty ? 'n' : between.IndexOf('\n') >= 0 ? 'l' : 's';
    }

    /// <summary>The number of words in steps of about a half more.</summary>
    private static char LengthOf(int words) => words switch
    {
        < 4 => (char)('0' + Math.Max(words, 0)),
        < 6 => '4',
        < 10 => '5',
        < 16 => '6',
        < 26 => '7',
        < 45 => '8',
        _ => '9',
    };

    /// <summary>Whether the paragraph begins small, and whether end marks stand before small letters again and again: some writers use no capitals.</summary>
    private char StyleOf()
    {
        int first = 0, small = 0, large = 0;
        while (first < _words.Length && !Glyph.IsLetter(_text[_words[first].Start])) first++;
        for (int i = first; i + 1 < _words.Length; i++)
        {
            if (_words[i].Length != 1 || _text[_words[i].Start] is not ('.' or '?' or '!')) continue;
            char next = _text[_words[i + 1].Start];
            if (Glyph.IsLower(next)) small++;
            else if (Glyph.IsUpper(next)) large++;
        }

        bool begins = first < _words.Length && Glyph.IsLower(_text[_words[first].Start]);
        return (begins, small > 1 && small >= large) switch { (false, false) => 'U', (true, false) => 'b', (false, true) => 's', _ => 'x' };
    }
}
