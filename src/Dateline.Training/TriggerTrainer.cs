using Dateline.Understanding.Events;

namespace Dateline.Training;

/// <summary>
/// Learns which words trigger an event of which type: multinomial logistic regression over sparse yes-or-no features, by AdaGrad (Duchi, Hazan and Singer 2011)
/// with a pull towards zero and some features left out at every step (Srivastava et al. 2014). Deterministic.
/// </summary>
internal sealed class TriggerTrainer
{
    private const int Rounds = 10;
    private const double Rate = 0.08, Pull = 3e-4, Least = 2e-3;
    private const float Kept = 0.8f;

    private readonly List<(string[] Features, int Answer)> _examples = [];

    public int Examples => _examples.Count;

    /// <summary>The answer for a word that triggers nothing.</summary>
    public static int None => PlainTypes.Count;

    public void Add(IEnumerable<string> features, int answer) => _examples.Add(([.. features.Distinct()], answer));

    /// <summary>Weights by feature, one for each type and the last for no event. Features seen seldom, or never on a trigger, are left out.</summary>
    public IReadOnlyDictionary<string, double[]> Train(int leastSeen)
    {
        var triggers = _examples.Where(e => e.Answer != None).SelectMany(e => e.Features).ToHashSet(StringComparer.Ordinal);
        var table = new FeatureTable(PlainTypes.Count + 1);
        foreach (var (features, _) in _examples) table.Count(features.Where(triggers.Contains));
        table.Freeze(leastSeen);
        var rows = _examples.Select(e => (Ids: table.Ids(e.Features), e.Answer)).ToArray();
        var order = new Randomness(17);
        double[] likely = new double[table.Answers];
        for (int round = 0; round < Rounds; round++)
        {
            order.Shuffle(rows.AsSpan());
            foreach (var (all, answer) in rows)
            {
                int[] ids = order.Keep(all, Kept);
                table.Score(ids, likely);
                double most = likely.Max(), sum = 0;
                for (int a = 0; a < likely.Length; a++) sum += likely[a] = Math.Exp(likely[a] - most);
                for (int a = 0; a < likely.Length; a++)
                {
                    double error = (a == answer ? 1 : 0) - (likely[a] / sum);
                    if (Math.Abs(error) > Least) table.Move(ids, a, error, Rate, Pull);
                }
            }

            if (round >= Rounds / 2) table.Remember();
        }

        return table.Weights(Kept).ToDictionary(p => p.Key, p => p.Value);
    }
}
