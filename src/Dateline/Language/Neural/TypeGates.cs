namespace Dateline.Language.Neural;

/// <summary>Gates that depend on the spelling alone, kept with the word's type.</summary>
internal readonly ref struct TypeGates(ReadOnlySpan<float[]> rows) : IGateRows
{
    private readonly ReadOnlySpan<float[]> _rows = rows;

    public ReadOnlySpan<float> this[int row] => _rows[row];
}
