using Dateline.Language.Kernels;

namespace Dateline.Language.Neural;

/// <summary>One product with weights in bytes, ready to run: over states of an LSTM, which lie in (-1, 1).</summary>
internal sealed class ByteLayer
{
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
    public void Apply(KernelSet kernels, ReadOnlySpan<byte> states, int rows, Span<int> sums, Span<float> target)
    {
        kernels.Multiply(states, rows, Weights, sums);
        for (int row = 0; row < rows; row++)
            kernels.Scale(sums.Slice(row * Outputs, Outputs), Scales, Biases, target.Slice(row * Outputs, Outputs));
    }
}
