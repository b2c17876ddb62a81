using System.Globalization;
using Dateline.Language;
using Dateline.Ontology;
using Dateline.Understanding.Names;

namespace Dateline.Training;

/// <summary>Exact names against a development set: span and kind alike; kinds that the set leaves open are not counted.</summary>
internal static class NameScore
{
    public static string Of(string name, List<NameExample> examples, Lexicon lexicon, NameWeights weights)
    {
        int right = 0, found = 0, gold = 0, spans = 0;
        int[,] kinds = new int[5, 3];
        foreach (var example in examples)
        {
            var ours = new NameTagger(weights).Find(example.Parse, lexicon).Select(n => (n.Tokens, Kind: NameLabels.Kinds.IndexOf(n.Kind)))
                .Where(n => n.Kind < 3).ToList();
            var theirs = example.Names.Where(n => n.Kind < 3).ToList();
            (found, gold) = (found + ours.Count, gold + theirs.Count);
            right += ours.Count(theirs.Contains);
            spans += ours.Count(o => theirs.Exists(t => t.Tokens == o.Tokens));
            foreach (var n in ours)
            {
                kinds[n.Kind, 1]++;
                if (theirs.Contains(n)) kinds[n.Kind, 0]++;
            }

            foreach (var n in theirs) kinds[n.Kind, 2]++;
        }

        string F(int r, int f, int g) => (200.0 * r / Math.Max(1, f + g)).ToString("F1", CultureInfo.InvariantCulture);
        return $"{name}: F1 {F(right, found, gold)} (P {100.0 * right / Math.Max(1, found):F1} R {100.0 * right / Math.Max(1, gold):F1}), spans {F(spans, found, gold)}; PER {F(kinds[0, 0], kinds[0, 1], kinds[0, 2])} ORG {F(kinds[1, 0], kinds[1, 1], kinds[1, 2])} LOC {F(kinds[2, 0], kinds[2, 1], kinds[2, 2])}";
    }
}
