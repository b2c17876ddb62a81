using System.Collections.Immutable;
using Dateline.Text;

namespace Dateline.Understanding.Quotes;

/// <summary>
/// Finds what stands between quotation marks, in every style that news copy uses: curly, straight, single marks as the primary ones (British copy), low and angular
/// ones, marks that are not balanced, marks repeated at each paragraph of a long quotation. Works on the text alone.
/// </summary>
internal sealed class QuotationMarks
{
    /// <summary>How far a closing mark is looked for, in characters: keeps hostile text from costing the square of its length.</summary>
    private const int Reach = 3000;

    private readonly string _text;
    private readonly ImmutableArray<MarkedPassage>.Builder _found = ImmutableArray.CreateBuilder<MarkedPassage>();
    private readonly List<CharSpan> _parts = [];
    private CharSpan _paragraph;
    private int _index;
    private int _open = -1;
    private char _openMark;
    private int _outerStart;
    private int _firstParagraph;
    private int _lastEnd;

    private QuotationMarks(string text) => _text = text;

    /// <param name="paragraphs">In order, not overlapping.</param>
    public static ImmutableArray<MarkedPassage> Find(string text, IEnumerable<CharSpan> paragraphs)
    {
        var marks = new QuotationMarks(text);
        foreach (var paragraph in paragraphs) marks.Read(paragraph);
        marks.Close(marks._paragraph.End, afterMark: marks._paragraph.End, isClosed: false);
        return marks._found.ToImmutable();
    }

    private void Read(CharSpan paragraph)
    {
        if (_open >= 0) Continue(paragraph);
        (_paragraph, _lastEnd) = (paragraph, paragraph.Start);
        int nested = -1;
        for (int i = Math.Max(_open, paragraph.Start); i < paragraph.End; i++)
        {
            int at = i;
            char mark = MarkAt(ref i);
            if (mark == '\0') continue;
            if (mark is '\'' or '‘' or '’' && _open >= 0 && !IsSingle(_openMark)) ReadNested(i, ref nested);
            else if (_open >= 0 && Closes(mark, i)) { Close(at, i + 1, isClosed: true); nested = -1; }
            else if (Opens(mark, i)) Open(mark, i);
            else if (_open < 0 && IsStrayClosing(mark, i)) CloseStray(i);
        }

        _index++;
    }

    /// <summary>A long quotation is closed only at its end, and opened anew at each paragraph; without the new mark the first one was never closed.</summary>
    private void Continue(CharSpan paragraph)
    {
        int first = paragraph.Start;
        while (first < paragraph.End && char.IsWhiteSpace(_text[first])) first++;
        bool repeated = first < paragraph.End && (_text[first] == _openMark || (IsDouble(_text[first]) && IsDouble(_openMark)));
        if (!repeated && ClosesFirst(paragraph))
        {
            Keep(_open, _paragraph.End);
            _open = paragraph.Start;
            return;
        }

        if (!repeated)
        {
            Close(_paragraph.End, _paragraph.End, isClosed: false);
            return;
        }

        Keep(_open, _paragraph.End);
        _open = first + 1;
    }

    /// <summary>The first double mark of a paragraph closes: the words of the paragraph before go on in it.</summary>
    private bool ClosesFirst(CharSpan paragraph)
    {
        if (IsSingle(_openMark) || _openMark == '«') return false;
        int last = Math.Min(paragraph.End, paragraph.Start + Reach);
        for (int i = paragraph.Start; i < last; i++)
        {
            if (_text[i] is not ('"' or '”' or '“' or '„')) continue;
            bool opens = i + 1 < paragraph.End && char.IsLetterOrDigit(_text[i + 1]) && (i == paragraph.Start || char.IsWhiteSpace(_text[i - 1]) || _text[i - 1] is '(' or '—');
            return !opens && _text[i] is '"' or '”' && i > paragraph.Start && !char.IsWhiteSpace(_text[i - 1]) && !char.IsAsciiDigit(_text[i - 1]);
        }

        return false;
    }

    private void Open(char mark, int at)
    {
        // A second opening mark inside a paragraph: the first was never closed, and its words end before the second.
        if (_open >= 0) Close(at, at, isClosed: false);
        (_open, _openMark, _outerStart, _firstParagraph) = (at + 1, mark, at, _index);
    }

    private void Close(int at, int afterMark, bool isClosed)
    {
        if (_open < 0) return;
        if (!isClosed && _parts.Count == 0 && _open < at && char.IsLower(_text[_open])) at = afterMark = Math.Min(at, SentenceEnd(_open, at));
        Keep(_open, at);
        if (_parts.Count > 0)
            _found.Add(new MarkedPassage([.. _parts], CharSpan.Between(_outerStart, afterMark), _firstParagraph, isClosed, IsNested: false));
        _parts.Clear();
        (_open, _lastEnd) = (-1, afterMark);
    }

    /// <summary>Words that begin inside a sentence and were never closed end with it: the next sentence is another's.</summary>
    private int SentenceEnd(int from, int to)
    {
        for (int i = from; i + 2 < to; i++)
            if (_text[i] is '.' or '!' or '?' && i > from + 2 && char.IsLower(_text[i - 1]) && char.IsWhiteSpace(_text[i + 1]) && char.IsUpper(_text[i + 2]))
                return i;
        return to;
    }

    private void CloseStray(int at)
    {
        (_open, _openMark, _outerStart, _firstParagraph) = (_lastEnd, '”', _lastEnd, _index);
        Close(at, at + 1, isClosed: false);
    }

    private void Keep(int start, int end)
    {
        while (start < end && char.IsWhiteSpace(_text[start])) start++;
        while (end > start && char.IsWhiteSpace(_text[end - 1])) end--;
        if (end > start) _parts.Add(CharSpan.Between(start, end));
    }

    private void ReadNested(int at, ref int nested)
    {
        if (nested < 0)
        {
            if (OpensSingle(at)) nested = at;
        }
        else if (ClosesSingle(at))
        {
            if (at > nested + 1)
                _found.Add(new MarkedPassage([CharSpan.Between(nested + 1, at)], CharSpan.Between(nested, at + 1), _index, IsClosed: true, IsNested: true));
            nested = -1;
        }
    }

    /// <summary>The mark at a place; two grave accents or two apostrophes count as one double mark, and <paramref name="i"/> moves to the second.</summary>
    private char MarkAt(ref int i)
    {
        char c = _text[i];
        if (c is '"' or '“' or '”' or '„' or '«' or '»' or '‘') return c;
        bool doubled = i + 1 < _paragraph.End && _text[i + 1] == c;
        if (c == '`')
        {
            if (!doubled) return '‘';
            i++;
            return '“';
        }

        if (c is not ('\'' or '’')) return '\0';
        if (!doubled) return c;
        i++;
        return '"';
    }

    private bool Opens(char mark, int at) => mark switch
    {
        '“' or '„' or '«' => true,
        '"' or '”' => LooksOpening(at),
        '‘' or '\'' => _open < 0 && OpensSingle(at) && FindSingleClose(at) >= 0,
        _ => false,
    };

    private bool Closes(char mark, int at) => mark switch
    {
        '”' => !IsSingle(_openMark) && _openMark != '«',
        '»' => _openMark == '«',
        // Low German-style marks close with the mark that opens elsewhere; sloppy copy closes with an opening mark.
        '“' => _openMark == '„' || (!IsSingle(_openMark) && !IsWordAfter(at) && (IsWordBefore(at) || IsPunctuationBefore(at))),
        '"' => IsDouble(_openMark) && !IsInches(at) && !LooksOpening(at),
        '’' or '\'' => IsSingle(_openMark) && at == FindSingleClose(_open - 1),
        _ => false,
    };

    /// <summary>A closing mark with nothing open: the text begins inside a quotation. Only as the first mark of a paragraph, and never after a figure (inches).</summary>
    private bool IsStrayClosing(char mark, int at)
        => mark is '”' or '"' && _lastEnd == _paragraph.Start && at > _paragraph.Start + 1 && !char.IsWhiteSpace(_text[at - 1]) && !IsWordAfter(at) && !IsInches(at);

    private bool OpensSingle(int at)
        => at + 1 < _paragraph.End && char.IsLetter(_text[at + 1]) && (at == _paragraph.Start || char.IsWhiteSpace(_text[at - 1]) || _text[at - 1] is '(' or '[' or '“' or '"' or '—' or '–' or '-' or ':')
        && !IsElision(at + 1);

    private bool ClosesSingle(int at)
        => _text[at] is '’' or '\'' && at > _paragraph.Start && !char.IsWhiteSpace(_text[at - 1]) && (at + 1 >= _paragraph.End || !char.IsLetterOrDigit(_text[at + 1]));

    /// <summary>Where single marks opened at a place close: at once after punctuation; after a word only if it does not look like a plural's apostrophe with a better mark to come.</summary>
    private int FindSingleClose(int open)
    {
        int fallback = -1;
        int last = Math.Min(_paragraph.End, open + Reach);
        for (int i = open + 2; i < last; i++)
        {
            if (i > open + 2 && _text[i] is '‘' && OpensSingle(i)) break;
            if (!ClosesSingle(i)) continue;
            if (_text[i - 1] is not 's' || i + 2 >= _paragraph.End || !char.IsLower(_text[i + 2])) return i;
            if (fallback < 0) fallback = i;
        }

        return fallback;
    }

    /// <summary>'em, 'til, 'cause and their like drop letters; they quote nothing.</summary>
    private bool IsElision(int at)
    {
        int end = at;
        while (end < _paragraph.End && char.IsLetter(_text[end])) end++;
        return _text.AsSpan(at, end - at) is "em" or "til" or "tis" or "twas" or "cause" or "bout" or "n" or "s" or "round" or "neath";
    }

    private bool IsInches(int at) => at > 0 && char.IsAsciiDigit(_text[at - 1]) && (_open < 0 || (at + 1 < _paragraph.End && _text[at + 1] is ' ' or '-' && HasLaterDouble(at + 1)));

    private bool HasLaterDouble(int from) => _text.AsSpan(from, Math.Min(Reach, _paragraph.End - from)).IndexOfAny('"', '”') >= 0;

    /// <summary>Nothing but space or a bracket before it, and a word after it.</summary>
    private bool LooksOpening(int at)
        => IsWordAfter(at) && (at == _paragraph.Start || char.IsWhiteSpace(_text[at - 1]) || _text[at - 1] is '(' or '[' or '—' or '–' || (_open < 0 && _text[at - 1] is ',' or ':'));

    private bool IsWordBefore(int at) => at > _paragraph.Start && (char.IsLetterOrDigit(_text[at - 1]) || _text[at - 1] is ',' or '.' or '?' or '!' or ')' or ']' or '’' or '\'' or '…');

    private bool IsPunctuationBefore(int at) => at > _paragraph.Start && _text[at - 1] is ',' or '.' or '?' or '!' or '…';

    private bool IsWordAfter(int at) => at + 1 < _paragraph.End && (char.IsLetterOrDigit(_text[at + 1]) || _text[at + 1] is '‘' or '\'' or '[' or '(' or '.' or '…' or '#' or '@' or '$' or '£' or '€' or '¿' or '¡');

    private static bool IsSingle(char mark) => mark is '\'' or '‘' or '’';

    private static bool IsDouble(char mark) => mark is '"' or '“' or '”' or '„';
}
