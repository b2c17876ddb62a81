using Dateline.Understanding.Events;

namespace Dateline.Training;

/// <summary>
/// Learns which words trigger an event of which type: multinomial logistic regression over sparse yes-or-no features, by AdaGrad (Duchi, Hazan and Singer 2011)
/// with a pull towards zero and some features left out at every step (Srivastava et al. 2014). One time in four nothing of the codebook's row is seen: on the sentences learnt from,
/// which were read while the codebook grew, rows are right more often than elsewhere. Deterministic.
/// </summary>
internal sealed class TriggerTrainer
{
    private const int Rounds = 10, Runs = 3;
    private const double Rate = 0.08, Pull = 3e-4, Least = 2e-3;
    private const float Kept = 0.8f, WithoutRow = 0.25f;

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
        var rows = _examples.Select(e => (Ids: table.Ids(e.Features), WithoutRow: table.Ids(e.Features.Where(f => !f.StartsWith("row", StringComparison.Ordinal))), e.Answer)).ToArray();
        for (int run = 0; run < Runs; run++)
        {
            table.Forget();
            Learn(table, rows, new Randomness(17 + (ulong)run));
        }

        return table.Weights(Kept).ToDictionary(p => p.Key, p => p.Value);
    }

    private static void Learn(FeatureTable table, (int[] Ids, int[] WithoutRow, int Answer)[] rows, Randomness order)
    {
        double[] likely = new double[table.Answers];
        for (int round = 0; round < Rounds; round++)
        {
            order.Shuffle(rows.AsSpan());
            foreach (var (all, withoutRow, answer) in rows)
            {
                int[] ids = order.Keep(order.NextFloat() < WithoutRow ? withoutRow : all, Kept);
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
    }
}
