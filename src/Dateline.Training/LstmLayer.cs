using Dateline.Language.Kernels;

namespace Dateline.Training;

/// <summary>One bidirectional LSTM over sentences of one length. Row t * sentences + s is word t of sentence s.</summary>
internal sealed class LstmLayer
{
    private readonly KernelSet _kernels = KernelSet.Best;
    private readonly PackedMatrix[] _packed = [new(), new()];
    private readonly Matrix _gates = new(), _memory = new();
    private readonly int _hidden;
    private readonly Linear _input;
    private readonly Parameter[] _recurrent;
    private readonly float[][] _memoryGradient = [[], []];

    public LstmLayer(string name, int inputs, int hidden, Randomness random)
    {
        _hidden = hidden;
        _input = new Linear($"{name}.input", inputs, 8 * hidden, random);
        _recurrent = [new($"{name}.forward", hidden, 4 * hidden), new($"{name}.backward", hidden, 4 * hidden)];
        float bound = 1f / MathF.Sqrt(hidden);
        _input.Weights.Randomise(random, bound);
        foreach (var weights in _recurrent) weights.Randomise(random, bound);

        // To begin with, remember.
        for (int direction = 0; direction < 2; direction++)
            _input.Biases.Value[0].Slice(((4 * direction) + 1) * hidden, hidden).Fill(1f);
    }

    public IEnumerable<Parameter> Parameters => [_input.Weights, _input.Biases, .. _recurrent];

    public Matrix Forward(Matrix x, int sentences, Matrix y)
    {
        _input.Forward(x, _gates);
        y.Shape(x.Rows, 2 * _hidden);
        _memory.Shape(x.Rows, 2 * _hidden);
        Parallel.For(0, 2, direction => Run(x.Rows / sentences, sentences, direction, y));
        return y;
    }

    /// <param name="gradientOfY">Read and changed.</param>
    public void Backward(Matrix x, Matrix y, int sentences, Matrix gradientOfY, Matrix gradientOfX)
    {
        int words = x.Rows / sentences;
        Parallel.For(0, 2, direction =>
        {
            BackThroughTime(sentences, words, direction, gradientOfY);
            RecurrentGradient(y, sentences, words, direction);
        });
        _input.Backward(x, _gates, gradientOfX);
    }

    /// <summary>One direction reads and writes columns of its own, so both can run at once.</summary>
    private void Run(int words, int sentences, int direction, Matrix y)
    {
        var packed = _recurrent[direction].Value.PackInto(_packed[direction]);
        for (int step = 0; step < words; step++)
        {
            int word = direction == 0 ? step : words - 1 - step, last = direction == 0 ? word - 1 : word + 1;
            if (step > 0)
                _kernels.Multiply(
                    new LeftOperand(At(y, last * sentences, direction * _hidden), sentences, y.Stride), packed,
                    At(_gates, word * sentences, direction * 4 * _hidden), _gates.Stride, accumulate: true);
            for (int s = 0; s < sentences; s++)
                LstmStep.Forward(
                    GatesOf((word * sentences) + s, direction), step > 0 ? MemoryOf((last * sentences) + s, direction) : [],
                    MemoryOf((word * sentences) + s, direction), At(y, (word * sentences) + s, direction * _hidden)[.._hidden]);
        }
    }

    private void BackThroughTime(int sentences, int words, int direction, Matrix gradientOfY)
    {
        var packed = _recurrent[direction].Value.PackTransposedInto(_packed[direction]);
        ref float[] memoryGradient = ref _memoryGradient[direction];
        if (memoryGradient.Length < sentences * _hidden) memoryGradient = new float[sentences * _hidden];
        memoryGradient.AsSpan().Clear();
        for (int step = words - 1; step >= 0; step--)
        {
            int word = direction == 0 ? step : words - 1 - step, last = direction == 0 ? word - 1 : word + 1;
            for (int s = 0; s < sentences; s++)
                LstmStep.Backward(
                    GatesOf(word * sentences + s, direction), step > 0 ? MemoryOf((last * sentences) + s, direction) : [],
                    MemoryOf((word * sentences) + s, direction), At(gradientOfY, (word * sentences) + s, direction * _hidden)[.._hidden],
                    memoryGradient.AsSpan(s * _hidden, _hidden));
            if (step > 0)
                _kernels.Multiply(
                    new LeftOperand(At(_gates, word * sentences, direction * 4 * _hidden), sentences, _gates.Stride), packed,
                    At(gradientOfY, last * sentences, direction * _hidden), gradientOfY.Stride, accumulate: true);
        }
    }

    private void RecurrentGradient(Matrix y, int sentences, int words, int direction)
    {
        if (words < 2) return;
        int rows = (words - 1) * sentences, firstGate = direction == 0 ? sentences : 0, firstOutput = direction == 0 ? 0 : sentences;
        var packed = _packed[direction];
        packed.Fill(At(_gates, firstGate, direction * 4 * _hidden), rows, 4 * _hidden, _gates.Stride, 1);
        var gradient = _recurrent[direction].Gradient;
        _kernels.Multiply(
            new LeftOperand(At(y, firstOutput, direction * _hidden), _hidden, 1, y.Stride), packed, gradient.Values, gradient.Stride, accumulate: true);
    }

    private static Span<float> At(Matrix matrix, int row, int column) => matrix.Values.AsSpan((row * matrix.Stride) + column);

    private Span<float> GatesOf(int row, int direction) => At(_gates, row, direction * 4 * _hidden)[..(4 * _hidden)];

    private Span<float> MemoryOf(int row, int direction) => At(_memory, row, direction * _hidden)[.._hidden];
}
