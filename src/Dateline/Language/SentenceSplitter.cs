using System.Runtime.InteropServices;
using System.Collections.Frozen;
using Dateline.Text;

namespace Dateline.Language;

/// <summary>Cuts the words of one paragraph into sentences.</summary>
internal readonly ref struct SentenceSplitter(ReadOnlySpan<char> text, List<CharSpan> words, List<Sentence> sentences)
{
    // No editor passes a sentence this long; it is a table or a list, and parsing costs the square of its length.
    internal const int LongestSentence = 300;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Telling = FrozenSet.ToFrozenSet(
        ("said says say asked asks told tells replied wrote writes added adds declared insisted warned shouted explained continued recalled exclaimed tweeted demanded responded wondered argued " +
        "announced quipped commented remarked stated cried").Split(' '), StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly ReadOnlySpan<char> _text = text;

    /// <summary>Adds the sentences of the words from <paramref name="first"/> to the last one so far.</summary>
    public void Split(int first, int paragraph, SegmentKind kind)
    {
        var all = CollectionsMarshal.AsSpan(words);
        int start = first;
        for (int i = first; i < all.Length; i++)
        {
            if (MayEnd(all[i]))
            {
                int after = SkipClosers(all, i + 1);
                if (after >= all.Length) break;
                if (Ends(all, start, i, after))
                {
                    Add(all, start, after, paragraph, kind);
                    (start, i) = (after, after - 1);
                    continue;
                }
            }

            if (i + 1 - start >= LongestSentence)
            {
                int cut = GentleCut(all, start, i + 1);
                Add(all, start, cut, paragraph, kind);
                start = cut;
            }
        }

        if (start < all.Length) Add(all, start, all.Length, paragraph, kind);
    }

    private void Add(ReadOnlySpan<CharSpan> all, int start, int end, int paragraph, SegmentKind kind)
        => sentences.Add(new Sentence(TokenSpan.Between(start, end), all[start].Union(all[end - 1]), paragraph, kind));

    private int GentleCut(ReadOnlySpan<CharSpan> all, int start, int end)
    {
        for (int i = end - 1; i > start + (end - start) / 2; i--)
            if (all[i].Length == 1 && _text[all[i].Start] is ';' or ',' or '|')
                return i + 1;
        return end;
    }

    private bool MayEnd(CharSpan word) => _text[word.End - 1] is '.' or '?' or '!' or '…' or '‽' or '。' or '؟';

    /// <summary>The first word after an end mark that does not close a quotation or a bracket around it.</summary>
    private int SkipClosers(ReadOnlySpan<CharSpan> all, int at)
    {
        while (at < all.Length)
        {
            if (Closes(all, at)) at++;
            else if (ClosesNote(all, at) is > 0 and int end) at = end;
            else break;
        }

        return at;
    }

    /// <summary>The word after a note's number set behind the end mark, as in "in 1805.[6] He"; 0 if there is none.</summary>
    private int ClosesNote(ReadOnlySpan<CharSpan> all, int at)
    {
        if (_text[all[at].Start] == '[' && at + 2 < all.Length && all[at + 1].Length <= 3 && Glyph.IsDigit(_text[all[at + 1].Start]) && _text[all[at + 2].Start] == ']') return at + 3;
        return IsAttached(all, at) && all[at].Length <= 2 && Glyph.IsDigit(_text[all[at].Start]) && !IsAttached(all, at + 1) ? at + 1 : 0;
    }

    private static bool IsAttached(ReadOnlySpan<CharSpan> all, int at) => at < all.Length && all[at].Start == all[at - 1].End;

    private bool Closes(ReadOnlySpan<CharSpan> all, int at)
    {
        var word = all[at];
        char c = _text[word.Start];
        if (word.Length > 2) return false;
        bool attached = word.Start == all[at - 1].End;
        if (c is '”' or '»') return true;
        if (Glyph.IsCloser(c) && attached && (word.Length == 1 || _text[word.Start + 1] == c)) return true;
        bool straight = c is '"' or '\'' && (word.Length == 1 || _text[word.Start + 1] == c);
        // A straight mark closes if it touches the end mark and no word, or stands free of both.
        return straight && (attached && !Touches(all, at) || !attached && !Touches(all, at));
    }

    /// <summary>True if the word after this one follows it without a space.</summary>
    private bool Touches(ReadOnlySpan<CharSpan> all, int at)
    {
        if (at + 1 >= all.Length || all[at + 1].Start != all[at].End) return false;
        char c = _text[all[at + 1].Start];
        return !Glyph.IsCloser(c) && c is not ('"' or '\'' or ',' or '.' or '-' or '–' or '—');
    }

    private bool Ends(ReadOnlySpan<CharSpan> all, int start, int mark, int after)
    {
        var word = all[mark];
        char last = _text[word.End - 1];
        int opening = after;
        while (opening + 1 < all.Length && all[opening].Length <= 2 && IsOpening(_text[all[opening].Start])) opening++;
        var next = all[opening];
        char first = _text[next.Start];
        bool closed = after > mark + 1;

        if (first is ',' or ';' or ':' or ')' or ']' or '%' or '.' or '?' or '!' || opening == after && Glyph.IsDash(first)) return false;
        if (Glyph.IsLower(first)) return last is not '…' && word.Length == 1 && IsArabicArticle(all, opening);
        if (last is '?' or '!') return !(closed && IsAttribution(all, opening));
        if (last == '…' || word.Length > 1 && _text[word.Start] == '.') return Glyph.IsUpper(first) && !IsPronounI(next);
        if (word.Length == 1) return !IsEnumerator(all, start, mark) && !(closed && IsAttribution(all, opening));
        return AbbreviationEnds(word, next, first, opening > after && Glyph.IsQuote(_text[all[after].Start]));
    }

    /// <summary>1. or a. at the head of a list item.</summary>
    private bool IsEnumerator(ReadOnlySpan<CharSpan> all, int start, int mark)
        => mark == start + 1 && all[start].Length <= 2 && all[start].End == all[mark].Start && Glyph.WordLength(_text, all[start].Start) > 0 && (all[start].Length == 1 || Glyph.IsDigit(_text[all[start].Start]));

    private bool AbbreviationEnds(CharSpan word, CharSpan next, char first, bool opensQuotation)
    {
        if (!Glyph.IsUpper(first) && !opensQuotation) return false;
        var body = _text[word.Start..(word.End - 1)];
        var kind = Abbreviations.Of(body);
        if (kind is Abbreviations.Kind.Leading or Abbreviations.Kind.BeforeNumber) return false;
        if (body is "etc") return true;
        if (body.Length == 1) return Abbreviations.IsOpener(Form(next)) && next.Length > 1;
        return opensQuotation || Abbreviations.IsOpener(Form(next));
    }

    /// <summary>A name and a verb of saying within four words: “Will it hold?” Petrov asked.</summary>
    private bool IsAttribution(ReadOnlySpan<CharSpan> all, int at)
    {
        if (Abbreviations.IsOpener(Form(all[at]))) return false;
        for (int i = at; i < all.Length && i < at + 6; i++)
        {
            if (MayEnd(all[i]) && all[i].Length == 1) return false;
            // “...?” Petrov said that ...: the teller begins a new sentence.
            if (Telling.Contains(Form(all[i]))) return i + 1 >= all.Length || Form(all[i + 1]) is not ("that" or "the" or "he" or "she" or "it" or "they");
        }

        return false;
    }

    private bool IsArabicArticle(ReadOnlySpan<CharSpan> all, int at)
        => at + 2 < all.Length && Form(all[at]) is "al" or "el" && Glyph.IsHyphen(_text[all[at + 1].Start]) && Glyph.IsUpper(_text[all[at + 2].Start]);

    private ReadOnlySpan<char> Form(CharSpan word) => _text.Slice(word.Start, word.Length);

    private bool IsPronounI(CharSpan word) => word.Length == 1 && _text[word.Start] == 'I';

    private static bool IsOpening(char c) => Glyph.IsOpener(c) || c is '"' or '\'' or '*' or '-' or '–' or '—' || Glyph.IsBullet(c);
}
