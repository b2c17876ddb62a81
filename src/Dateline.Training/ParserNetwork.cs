using Dateline.Language.Neural;

namespace Dateline.Training;

/// <summary>The network as it is trained, in floats: forward, loss, and the gradients of everything.</summary>
internal sealed class ParserNetwork
{
    private readonly HeadColumns _columns;
    private readonly NetworkShape _shape;
    private readonly TagSets _tags;
    private readonly InputLayer _input;
    private readonly LstmLayer _first, _second;
    private readonly Linear _heads, _labels;
    private readonly Biaffine _arcs;
    private readonly Dropout _dropInput, _dropFirst, _dropSecond, _dropArcs, _dropLabels;
    private readonly Matrix _x = new(), _h1 = new(), _h2 = new(), _y = new(), _labelState = new(), _labelScores = new();
    private readonly Matrix _kept1 = new(), _kept2 = new(), _keptInput = new();
    private readonly Matrix _dependents = new(), _headsOfArcs = new(), _dependentGradient = new(), _headGradient = new();
    private readonly Matrix _yGradient = new(), _gradientA = new(), _gradientB = new();

    public ParserNetwork(NetworkShape shape, InputVocabularies inputs, TagSets tags, float[] vectors, LossWeights weights, Randomness random)
    {
        (_shape, _tags, Weights) = (shape, tags, weights);
        _columns = new HeadColumns(shape, tags);
        _input = new InputLayer(shape, inputs, vectors, weights.DropFeatures, random);
        _first = new LstmLayer("lstm1", shape.Input, shape.Hidden, random);
        _second = new LstmLayer("lstm2", shape.State, shape.Hidden, random);
        _heads = new Linear("heads", shape.State, _columns.Count, random);
        _arcs = new Biaffine(shape.Arc, random);
        _labels = new Linear("labels", shape.Label, tags.Labels.Count, random);
        _dropInput = new Dropout(weights.Drop, random);
        _dropFirst = new Dropout(weights.Drop, random);
        _dropSecond = new Dropout(weights.Drop, random);
        _dropArcs = new Dropout(weights.Drop, random);
        _dropLabels = new Dropout(weights.Drop, random);
        Parameters =
        [
            .. _input.Parameters, .. _first.Parameters, .. _second.Parameters, _heads.Weights, _heads.Biases,
            .. _arcs.Parameters, _labels.Weights, _labels.Biases,
        ];
    }

    public IReadOnlyList<Parameter> Parameters { get; }

    public LossWeights Weights { get; }

    /// <summary>Adds the gradients of one batch; returns its loss, each word counting <paramref name="perWord"/>.</summary>
    public double Learn(Batch batch, WordInput[] words, float perWord)
    {
        int sentences = batch.Sentences;
        _input.Forward(words, _x);
        Drop(_x, _keptInput, _dropInput);
        Drop(_first.Forward(_keptInput, sentences, _h1), _kept1, _dropFirst);
        Drop(_second.Forward(_kept1, sentences, _h2), _kept2, _dropSecond);
        _heads.Forward(_kept2, _y);

        _yGradient.ShapeAndClear(_y.Rows, _y.Columns);
        double loss = LearnTags(batch, perWord) + LearnArcs(batch, perWord) + LearnLabels(batch, perWord);

        _heads.Backward(_kept2, _yGradient, _gradientA);
        _dropSecond.Backward(_gradientA.All);
        _second.Backward(_kept1, _h2, sentences, _gradientA, _gradientB);
        _dropFirst.Backward(_gradientB.All);
        _first.Backward(_keptInput, _h1, sentences, _gradientB, _gradientA);
        _dropInput.Backward(_gradientA.All);
        _input.Backward(words, _x, _gradientA);
        return loss;
    }

    private static void Drop(Matrix values, Matrix kept, Dropout dropout)
    {
        kept.Shape(values.Rows, values.Columns);
        values.All.CopyTo(kept.All);
        dropout.Forward(kept.All);
    }

    private double LearnTags(Batch batch, float perWord)
    {
        double loss = 0;
        for (int word = 1; word < batch.Words; word++)
            for (int s = 0; s < batch.Sentences; s++)
            {
                var example = batch.Examples[s];
                int row = batch.Row(word, s);
                loss += LearnTag(row, _columns.Universal, _tags.Universal, example.Universal[word], Weights.Universal * perWord);
                loss += LearnTag(row, _columns.Treebank, _tags.Treebank, example.Treebank[word], Weights.Treebank * perWord);
                loss += LearnTag(row, _columns.Features, _tags.Features, example.Features[word], Weights.Features * perWord);
                loss += LearnTag(row, _columns.Lemmas, _tags.Lemmas, example.Lemmas[word], Weights.Lemmas * perWord);
            }

        return loss;
    }

    private float LearnTag(int row, int column, Vocabulary set, int right, float weight)
    {
        var gradient = _yGradient[row].Slice(column, set.Count);
        _y[row].Slice(column, set.Count).CopyTo(gradient);
        return CrossEntropy.Replace(gradient, right, weight);
    }

    private double LearnArcs(Batch batch, float perWord)
    {
        int size = _shape.Arc;
        _dependents.Shape(batch.Rows, size);
        _headsOfArcs.Shape(batch.Rows, size);
        var both = _gradientA.Shape(batch.Rows, 2 * size);
        for (int row = 0; row < batch.Rows; row++) _y[row][..(2 * size)].CopyTo(both[row]);
        VectorLoops.KeepPositive(both.All);
        _dropArcs.Forward(both.All);
        for (int row = 0; row < batch.Rows; row++)
        {
            both[row][..size].CopyTo(_dependents[row]);
            both[row][size..].CopyTo(_headsOfArcs[row]);
        }

        double loss = _arcs.Learn(batch, _dependents, _headsOfArcs, _dependentGradient, _headGradient, perWord);
        for (int row = 0; row < batch.Rows; row++)
        {
            _dependentGradient[row].CopyTo(both[row]);
            _headGradient[row].CopyTo(both[row][size..]);
        }

        _dropArcs.Backward(both.All);
        for (int row = 0; row < batch.Rows; row++)
            Rectified(both[row], _y[row][..(2 * size)], _yGradient[row]);
        return loss;
    }

    private double LearnLabels(Batch batch, float perWord)
    {
        int size = _shape.Label;
        _labelState.ShapeAndClear(batch.Rows, size);
        for (int word = 1; word < batch.Words; word++)
            for (int s = 0; s < batch.Sentences; s++)
            {
                int row = batch.Row(word, s), head = batch.Row(batch.Examples[s].Heads[word], s);
                _y[row].Slice(_columns.LabelDependent, size).CopyTo(_labelState[row]);
                VectorLoops.Add(_y[head].Slice(_columns.LabelHead, size), _labelState[row]);
            }

        VectorLoops.KeepPositive(_labelState.All);
        _dropLabels.Forward(_labelState.All);
        _labels.Forward(_labelState, _labelScores);
        double loss = 0;
        for (int word = 0; word < batch.Words; word++)
            for (int s = 0; s < batch.Sentences; s++)
            {
                int right = word == 0 ? Example.NoTag : batch.Examples[s].Labels[word];
                loss += CrossEntropy.Replace(_labelScores[batch.Row(word, s)], right, perWord);
            }

        ClearPadding(_labelScores);
        _labels.Backward(_labelState, _labelScores, _gradientA);
        _dropLabels.Backward(_gradientA.All);
        for (int word = 1; word < batch.Words; word++)
            for (int s = 0; s < batch.Sentences; s++)
            {
                int row = batch.Row(word, s), head = batch.Row(batch.Examples[s].Heads[word], s);
                Rectified(_gradientA[row], _labelState[row], _gradientA[row]);
                VectorLoops.Add(_gradientA[row], _yGradient[row].Slice(_columns.LabelDependent, size));
                VectorLoops.Add(_gradientA[row], _yGradient[head].Slice(_columns.LabelHead, size));
            }

        return loss;
    }

    private static void ClearPadding(Matrix matrix)
    {
        for (int row = 0; row < matrix.Rows; row++)
            matrix.Values.AsSpan((row * matrix.Stride) + matrix.Columns, matrix.Stride - matrix.Columns).Clear();
    }

    /// <summary>Lets the gradient through where the value was positive.</summary>
    private static void Rectified(ReadOnlySpan<float> gradient, ReadOnlySpan<float> value, Span<float> target)
    {
        for (int i = 0; i < value.Length; i++) target[i] = value[i] > 0 ? gradient[i] : 0f;
    }
}
