namespace Dateline.Language.Neural;

/// <summary>Gates computed for every row, one after the other.</summary>
internal readonly ref struct BufferedGates(ReadOnlySpan<float> values, int stride) : IGateRows
{
    private readonly ReadOnlySpan<float> _values = values;

    public ReadOnlySpan<float> this[int row] => _values.Slice(row * stride, stride);
}
