namespace Dateline.Training;

/// <summary>Scores pairs of words: rectified sum of one vector for each part, then one linear layer. For labels of arcs, and for roles.</summary>
internal sealed class PairScorer
{
    private readonly int _size;
    private readonly Linear _linear;
    private readonly Dropout _dropout;
    private readonly Parameter? _extras;
    private readonly Matrix _state = new(), _scores = new(), _gradient = new();

    /// <param name="extras">Rows in the table of what else a pair can add; 0 for none.</param>
    public PairScorer(string name, int size, int answers, int extras, float drop, Randomness random)
    {
        _size = size;
        _linear = new Linear(name, size, answers, random);
        _dropout = new Dropout(drop, random);
        if (extras == 0) return;
        _extras = new Parameter($"{name}.extras", extras, size, table: true);
        _extras.Randomise(random, 0.1f);
    }

    public IEnumerable<Parameter> Parameters => _extras is null ? [_linear.Weights, _linear.Biases] : [_linear.Weights, _linear.Biases, _extras];

    /// <param name="y">Holds the vectors of both parts of a pair, each at its column.</param>
    /// <param name="gradientOfY">Is added to.</param>
    /// <returns>The loss.</returns>
    public double Learn(IReadOnlyList<PairQuestion> pairs, Matrix y, (int First, int Second) columns, Matrix gradientOfY, float weight)
    {
        if (pairs.Count == 0) return 0;
        _state.ShapeAndClear(pairs.Count, _size);
        for (int i = 0; i < pairs.Count; i++)
        {
            VectorLoops.Add(y[pairs[i].First].Slice(columns.First, _size), _state[i]);
            VectorLoops.Add(y[pairs[i].Second].Slice(columns.Second, _size), _state[i]);
            foreach (int extra in pairs[i].Extras) VectorLoops.Add(_extras!.Value[extra], _state[i]);
        }

        VectorLoops.KeepPositive(_state.All);
        _dropout.Forward(_state.All);
        _linear.Forward(_state, _scores);
        double loss = 0;
        for (int i = 0; i < pairs.Count; i++) loss += CrossEntropy.Replace(_scores[i], pairs[i].Right, weight);

        _linear.Backward(_state, _scores, _gradient);
        _dropout.Backward(_gradient.All);
        for (int i = 0; i < pairs.Count; i++)
        {
            var gradient = _gradient[i];
            VectorLoops.KeepWherePositive(_state[i], gradient);
            VectorLoops.Add(gradient, gradientOfY[pairs[i].First].Slice(columns.First, _size));
            VectorLoops.Add(gradient, gradientOfY[pairs[i].Second].Slice(columns.Second, _size));
            foreach (int extra in pairs[i].Extras) VectorLoops.Add(gradient, _extras!.Gradient[extra]);
        }

        return loss;
    }
}
