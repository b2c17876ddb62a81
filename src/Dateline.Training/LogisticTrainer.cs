namespace Dateline.Training;

/// <summary>Logistic regression over sparse yes-or-no features, by AdaGrad (Duchi, Hazan and Singer 2011) with a pull towards zero. Deterministic.</summary>
internal sealed class LogisticTrainer
{
    private const int Rounds = 12;
    private const double Rate = 0.12, Pull = 2e-4;

    private readonly List<(string[] Features, bool Yes)> _examples = [];

    public int Examples => _examples.Count;

    /// <summary>Share of the examples that the weights get right, 0 to 1; after <see cref="Train"/>.</summary>
    public double Right { get; private set; }

    public void Add(IEnumerable<string> features, bool yes) => _examples.Add(([.. features.Distinct()], yes));

    /// <summary>Weights by feature; features seen on fewer than <paramref name="leastSeen"/> examples are left out.</summary>
    public IReadOnlyDictionary<string, double> Train(int leastSeen)
    {
        var ids = _examples.SelectMany(e => e.Features).CountBy(f => f).Where(f => f.Value >= leastSeen).Select(f => f.Key).Order(StringComparer.Ordinal).Select((f, i) => (f, i)).ToDictionary(p => p.f, p => p.i);
        var rows = _examples.Select(e => (Features: e.Features.Where(ids.ContainsKey).Select(f => ids[f]).ToArray(), e.Yes)).ToArray();
        var weights = new double[ids.Count];
        var squares = new double[ids.Count];
        var order = new Randomness(17);
        for (int round = 0; round < Rounds; round++)
        {
            for (int i = rows.Length - 1; i > 0; i--)
            {
                int other = order.NextBelow(i + 1);
                (rows[i], rows[other]) = (rows[other], rows[i]);
            }

            foreach (var (features, yes) in rows)
            {
                double error = (yes ? 1 : 0) - Probability(weights, features);
                foreach (int f in features)
                {
                    double gradient = error - (Pull * weights[f]);
                    squares[f] += gradient * gradient;
                    weights[f] += Rate * gradient / Math.Sqrt(1e-6 + squares[f]);
                }
            }
        }

        Right = rows.Length == 0 ? 1 : rows.Average(r => Probability(weights, r.Features) >= 0.5 == r.Yes ? 1.0 : 0.0);
        return ids.ToDictionary(p => p.Key, p => weights[p.Value]);
    }

    private static double Probability(double[] weights, int[] features)
    {
        double sum = 0;
        foreach (int f in features) sum += weights[f];
        return 1 / (1 + Math.Exp(-sum));
    }
}
