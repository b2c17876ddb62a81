using Dateline.Language.Kernels;

namespace Dateline.Language.Neural;

/// <summary>One product with weights in floats, ready to run.</summary>
internal sealed class FloatLayer
{
    private readonly PackedMatrix _weights = new();
    private readonly float[] _biases;

    public FloatLayer(AffineData data)
    {
        _weights.Fill(data.Weights.ToFloats(), data.Weights.Columns, data.Weights.Rows, 1, data.Weights.Columns);
        _biases = new float[_weights.PaddedColumns];
        data.Biases.CopyTo(_biases, 0);
    }

    /// <summary>Floats a row of the result, padding included.</summary>
    public int Outputs => _weights.PaddedColumns;

    /// <summary>target = W x + b for each row.</summary>
    public void Apply(KernelSet kernels, LeftOperand x, Span<float> target)
    {
        for (int row = 0; row < x.Rows; row++) _biases.CopyTo(target[(row * Outputs)..]);
        kernels.Multiply(x, _weights, target, Outputs, accumulate: true);
    }
}
