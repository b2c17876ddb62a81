using Dateline.Language.Kernels;

namespace Dateline.Training;

/// <summary>Y = X W + b, and the way back.</summary>
internal sealed class Linear
{
    private const int RowsWorthAThread = 100;

    private readonly PackedMatrix _packed = new(), _packedTransposed = new();
    private readonly KernelSet _kernels = KernelSet.Best;

    public Linear(string name, int inputs, int outputs, Randomness random)
    {
        Weights = new Parameter($"{name}.weights", inputs, outputs);
        Biases = new Parameter($"{name}.biases", 1, outputs);
        Weights.Randomise(random, MathF.Sqrt(6f / (inputs + outputs)));
    }

    public Parameter Weights { get; }

    public Parameter Biases { get; }

    public Matrix Forward(Matrix x, Matrix y)
    {
        y.Shape(x.Rows, Weights.Value.Columns);
        var biases = Biases.Value.All;
        for (int row = 0; row < y.Rows; row++) biases.CopyTo(y.Values.AsSpan(row * y.Stride));
        Weights.Value.PackInto(_packed);
        int half = x.Rows < RowsWorthAThread ? x.Rows : x.Rows / 2;
        Parallel.Invoke(() => Forward(x, y, 0, half), () => Forward(x, y, half, x.Rows));
        return y;
    }

    private void Forward(Matrix x, Matrix y, int from, int to)
    {
        if (from < to)
            _kernels.Multiply(new LeftOperand(x.Values.AsSpan(from * x.Stride), to - from, x.Stride), _packed, y.Values.AsSpan(from * y.Stride), y.Stride, accumulate: true);
    }

    /// <summary>Adds to the gradients of the weights; fills that of the input.</summary>
    public void Backward(Matrix x, Matrix gradientOfY, Matrix gradientOfX)
    {
        Parallel.Invoke(() => BackwardToWeights(x, gradientOfY), () => BackwardToInput(x, gradientOfY, gradientOfX));
    }

    private void BackwardToInput(Matrix x, Matrix gradientOfY, Matrix gradientOfX)
    {
        gradientOfX.Shape(x.Rows, x.Columns);
        _kernels.Multiply(
            gradientOfY.AsLeft(), Weights.Value.PackTransposedInto(_packedTransposed), gradientOfX.Values, gradientOfX.Stride, accumulate: false);
    }

    private void BackwardToWeights(Matrix x, Matrix gradientOfY)
    {
        var gradient = Weights.Gradient;
        _kernels.Multiply(x.AsLeftTransposed(), gradientOfY.PackInto(_packed), gradient.Values, gradient.Stride, accumulate: true);
        var biases = Biases.Gradient[0];
        for (int row = 0; row < gradientOfY.Rows; row++) VectorLoops.Add(gradientOfY[row], biases);
    }
}
