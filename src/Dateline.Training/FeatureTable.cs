namespace Dateline.Training;

/// <summary>Features in words, numbered, each with a weight for each answer.</summary>
/// <param name="answers">How many weights a feature has.</param>
internal sealed class FeatureTable(int answers)
{
    private readonly Dictionary<string, int> _seen = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);
    private double[] _weights = [], _squares = [], _sums = [];
    private int _rounds;

    public int Answers => answers;

    public void Count(IEnumerable<string> features)
    {
        foreach (string feature in features) _seen[feature] = _seen.GetValueOrDefault(feature) + 1;
    }

    /// <summary>Numbers the features seen often enough; the order is that of their names, so that the same input gives the same file.</summary>
    public void Freeze(int leastSeen)
    {
        foreach (string feature in _seen.Where(f => f.Value >= leastSeen).Select(f => f.Key).Order(StringComparer.Ordinal)) _ids[feature] = _ids.Count;
        _weights = new double[_ids.Count * answers];
        _squares = new double[_weights.Length];
        _sums = new double[_weights.Length];
    }

    public int[] Ids(IEnumerable<string> features) => [.. features.Where(_ids.ContainsKey).Select(f => _ids[f])];

    public double Score(int[] ids, int answer)
    {
        double sum = 0;
        foreach (int id in ids) sum += _weights[(id * answers) + answer];
        return sum;
    }

    /// <summary>Sets the score of every answer.</summary>
    public void Score(int[] ids, Span<double> scores)
    {
        scores.Clear();
        foreach (int id in ids)
        {
            var row = _weights.AsSpan(id * answers, answers);
            for (int a = 0; a < row.Length; a++) scores[a] += row[a];
        }
    }

    /// <summary>Moves the weights of an answer up a gradient.</summary>
    public void Move(int[] ids, int answer, double error, double rate, double pull)
    {
        foreach (int id in ids)
        {
            int at = (id * answers) + answer;
            double gradient = error - (pull * _weights[at]);
            _squares[at] += gradient * gradient;
            _weights[at] += rate * gradient / Math.Sqrt(1e-6 + _squares[at]);
        }
    }

    /// <summary>Sets the weights back to nothing; what was remembered stays.</summary>
    public void Forget()
    {
        Array.Clear(_weights);
        Array.Clear(_squares);
    }

    /// <summary>Counts the weights as they are now into the mean that is given in the end (Polyak and Juditsky 1992).</summary>
    public void Remember()
    {
        _rounds++;
        for (int i = 0; i < _weights.Length; i++) _sums[i] += _weights[i];
    }

    /// <summary>The mean of the weights remembered, by feature.</summary>
    /// <param name="kept">Share of the features that each step saw; with all of them seen the weights count for so much less.</param>
    public IEnumerable<KeyValuePair<string, double[]>> Weights(double kept)
        => _ids.Select(p => KeyValuePair.Create(p.Key, _sums[(p.Value * answers)..((p.Value + 1) * answers)].Select(w => w * kept / _rounds).ToArray()));
}
