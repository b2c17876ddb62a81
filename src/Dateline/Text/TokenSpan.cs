namespace Dateline.Text;

/// <summary>A run of tokens of one article: [Start, End). Not a <see cref="CharSpan"/>; only <c>Sentences</c> converts.</summary>
/// <remarks><c>default</c> is the empty run at token 0.</remarks>
public readonly record struct TokenSpan(int Start, int Length)
{
    /// <summary>The first token after the run.</summary>
    public int End => Start + Length;

    public bool IsEmpty => Length == 0;

    public static TokenSpan Between(int start, int end) => new(start, end - start);

    public bool Contains(int token) => Start <= token && token < End;

    public bool Contains(TokenSpan other) => Start <= other.Start && other.End <= End;

    public bool Overlaps(TokenSpan other) => Start < other.End && other.Start < End;
}
