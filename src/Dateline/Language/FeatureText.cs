namespace Dateline.Language;

/// <summary>Features one after another in letters, each with where it ends, over a buffer that the caller owns.</summary>
internal ref struct FeatureText(Span<char> letters, Span<int> ends)
{
    private readonly Span<char> _letters = letters;
    private readonly Span<int> _ends = ends;
    private int _length;

    public int Count { get; private set; }

    public readonly ReadOnlySpan<char> this[int feature] => _letters[(feature == 0 ? 0 : _ends[feature - 1]).._ends[feature]];

    public void Clear() => (_length, Count) = (0, 0);

    public void Append(char letter) => _letters[_length++] = letter;

    public void Append(scoped ReadOnlySpan<char> part)
    {
        part.CopyTo(_letters[_length..]);
        _length += part.Length;
    }

    /// <summary>The feature is whole.</summary>
    public void End() => _ends[Count++] = _length;
}
