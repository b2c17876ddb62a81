using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Dateline.Text;

namespace Dateline.Language;

/// <summary>The words and sentences of one article. Tokens are counted over the whole article; a token is its span in the text.</summary>
public sealed class Sentences
{
    private readonly ImmutableArray<int> _sentenceOfToken;

    /// <param name="tokens">In order, not overlapping, none empty.</param>
    /// <param name="all">In order; their token runs cover all tokens.</param>
    public Sentences(string text, ImmutableArray<CharSpan> tokens, ImmutableArray<Sentence> all)
    {
        (Text, Tokens, All) = (text, tokens, all);
        var index = new int[tokens.Length];
        for (int s = 0; s < all.Length; s++) index.AsSpan(all[s].Tokens.Start, all[s].Tokens.Length).Fill(s);
        _sentenceOfToken = ImmutableCollectionsMarshal.AsImmutableArray(index);
    }

    /// <summary>The article's text, unaltered.</summary>
    public string Text { get; }

    public ImmutableArray<CharSpan> Tokens { get; }

    public ImmutableArray<Sentence> All { get; }

    /// <summary>The sentence that holds a token.</summary>
    public Sentence Of(int token) => All[_sentenceOfToken[token]];

    /// <summary>Which sentence holds a token, counted from 0.</summary>
    public int IndexOf(int token) => _sentenceOfToken[token];

    public ReadOnlySpan<char> Form(int token) => Tokens[token].In(Text);

    /// <summary>From the first character of the first token to the end of the last; empty for an empty run.</summary>
    public CharSpan SpanOf(TokenSpan tokens) => tokens.IsEmpty ? default : Tokens[tokens.Start].Union(Tokens[tokens.End - 1]);

    /// <summary>The tokens that touch a span of the text.</summary>
    public TokenSpan TokensIn(CharSpan span)
    {
        int start = FirstEndingAfter(span.Start);
        int end = start;
        while (end < Tokens.Length && Tokens[end].Start < span.End) end++;
        return TokenSpan.Between(start, end);
    }

    private int FirstEndingAfter(int offset)
    {
        int low = 0, high = Tokens.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (Tokens[middle].End <= offset) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
