using Dateline.Language;
using Dateline.Ontology;
using Dateline.Text;

namespace Dateline.Understanding.Names;

/// <summary>Finds the likeliest labels of each run of candidates as a whole (a linear chain, Viterbi's way) and reads names from them.</summary>
internal sealed class NameTagger(NameWeights weights)
{
    private const int Never = int.MinValue / 4;

    public List<(TokenSpan Tokens, NameKind Kind)> Find(Parse parse, Lexicon lexicon)
    {
        var names = new List<(TokenSpan, NameKind)>();
        var runs = NameCandidates.Of(parse, weights.Clusters);
        var features = new NameFeatures(parse, lexicon, weights.Clusters, runs);
        foreach (var run in runs) Read(run, Label(features, run), names);
        return names;
    }

    private byte[] Label(NameFeatures features, TokenSpan run)
    {
        const int n = NameLabels.Count;
        Span<uint> keys = stackalloc uint[NameFeatures.Most];
        Span<short> sums = stackalloc short[NameWeights.RowBytes];
        Span<int> best = stackalloc int[n], next = stackalloc int[n];
        var transitions = weights.Transitions;
        var from = new byte[run.Length * n];
        for (int i = 0; i < run.Length; i++)
        {
            weights.Sum(keys[..features.Of(run, run.Start + i, keys)], sums);
            for (int label = 0; label < n; label++)
            {
                int top = Never, at = 0;
                if (i == 0) top = NameLabels.Begins(label) ? transitions[n * n + label] : Never;
                else
                    foreach (byte before in NameLabels.Before(label))
                        if (best[before] + transitions[before * n + label] is var score && score > top) (top, at) = (score, before);
                (next[label], from[i * n + label]) = (top + sums[label], (byte)at);
            }

            next.CopyTo(best);
        }

        int last = 0;
        for (int label = 1, top = best[0] + transitions[(n + 1) * n]; label < n; label++)
            if (NameLabels.Ends(label) && best[label] + transitions[(n + 1) * n + label] is var score && score > top) (top, last) = (score, label);
        var labels = new byte[run.Length];
        for (int i = run.Length - 1; i >= 0; i--)
        {
            labels[i] = (byte)last;
            last = from[i * n + last];
        }

        return labels;
    }

    private static void Read(TokenSpan run, byte[] labels, List<(TokenSpan, NameKind)> names)
    {
        int start = 0;
        for (int i = 0; i < labels.Length; i++)
        {
            if (NameLabels.Begins(labels[i])) start = i;
            if (labels[i] != NameLabels.Outside && NameLabels.Ends(labels[i])) names.Add((TokenSpan.Between(run.Start + start, run.Start + i + 1), NameLabels.KindOf(labels[i])));
        }
    }
}
