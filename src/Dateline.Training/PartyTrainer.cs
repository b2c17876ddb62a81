using Dateline.Understanding.Events;

namespace Dateline.Training;

/// <summary>
/// Learns to divide the candidates of an event into sides: log-linear over all ways to divide them, raising the probability of those that are right on both sides.
/// AdaGrad (Duchi, Hazan and Singer 2011) with a pull towards zero and some features left out at every step (Srivastava et al. 2014).
/// Deterministic.
/// </summary>
internal sealed class PartyTrainer
{
    private const int Rounds = 30, Runs = 6;
    private const double Rate = 0.05, Pull = 1e-3;

    // Half the features and a few runs: what is learnt leans on no single feature and no single order.
    private const float Kept = 0.55f;

    private readonly List<PartyExample> _examples = [];

    public int Examples => _examples.Count;

    public void Add(PartyExample example) => _examples.Add(example);

    /// <summary>Weights by feature: two for a candidate (acts, is acted upon), four for a pair (<see cref="PartyScores.Pair"/>), one for a whole.</summary>
    public IReadOnlyDictionary<string, double[]> Train(int leastSeen)
    {
        var (sides, pairs, wholes) = (new FeatureTable(2), new FeatureTable(4), new FeatureTable(1));
        foreach (var example in _examples)
        {
            foreach (string[] features in example.Question.Features) sides.Count(features);
            foreach (string[] features in example.Question.Pairs) pairs.Count(features);
            foreach (string feature in example.Question.Wholes.SelectMany(f => f).Distinct()) wholes.Count([feature]);
        }

        sides.Freeze(leastSeen);
        pairs.Freeze(leastSeen);
        wholes.Freeze(leastSeen);
        var lessons = _examples.Select(e => new PartyLesson(e, sides, pairs, wholes)).Where(l => l.CanLearn).ToArray();
        FeatureTable[] tables = [sides, pairs, wholes];
        for (int run = 0; run < Runs; run++)
        {
            var order = new Randomness(17 + (ulong)run);
            foreach (var table in tables) table.Forget();
            for (int round = 0; round < Rounds; round++)
            {
                order.Shuffle(lessons.AsSpan());
                foreach (var lesson in lessons) lesson.Learn(Rate, Pull, Kept, order);
                if (round < Rounds / 2) continue;
                foreach (var table in tables) table.Remember();
            }
        }

        return tables.SelectMany(t => t.Weights(Kept)).ToDictionary(p => p.Key, p => p.Value);
    }
}
