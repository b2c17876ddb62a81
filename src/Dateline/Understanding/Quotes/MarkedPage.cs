using System.Collections.Immutable;
using Dateline.Language;
using Dateline.Text;

namespace Dateline.Understanding.Quotes;

/// <summary>A parse with the passages in quotation marks laid over its tokens. Passages inside passages stand apart.</summary>
internal sealed class MarkedPage
{
    private readonly int[] _passageOfToken;

    public MarkedPage(Parse parse, ImmutableArray<MarkedPassage> marked)
    {
        Parse = parse;
        Passages = [.. marked.Where(m => !m.IsNested && HasWord(parse.Text, m)).OrderBy(m => m.Start)];
        Tokens = [.. Passages.Select(p => parse.Sentences.TokensIn(CharSpan.Between(p.Start, p.End)))];
        Nested = [.. marked.Where(m => m.IsNested && HasWord(parse.Text, m)).OrderBy(m => m.Start)];
        _passageOfToken = new int[parse.Length];
        Array.Fill(_passageOfToken, -1);
        for (int p = 0; p < Passages.Length; p++)
            for (int t = Tokens[p].Start; t < Tokens[p].End; t++)
                _passageOfToken[t] = p;
    }

    public Parse Parse { get; }

    /// <summary>In reading order.</summary>
    public ImmutableArray<MarkedPassage> Passages { get; }

    /// <summary>Passages inside passages ("he told us 'no'"), in reading order.</summary>
    public ImmutableArray<MarkedPassage> Nested { get; }

    /// <summary>The tokens between the marks of each passage.</summary>
    public ImmutableArray<TokenSpan> Tokens { get; }

    /// <summary>The passage that a token stands in; -1 outside quotation marks.</summary>
    public int PassageAt(int token) => _passageOfToken[token];

    public int ParagraphOf(int token) => Parse.Sentences.Of(token).Paragraph;

    /// <summary>The last character before a passage's opening mark that is no space; NUL at the start of the text.</summary>
    public char Before(int passage)
    {
        int at = Passages[passage].Outer.Start - 1;
        while (at >= 0 && char.IsWhiteSpace(Parse.Text[at])) at--;
        return at < 0 ? '\0' : Parse.Text[at];
    }

    /// <summary>The last character inside the marks.</summary>
    public char Last(int passage) => Parse.Text[Passages[passage].End - 1];

    /// <summary>The first character after the closing mark that is no space; NUL at the end of the text.</summary>
    public char After(int passage)
    {
        int at = Passages[passage].Outer.End;
        while (at < Parse.Text.Length && char.IsWhiteSpace(Parse.Text[at])) at++;
        return at < Parse.Text.Length ? Parse.Text[at] : '\0';
    }

    /// <summary>Whether a passage stands in the same sentence as a token.</summary>
    public bool IsBeside(int token)
    {
        var sentence = Parse.Sentences.Of(token).Tokens;
        return AnyIn(sentence.Start, sentence.End);
    }

    /// <summary>Whether a passage stands before a token, in its sentence or at the end of the one before.</summary>
    public bool StandsBefore(int token) => AnyIn(Math.Max(0, Parse.Sentences.Of(token).Tokens.Start - 3), token);

    /// <summary>Whether a passage with an end mark or a comma closes right before a token of the same sentence.</summary>
    public bool ClosesBefore(int token)
    {
        int at = token - 1, start = Parse.Sentences.Of(token).Tokens.Start;
        while (at > start && Parse.Upos[at] == Upos.PUNCT && _passageOfToken[at] < 0) at--;
        return at >= start && _passageOfToken[at] is >= 0 and var passage && (Last(passage) is ',' or '.' or '?' or '!' or '…' || After(passage) is ',');
    }

    /// <summary>The first passage that ends after a token.</summary>
    public int FirstEndingAfter(int token)
    {
        int low = 0, high = Tokens.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (Tokens[middle].End <= token) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    private bool AnyIn(int from, int to)
    {
        for (int t = from; t < to; t++)
            if (_passageOfToken[t] >= 0)
                return true;
        return false;
    }

    /// <summary>A passage that begins as a sentence begins and ends as one ends: speech even without a cue.</summary>
    public bool IsWholeSentence(int passage)
    {
        var tokens = Tokens[passage];
        if (tokens.Length < 2) return false;
        var first = Parse.Sentences.Of(tokens.Start);
        bool begins = true;
        for (int t = first.Tokens.Start; t < tokens.Start; t++) begins &= Parse.Upos[t] == Upos.PUNCT;
        var last = Parse.Sentences.Of(tokens.End - 1);
        bool ends = true;
        for (int t = tokens.End; t < last.Tokens.End; t++) ends &= Parse.Upos[t] == Upos.PUNCT;
        return begins && ends;
    }

    private static bool HasWord(string text, MarkedPassage passage)
    {
        foreach (var part in passage.Parts)
            foreach (char c in part.In(text))
                if (char.IsLetterOrDigit(c))
                    return true;
        return false;
    }
}
