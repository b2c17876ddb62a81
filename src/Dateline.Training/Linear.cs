using Dateline.Language.Kernels;

namespace Dateline.Training;

/// <summary>Y = X W + b, and the way back.</summary>
internal sealed class Linear
{
    private readonly PackedMatrix _packed = new();
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
        _kernels.Multiply(x.AsLeft(), Weights.Value.PackInto(_packed), y.Values, y.Stride, accumulate: true);
        return y;
    }

    /// <summary>Adds to the gradients of the weights; fills that of the input.</summary>
    public void Backward(Matrix x, Matrix gradientOfY, Matrix gradientOfX)
    {
        BackwardToWeights(x, gradientOfY);
        gradientOfX.Shape(x.Rows, x.Columns);
        _kernels.Multiply(
            gradientOfY.AsLeft(), Weights.Value.PackTransposedInto(_packed), gradientOfX.Values, gradientOfX.Stride, accumulate: false);
    }

    private void BackwardToWeights(Matrix x, Matrix gradientOfY)
    {
        var gradient = Weights.Gradient;
        _kernels.Multiply(x.AsLeftTransposed(), gradientOfY.PackInto(_packed), gradient.Values, gradient.Stride, accumulate: true);
        var biases = Biases.Gradient[0];
        for (int row = 0; row < gradientOfY.Rows; row++) VectorLoops.Add(gradientOfY[row], biases);
    }
}
