using System.Collections.Frozen;
using Dateline.Text;

namespace Dateline.Language;

/// <summary>What the rules make of each place where a sentence might end: after an end mark, and before a word that could begin one.</summary>
internal readonly ref struct BoundaryRules(ReadOnlySpan<char> text, ReadOnlySpan<CharSpan> words)
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Telling = FrozenSet.ToFrozenSet(
        ("said says say asked asks told tells replied wrote writes added adds declared insisted warned shouted explained continued recalled exclaimed tweeted demanded responded wondered argued " +
        "announced quipped commented remarked stated cried").Split(' '), StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly ReadOnlySpan<char> _text = text;
    private readonly ReadOnlySpan<CharSpan> _words = words;

    /// <param name="start">The first word of the sentence so far.</param>
    /// <param name="last">The word after which the sentence may end.</param>
    /// <param name="after">The first word of the next sentence, should this one end: closing marks stay with it. The number of words if there is none.</param>
    public BoundaryRule At(int start, int last, out int after)
    {
        after = last + 1;
        if (!MayEnd(_words[last])) return after < _words.Length && MayBeginUnmarked(last, after) ? BoundaryRule.Unmarked : BoundaryRule.Within;

        after = SkipClosers(after);
        return after < _words.Length ? Marked(start, last, after) : BoundaryRule.Within;
    }

    private bool MayEnd(CharSpan word) => _text[word.End - 1] is '.' or '?' or '!' or '…' or '‽' or '。' or '؟';

    /// <summary>Without an end mark only a word that shows itself as a beginning, after a space, is worth a judgement.</summary>
    private bool MayBeginUnmarked(int last, int after)
    {
        char first = _text[_words[after].Start];
        if (IsAttached(after) || Glyph.IsLower(first) || first is ',' or ';' or ':' or ')' or ']' or '%' or '\'' or '’' or '”' or '&' or '/') return false;
        return !Glyph.IsUpper(first) || _words[last].Length > 1 || !Glyph.IsHyphen(_text[_words[last].Start]);
    }

    private BoundaryRule Marked(int start, int mark, int after)
    {
        var word = _words[mark];
        char last = _text[word.End - 1];
        int opening = after;
        while (opening + 1 < _words.Length && _words[opening].Length <= 2 && IsOpening(_text[_words[opening].Start])) opening++;
        var next = _words[opening];
        char first = _text[next.Start];
        bool closed = after > mark + 1;

        if (first is ',' or ';' or ':' or ')' or ']' or '%' or '.' or '?' or '!') return BoundaryRule.Within;
        if (opening == after && Glyph.IsDash(first)) return IsAttached(after) ? BoundaryRule.Within : BoundaryRule.BeforeDash;
        if (Glyph.IsLower(first) && word.Length > 1 && last == '.' && _text[word.Start] != '.') return BoundaryRule.Within;
        if (Glyph.IsLower(first)) return word.Length == 1 && last != '…' && IsArabicArticle(opening) ? BoundaryRule.Ends : BoundaryRule.BeforeSmall;
        if (last is '?' or '!') return closed && IsAttribution(opening) ? BoundaryRule.Within : BoundaryRule.Ends;
        if (last == '…' || word.Length > 1 && _text[word.Start] == '.') return Glyph.IsUpper(first) && !IsPronounI(next) ? BoundaryRule.DotsEnd : BoundaryRule.DotsGoOn;
        if (word.Length > 1) return Abbreviation(word, next, first, opening > after && Glyph.IsQuote(_text[_words[after].Start]));
        if (IsEnumerator(start, mark)) return BoundaryRule.Enumerator;
        return closed && IsAttribution(opening) ? BoundaryRule.Within : BoundaryRule.Ends;
    }

    private BoundaryRule Abbreviation(CharSpan word, CharSpan next, char first, bool opensQuotation)
    {
        if (!Glyph.IsUpper(first) && !opensQuotation) return BoundaryRule.AbbreviationGoesOn;
        var body = _text[word.Start..(word.End - 1)];
        if (Abbreviations.Of(body) is Abbreviations.Kind.Leading or Abbreviations.Kind.BeforeNumber) return BoundaryRule.LeadingAbbreviation;
        bool opener = Abbreviations.IsOpener(Form(next));
        bool ends = body is "etc" || (body.Length == 1 ? opener && next.Length > 1 : opensQuotation || opener);
        return ends ? BoundaryRule.AbbreviationEnds : BoundaryRule.AbbreviationGoesOn;
    }

    /// <summary>The first word after an end mark that does not close a quotation or a bracket around it.</summary>
    private int SkipClosers(int at)
    {
        while (at < _words.Length)
        {
            if (Closes(at)) at++;
            else if (ClosesNote(at) is > 0 and int end) at = end;
            else break;
        }

        return at;
    }

    /// <summary>The word after a note's number set behind the end mark, as in "in 1805.[6] He"; 0 if there is none.</summary>
    private int ClosesNote(int at)
    {
        if (_text[_words[at].Start] == '[' && at + 2 < _words.Length && _words[at + 1].Length <= 3 && Glyph.IsDigit(_text[_words[at + 1].Start]) && _text[_words[at + 2].Start] == ']') return at + 3;
        return IsAttached(at) && _words[at].Length <= 2 && Glyph.IsDigit(_text[_words[at].Start]) && !IsAttached(at + 1) ? at + 1 : 0;
    }

    private bool IsAttached(int at) => at < _words.Length && _words[at].Start == _words[at - 1].End;

    private bool Closes(int at)
    {
        var word = _words[at];
        char c = _text[word.Start];
        if (word.Length > 2) return false;
        bool attached = word.Start == _words[at - 1].End;
        if (c is '”' or '»') return true;
        if (Glyph.IsCloser(c) && attached && (word.Length == 1 || _text[word.Start + 1] == c)) return true;
        bool straight = c is '"' or '\'' && (word.Length == 1 || _text[word.Start + 1] == c);
        // A straight mark closes if it touches the end mark and no word, or stands free of both.
        return straight && (attached && !Touches(at) || !attached && !Touches(at));
    }

    /// <summary>True if the word after this one follows it without a space.</summary>
    private bool Touches(int at)
    {
        if (at + 1 >= _words.Length || _words[at + 1].Start != _words[at].End) return false;
        char c = _text[_words[at + 1].Start];
        return !Glyph.IsCloser(c) && c is not ('"' or '\'' or ',' or '.' or '-' or '–' or '—');
    }

    /// <summary>1. or a. at the head of a list item.</summary>
    private bool IsEnumerator(int start, int mark)
        => mark == start + 1 && _words[start].Length <= 2 && _words[start].End == _words[mark].Start && Glyph.WordLength(_text, _words[start].Start) > 0 && (_words[start].Length == 1 || Glyph.IsDigit(_text[_words[start].Start]));

    /// <summary>A name and a verb of saying within four words: “Will it hold?” Petrov asked.</summary>
    private bool IsAttribution(int at)
    {
        if (Abbreviations.IsOpener(Form(_words[at]))) return false;
        for (int i = at; i < _words.Length && i < at + 6; i++)
        {
            if (_words[i].Length == 1 && MayEnd(_words[i])) return false;
            // “...?” Petrov said that ...: the teller begins a new sentence.
            if (Telling.Contains(Form(_words[i]))) return i + 1 >= _words.Length || Form(_words[i + 1]) is not ("that" or "the" or "he" or "she" or "it" or "they");
        }

        return false;
    }

    private bool IsArabicArticle(int at)
        => at + 2 < _words.Length && Form(_words[at]) is "al" or "el" && Glyph.IsHyphen(_text[_words[at + 1].Start]) && Glyph.IsUpper(_text[_words[at + 2].Start]);

    private ReadOnlySpan<char> Form(CharSpan word) => _text.Slice(word.Start, word.Length);

    private bool IsPronounI(CharSpan word) => word.Length == 1 && _text[word.Start] == 'I';

    private static bool IsOpening(char c) => Glyph.IsOpener(c) || c is '"' or '\'' or '*' or '-' or '–' or '—' || Glyph.IsBullet(c);
}
