using Dateline.Language.Kernels;
using Dateline.Language.Neural;
using Dateline.Text;

namespace Dateline.Training;

/// <summary>How well a network reads a treebank whose words are given, measured with the reader that ships.</summary>
internal sealed record TreebankScore(int Words, int Universal, int Treebank, int Heads, int Labelled)
{
    /// <summary>Share of words with the right head and the right label, subtypes left aside, in percent.</summary>
    public double Las => Percent(Labelled);

    public static TreebankScore Of(NetworkData data, IReadOnlyList<TreebankSentence> sentences)
    {
        var reader = new NetworkReader(data, KernelSet.Best);
        var score = new TreebankScore(0, 0, 0, 0, 0);
        foreach (var chunk in sentences.Where(s => s.Length <= NetworkReader.LongestWindow).Chunk(64)) score = score.Add(reader, data.Tags, chunk);
        return score;
    }

    public override string ToString() => string.Create(
        null, $"UPOS {Percent(Universal):F2} XPOS {Percent(Treebank):F2} UAS {Percent(Heads):F2} LAS {Las:F2}");

    private TreebankScore Add(NetworkReader reader, TagSets tags, TreebankSentence[] sentences)
    {
        var text = LaidText.Of([.. sentences.Select(s => s.Forms)]);
        TokenSpan[] runs = [.. text.All.Select(s => s.Tokens)];
        var readings = new WordReading[text.Tokens.Length];
        reader.Read(text.Text, text.Tokens.AsSpan(), runs, readings);

        var sum = this;
        for (int s = 0; s < sentences.Length; s++)
            for (int i = 0; i < sentences[s].Length; i++)
            {
                var (gold, found) = (sentences[s], readings[runs[s].Start + i]);
                bool head = gold.Heads[i] == found.Head + 1;
                sum = new(
                    sum.Words + 1,
                    sum.Universal + (gold.Universal[i] == tags.Universal[found.Universal] ? 1 : 0),
                    sum.Treebank + (gold.Treebank[i] == tags.Treebank[found.Treebank] ? 1 : 0),
                    sum.Heads + (head ? 1 : 0),
                    sum.Labelled + (head && WithoutSubtype(gold.Labels[i]) == WithoutSubtype(tags.Labels[found.Label]) ? 1 : 0));
            }

        return sum;
    }

    private static string WithoutSubtype(string label)
    {
        int colon = label.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? label : label[..colon];
    }

    private double Percent(int count) => 100.0 * count / Math.Max(1, Words);
}
