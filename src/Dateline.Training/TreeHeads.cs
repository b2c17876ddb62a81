using Dateline.Language.Neural;

namespace Dateline.Training;

/// <summary>What the treebanks teach: tags, heads and labels.</summary>
internal sealed class TreeHeads
{
    private readonly int _arc, _label;
    private readonly Linear _linear;
    private readonly Biaffine _arcs;
    private readonly PairScorer _labels;
    private readonly TagTask[] _tasks;
    private readonly Dropout _dropArcs;
    private readonly List<PairQuestion> _pairs = [];
    private readonly Matrix _y = new(), _yGradient = new(), _both = new(), _xGradient = new();
    private readonly Matrix _dependents = new(), _heads = new(), _dependentGradient = new(), _headGradient = new();

    public TreeHeads(NetworkShape shape, TaskSets tasks, LossWeights weights, Randomness random)
    {
        (_arc, _label) = (shape.Arc, shape.Label);
        var tags = tasks.Tags;
        int universal = 2 * (_arc + _label), treebank = universal + tags.Universal.Count;
        int features = treebank + tags.Treebank.Count, lemmas = features + tasks.Features.Count;
        _tasks =
        [
            new(universal, tags.Universal, e => e.Universal, weights.Universal),
            new(treebank, tags.Treebank, e => e.Treebank, weights.Treebank),
            new(features, tasks.Features, e => e.Features, weights.Features),
            new(lemmas, tasks.Lemmas, e => e.Lemmas, weights.Lemmas),
        ];
        _linear = new Linear("heads", shape.State, lemmas + tasks.Lemmas.Count, random);
        _arcs = new Biaffine(_arc, random);
        _labels = new PairScorer("labels", _label, tags.Labels.Count, extras: 0, weights.Drop, random);
        _dropArcs = new Dropout(weights.Drop, random);
    }

    public IEnumerable<Parameter> Parameters => [_linear.Weights, _linear.Biases, .. _arcs.Parameters, .. _labels.Parameters];

    /// <summary>Adds to <paramref name="gradientOfX"/>; returns the loss.</summary>
    public double Learn(Batch batch, Matrix x, Matrix gradientOfX, float perWord)
    {
        if (!batch.Examples.Any(e => e.Heads is not null)) return 0;

        _linear.Forward(x, _y);
        _yGradient.ShapeAndClear(_y.Rows, _y.Columns);
        double loss = 0;
        foreach (var task in _tasks) loss += task.Learn(batch, _y, _yGradient, perWord);
        loss += LearnArcs(batch, perWord) + LearnLabels(batch, perWord);
        _linear.Backward(x, _yGradient, _xGradient);
        VectorLoops.Add(_xGradient.All, gradientOfX.All);
        return loss;
    }

    private double LearnArcs(Batch batch, float perWord)
    {
        _dependents.Shape(batch.Rows, _arc);
        _heads.Shape(batch.Rows, _arc);
        _both.Shape(batch.Rows, 2 * _arc);
        for (int row = 0; row < batch.Rows; row++) _y[row][..(2 * _arc)].CopyTo(_both[row]);
        VectorLoops.KeepPositive(_both.All);
        _dropArcs.Forward(_both.All);
        for (int row = 0; row < batch.Rows; row++)
        {
            _both[row][.._arc].CopyTo(_dependents[row]);
            _both[row][_arc..].CopyTo(_heads[row]);
        }

        double loss = _arcs.Learn(batch, _dependents, _heads, _dependentGradient, _headGradient, perWord);
        for (int row = 0; row < batch.Rows; row++)
        {
            _dependentGradient[row].CopyTo(_both[row]);
            _headGradient[row].CopyTo(_both[row][_arc..]);
        }

        _dropArcs.Backward(_both.All);
        for (int row = 0; row < batch.Rows; row++)
        {
            VectorLoops.KeepWherePositive(_y[row], _both[row]);
            _both[row].CopyTo(_yGradient[row]);
        }

        return loss;
    }

    private double LearnLabels(Batch batch, float perWord)
    {
        _pairs.Clear();
        for (int s = 0; s < batch.Sentences; s++)
        {
            var example = batch.Examples[s];
            for (int word = 1; word < batch.Words && example.Heads is { } heads; word++)
                _pairs.Add(new(batch.Row(heads[word], s), batch.Row(word, s), [], example.Labels[word]));
        }

        return _labels.Learn(_pairs, _y, (2 * _arc, (2 * _arc) + _label), _yGradient, perWord);
    }
}
