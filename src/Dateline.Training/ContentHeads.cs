using Dateline.Language.Neural;

namespace Dateline.Training;

/// <summary>What other annotation teaches: names, the triggers of events, and who takes part in them.</summary>
internal sealed class ContentHeads
{
    private readonly int _role;
    private readonly Linear _linear;
    private readonly PairScorer? _roles;
    private readonly TagTask _names, _events;
    private readonly Dropout _dropout;
    private readonly float _roleWeight;
    private readonly List<PairQuestion> _pairs = [];
    private readonly Matrix _kept = new(), _y = new(), _yGradient = new(), _xGradient = new();

    public ContentHeads(NetworkShape shape, TagSets tags, LossWeights weights, Randomness random)
    {
        (_role, _roleWeight) = (shape.Role, weights.Roles);
        int names = 2 * _role, events = names + tags.Names.Count;
        _names = new(names, tags.Names, e => e.Names, weights.Names);
        _events = new(events, tags.Events, e => e.Events, weights.Events);
        _linear = new Linear("contents", shape.State, events + tags.Events.Count, random);
        if (_role > 0) _roles = new PairScorer("roles", _role, tags.Roles.Count, RolePath.Rows, weights.Drop, random);
        _dropout = new Dropout(weights.DropContents, random);
    }

    public IEnumerable<Parameter> Parameters => [_linear.Weights, _linear.Biases, .. _roles?.Parameters ?? []];

    /// <summary>Adds to <paramref name="gradientOfX"/>; returns the loss.</summary>
    public double Learn(Batch batch, Matrix x, Matrix gradientOfX, float perWord)
    {
        if (!batch.Examples.Any(e => e.Names.Length > 1 && (e.Names[1] >= 0 || e.Events[1] >= 0))) return 0;

        // Few sentences teach much here, so more is dropped than elsewhere.
        _kept.Shape(x.Rows, x.Columns);
        x.All.CopyTo(_kept.All);
        _dropout.Forward(_kept.All);
        _linear.Forward(_kept, _y);
        _yGradient.ShapeAndClear(_y.Rows, _y.Columns);
        double loss = _names.Learn(batch, _y, _yGradient, perWord) + _events.Learn(batch, _y, _yGradient, perWord) + LearnRoles(batch, perWord);
        _linear.Backward(_kept, _yGradient, _xGradient);
        _dropout.Backward(_xGradient.All);
        VectorLoops.Add(_xGradient.All, gradientOfX.All);
        return loss;
    }

    private double LearnRoles(Batch batch, float perWord)
    {
        if (_roles is null) return 0;

        _pairs.Clear();
        for (int s = 0; s < batch.Sentences; s++)
            foreach (var pair in batch.Examples[s].Roles)
                _pairs.Add(new(batch.Row(pair.Trigger, s), batch.Row(pair.Word, s), pair.Extras, pair.Role));
        return _roles.Learn(_pairs, _y, (0, _role), _yGradient, _roleWeight * perWord);
    }
}
