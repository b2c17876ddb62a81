namespace Dateline.Text;

/// <summary>A run of characters in one article's text: [Start, End), counted in UTF-16 code units.</summary>
/// <remarks><c>default</c> is the empty span at 0. A span alone points nowhere: it means something beside the article it was taken from.</remarks>
public readonly record struct CharSpan
{
    /// <exception cref="ArgumentOutOfRangeException">A bound is negative, or the end passes <see cref="int.MaxValue"/>.</exception>
    public CharSpan(int start, int length)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(length, int.MaxValue - start);
        (Start, Length) = (start, length);
    }

    public int Start { get; }

    public int Length { get; }

    /// <summary>The first code unit after the span.</summary>
    public int End => Start + Length;

    public bool IsEmpty => Length == 0;

    /// <summary>The span from <paramref name="start"/> up to, not including, <paramref name="end"/>.</summary>
    public static CharSpan Between(int start, int end) => new(start, end - start);

    /// <summary>The shortest span that holds both.</summary>
    public CharSpan Union(CharSpan other) => Between(Math.Min(Start, other.Start), Math.Max(End, other.End));

    public bool Overlaps(CharSpan other) => Start < other.End && other.Start < End;

    public bool Contains(CharSpan other) => Start <= other.Start && other.End <= End;

    public bool Contains(int offset) => Start <= offset && offset < End;

    public ReadOnlySpan<char> In(string text) => text.AsSpan(Start, Length);

    public override string ToString() => $"[{Start}..{End})";
}
