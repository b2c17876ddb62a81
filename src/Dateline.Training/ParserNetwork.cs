using Dateline.Language.Neural;

namespace Dateline.Training;

/// <summary>The network as it is trained, in floats: forward, loss, and the gradients of everything.</summary>
internal sealed class ParserNetwork
{
    private readonly InputLayer _input;
    private readonly LstmLayer _first, _second;
    private readonly TreeHeads _trees;
    private readonly ContentHeads? _contents;
    private readonly Dropout _dropInput, _dropFirst, _dropSecond;
    private readonly Matrix _x = new(), _h1 = new(), _h2 = new(), _keptInput = new(), _kept1 = new(), _kept2 = new();
    private readonly Matrix _gradientA = new(), _gradientB = new();

    public ParserNetwork(NetworkShape shape, InputVocabularies inputs, TaskSets tasks, float[] vectors, LossWeights weights, Randomness random)
    {
        _input = new InputLayer(shape, inputs, vectors, weights.DropFeatures, random);
        _first = new LstmLayer("lstm1", shape.Input, shape.Hidden, random);
        _second = new LstmLayer("lstm2", shape.State, shape.Hidden, random);
        _trees = new TreeHeads(shape, tasks, weights, random);
        if (tasks.Tags.Names.Count + tasks.Tags.Events.Count > 0) _contents = new ContentHeads(shape, tasks.Tags, weights, random);
        _dropInput = new Dropout(weights.Drop, random);
        _dropFirst = new Dropout(weights.Drop, random);
        _dropSecond = new Dropout(weights.Drop, random);
        Parameters = [.. _input.Parameters, .. _first.Parameters, .. _second.Parameters, .. _trees.Parameters, .. _contents?.Parameters ?? []];
    }

    public IReadOnlyList<Parameter> Parameters { get; }

    /// <summary>Adds the gradients of one batch; returns its loss, each word counting <paramref name="perWord"/>.</summary>
    public double Learn(Batch batch, WordInput[] words, float perWord)
    {
        int sentences = batch.Sentences;
        _input.Forward(words, _x);
        Drop(_x, _keptInput, _dropInput);
        Drop(_first.Forward(_keptInput, sentences, _h1), _kept1, _dropFirst);
        Drop(_second.Forward(_kept1, sentences, _h2), _kept2, _dropSecond);

        _gradientA.ShapeAndClear(_kept2.Rows, _kept2.Columns);
        double loss = _trees.Learn(batch, _kept2, _gradientA, perWord) + (_contents?.Learn(batch, _kept2, _gradientA, perWord) ?? 0);

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
}
