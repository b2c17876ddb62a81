using Dateline.Language.Kernels;

namespace Dateline.Training;

/// <summary>Scores of heads: dependent × U × head, with a bias for each head; loss and gradients over one batch.</summary>
internal sealed class Biaffine
{
    private readonly KernelSet _kernels = KernelSet.Best;
    private readonly PackedMatrix _packed = new();
    private readonly Linear _linear;
    private readonly Matrix _turned = new(), _turnedGradient = new(), _scores = new();

    public Biaffine(int size, Randomness random)
    {
        _linear = new Linear("arc", size, size, random);
        _linear.Weights.Value.All.Clear();
        for (int i = 0; i < size; i++) _linear.Weights.Value[i][i] = 0.1f;
    }

    public IEnumerable<Parameter> Parameters => [_linear.Weights, _linear.Biases];

    /// <returns>The loss.</returns>
    public double Learn(Batch batch, Matrix dependents, Matrix heads, Matrix dependentGradient, Matrix headGradient, float weight)
    {
        _linear.Forward(dependents, _turned);
        _turnedGradient.ShapeAndClear(_turned.Rows, _turned.Columns);
        headGradient.ShapeAndClear(heads.Rows, heads.Columns);
        double loss = 0;
        for (int s = 0; s < batch.Sentences; s++) loss += LearnSentence(batch, s, heads, headGradient, weight);
        _linear.Backward(dependents, _turnedGradient, dependentGradient);
        return loss;
    }

    private double LearnSentence(Batch batch, int sentence, Matrix heads, Matrix headGradient, float weight)
    {
        if (batch.Examples[sentence].Heads is not { } right) return 0;

        int words = batch.Words, size = heads.Columns, stride = batch.Sentences * heads.Stride, start = sentence * heads.Stride;
        _scores.Shape(words, words);
        _packed.Fill(heads.Values.AsSpan(start), size, words, 1, stride);
        _kernels.Multiply(new LeftOperand(_turned.Values.AsSpan(start), words, stride), _packed, _scores.Values, _scores.Stride, accumulate: false);

        double loss = 0;
        _scores[0].Clear();
        for (int word = 1; word < words; word++)
        {
            _scores[word][word] = float.NegativeInfinity;
            loss += CrossEntropy.Replace(_scores[word], right[word], weight);
        }

        _packed.Fill(heads.Values.AsSpan(start), words, size, stride, 1);
        _kernels.Multiply(_scores.AsLeft(), _packed, _turnedGradient.Values.AsSpan(start), stride, accumulate: false);
        _packed.Fill(_turned.Values.AsSpan(start), words, size, stride, 1);
        _kernels.Multiply(_scores.AsLeftTransposed(), _packed, headGradient.Values.AsSpan(start), stride, accumulate: false);
        return loss;
    }
}
