using Dateline.Language.Kernels;

namespace Dateline.Training;

/// <summary>Rows of floats with room for whole panels; storage grows and is kept.</summary>
internal sealed class Matrix
{
    public Matrix()
    {
    }

    public Matrix(int rows, int columns, bool padded = true)
    {
        (Rows, Columns, Stride) = (rows, columns, padded ? PackedMatrix.Padded(columns) : columns);
        Values = new float[((rows * Stride) + PackedMatrix.PanelWidth - 1) / PackedMatrix.PanelWidth * PackedMatrix.PanelWidth];
    }

    public float[] Values { get; private set; } = [];

    public int Rows { get; private set; }

    public int Columns { get; private set; }

    /// <summary>Floats from one row to the next.</summary>
    public int Stride { get; private set; }

    public Span<float> this[int row] => Values.AsSpan(row * Stride, Columns);

    /// <summary>All rows, padding included.</summary>
    public Span<float> All => Values.AsSpan(0, Rows * Stride);

    /// <summary>Takes a new shape; what it holds afterwards is undefined.</summary>
    public Matrix Shape(int rows, int columns)
    {
        (Rows, Columns, Stride) = (rows, columns, PackedMatrix.Padded(columns));
        if (Values.Length < rows * Stride) Values = new float[rows * Stride * 5 / 4];
        return this;
    }

    public Matrix ShapeAndClear(int rows, int columns)
    {
        Shape(rows, columns).All.Clear();
        return this;
    }

    /// <summary>Rows as they lie.</summary>
    public LeftOperand AsLeft() => new(Values, Rows, Stride);

    /// <summary>The transpose: sums run over rows.</summary>
    public LeftOperand AsLeftTransposed() => new(Values, Columns, 1, Stride);

    public PackedMatrix PackInto(PackedMatrix packed)
    {
        packed.Fill(Values, Rows, Columns, Stride, 1);
        return packed;
    }

    public PackedMatrix PackTransposedInto(PackedMatrix packed)
    {
        packed.Fill(Values, Columns, Rows, 1, Stride);
        return packed;
    }
}
