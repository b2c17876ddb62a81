using System.Runtime.CompilerServices;
using Dateline.Language.Kernels;

namespace Dateline.Language.Neural;

/// <summary>One product with weights in bytes, ready to run: over states of an LSTM, which lie in (-1, 1).</summary>
internal sealed class ByteLayer
{
    /// <summary>Rows whose sums are in hand at once: few enough to stay in the second-level cache, enough to use each weight often.</summary>
    public const int RowsInHand = 48;

    // A state of 1 is 127 in bytes.
    private const float StateScale = 1f / 127f;

    private readonly AlignedArray<float> _scales;
    private readonly AlignedArray<float> _biases;

    public ByteLayer(ByteTable weights, ReadOnlySpan<float> biases)
    {
        Weights = new PackedBytes(weights.Bytes, weights.Columns, weights.Rows);
        _scales = new AlignedArray<float>(Outputs);
        _biases = new AlignedArray<float>(Outputs);
        for (int n = 0; n < weights.Rows; n++) _scales.Span[n] = weights.Scales[n] * StateScale;
        biases.CopyTo(_biases.Span);
    }

    public PackedBytes Weights { get; }

    /// <summary>Sums a row, padding included.</summary>
    public int Outputs => Weights.PaddedColumns;

    /// <summary>What one unit of a sum is worth.</summary>
    public ReadOnlySpan<float> Scales => _scales.Span;

    public ReadOnlySpan<float> Biases => _biases.Span;

    /// <summary>target = W x + b for each row.</summary>
    /// <param name="sums">Scratch for <see cref="RowsInHand"/> rows.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Apply(KernelSet kernels, ReadOnlySpan<byte> states, int rows, Span<int> sums, Span<float> target)
    {
        for (int first = 0; first < rows; first += RowsInHand)
        {
            int count = Math.Min(RowsInHand, rows - first);
            kernels.Multiply(states[(first * Weights.Depth)..], count, Weights, sums);
            for (int row = 0; row < count; row++)
                kernels.Scale(sums.Slice(row * Outputs, Outputs), Scales, Biases, target.Slice((first + row) * Outputs, Outputs));
        }
    }
}
