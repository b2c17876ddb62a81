namespace Dateline.Language.Neural;

/// <summary>Rows of signed bytes, each row with its scale: value = byte × scale.</summary>
internal sealed class ByteTable
{
    /// <summary>The largest byte in magnitude; -128 is not used.</summary>
    public const int Largest = 127;

    private readonly sbyte[] _bytes;
    private readonly float[] _scales;

    public ByteTable(int rows, int columns, sbyte[] bytes, float[] scales)
    {
        if (bytes.Length != rows * columns || scales.Length != rows)
            throw new ArgumentException($"A table of {rows} × {columns} needs {rows * columns} bytes and {rows} scales; got {bytes.Length}, {scales.Length}.");

        (Rows, Columns, _bytes, _scales) = (rows, columns, bytes, scales);
    }

    public int Rows { get; }

    public int Columns { get; }

    public ReadOnlySpan<sbyte> Bytes => _bytes;

    public ReadOnlySpan<float> Scales => _scales;

    /// <summary>Rounds each row to bytes, its largest value becoming 127.</summary>
    public static ByteTable Round(int rows, int columns, Func<int, int, float> value)
    {
        var bytes = new sbyte[rows * columns];
        var scales = new float[rows];
        for (int row = 0; row < rows; row++)
        {
            float largest = 1e-9f;
            for (int column = 0; column < columns; column++) largest = Math.Max(largest, Math.Abs(value(row, column)));
            scales[row] = largest / Largest;
            for (int column = 0; column < columns; column++)
                bytes[(row * columns) + column] = (sbyte)MathF.Round(value(row, column) / scales[row]);
        }

        return new(rows, columns, bytes, scales);
    }

    public ReadOnlySpan<sbyte> Row(int row) => _bytes.AsSpan(row * Columns, Columns);

    /// <summary>Writes a row as floats; returns what is left of the target.</summary>
    public Span<float> CopyRow(int row, Span<float> target)
    {
        float scale = _scales[row];
        var bytes = Row(row);
        for (int i = 0; i < bytes.Length; i++) target[i] = bytes[i] * scale;
        return target[Columns..];
    }

    /// <summary>target += factor × row.</summary>
    public void AddRow(int row, float factor, Span<float> target)
    {
        float scale = _scales[row] * factor;
        var bytes = Row(row);
        for (int i = 0; i < bytes.Length; i++) target[i] = MathF.FusedMultiplyAdd(bytes[i], scale, target[i]);
    }

    /// <summary>All values, row after row.</summary>
    public float[] ToFloats()
    {
        var values = new float[Rows * Columns];
        var target = values.AsSpan();
        for (int row = 0; row < Rows; row++) target = CopyRow(row, target);
        return values;
    }
}
