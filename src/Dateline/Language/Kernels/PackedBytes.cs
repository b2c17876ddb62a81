namespace Dateline.Language.Kernels;

/// <summary>Weights as signed bytes, laid out as the dot product reads them: 32 columns a panel, four steps of depth together.</summary>
/// <remarks>
/// Each column has its own scale. Activations come as unsigned bytes with 128 for zero; <see cref="Starts"/> takes the excess away
/// before the sum begins, so that the integer result is the plain signed product.
/// </remarks>
internal sealed class PackedBytes
{
    public const int PanelWidth = 32;
    public const int DepthStep = 4;

    /// <summary>The byte that stands for an activation of zero.</summary>
    public const int Zero = 128;

    private readonly AlignedArray<int> _panels;
    private readonly AlignedArray<int> _starts;

    /// <param name="weights">Column after column (one output after the other), each of <paramref name="depth"/> bytes in [-127, 127].</param>
    /// <param name="depth">The length of the sum, a multiple of four.</param>
    public PackedBytes(ReadOnlySpan<sbyte> weights, int depth, int columns)
    {
        if (depth % DepthStep != 0) throw new ArgumentException($"The depth must be a multiple of {DepthStep}; got {depth}.", nameof(depth));

        (Depth, Columns) = (depth, columns);
        PaddedColumns = (columns + PanelWidth - 1) / PanelWidth * PanelWidth;
        _panels = new AlignedArray<int>(PaddedColumns * depth / DepthStep);
        _starts = new AlignedArray<int>(PaddedColumns);
        for (int n = 0; n < columns; n++)
        {
            var column = weights.Slice(n * depth, depth);
            int panel = n / PanelWidth * PanelWidth * depth / DepthStep, sum = 0;
            for (int k = 0; k < depth; k += DepthStep)
            {
                int four = (column[k] & 0xFF) | ((column[k + 1] & 0xFF) << 8) | ((column[k + 2] & 0xFF) << 16) | unchecked(column[k + 3] << 24);
                _panels.Span[panel + (k / DepthStep * PanelWidth) + (n % PanelWidth)] = four;
                sum += column[k] + column[k + 1] + column[k + 2] + column[k + 3];
            }

            _starts.Span[n] = -Zero * sum;
        }
    }

    public int Depth { get; }

    public int Columns { get; }

    public int PaddedColumns { get; }

    public ref readonly int First => ref _panels.First;

    public ref readonly int Starts => ref _starts.First;
}
