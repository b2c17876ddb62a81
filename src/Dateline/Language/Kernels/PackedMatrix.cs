using System.Runtime.CompilerServices;

namespace Dateline.Language.Kernels;

/// <summary>The right-hand side of a product, laid out as the kernel reads it: panels of 32 columns, row after row.</summary>
/// <remarks>Columns past <see cref="Columns"/> are zero, so a result needs <see cref="PaddedColumns"/> floats a row.</remarks>
internal sealed class PackedMatrix
{
    public const int PanelWidth = 32;

    private AlignedArray<float> _panels = new(0);

    /// <summary>The length of the sum.</summary>
    public int Depth { get; private set; }

    public int Columns { get; private set; }

    public int PaddedColumns => Padded(Columns);

    public ref readonly float First => ref _panels.First;

    public static int Padded(int columns) => (columns + PanelWidth - 1) / PanelWidth * PanelWidth;

    public static PackedMatrix Of(ReadOnlySpan<float> rowMajor, int depth, int columns)
    {
        var packed = new PackedMatrix();
        packed.Fill(rowMajor, depth, columns, columns, 1);
        return packed;
    }

    /// <summary>Takes element (k, n) from <c>source[k * depthStride + n * columnStride]</c>; storage is kept for the next time.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public void Fill(ReadOnlySpan<float> source, int depth, int columns, int depthStride, int columnStride)
    {
        (Depth, Columns) = (depth, columns);
        int needed = depth * PaddedColumns;
        if (_panels.Length < needed) _panels = new AlignedArray<float>(needed);

        var target = _panels.Span;
        for (int first = 0; first < columns; first += PanelWidth)
        {
            int width = Math.Min(PanelWidth, columns - first);
            var panel = target.Slice(first * depth, depth * PanelWidth);
            for (int k = 0; k < depth; k++)
            {
                var row = panel.Slice(k * PanelWidth, PanelWidth);
                int from = (k * depthStride) + (first * columnStride);
                if (columnStride == 1)
                    source.Slice(from, width).CopyTo(row);
                else
                    for (int n = 0; n < width; n++) row[n] = source[from + (n * columnStride)];
                row[width..].Clear();
            }
        }
    }
}
