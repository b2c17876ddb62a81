using System.Globalization;
using System.Text;
using Dateline.Language;
using Dateline.Text;

namespace Dateline.Training;

/// <summary>Learns where sentences end: <c>sentences --train A.conllu,B.conllu --out models/sentences.tsv</c>.</summary>
internal static class SentenceTrainer
{
    private const int LeastSeen = 3;

    // Weights nearer zero than this change nothing.
    private const double Faint = 0.02;

    public static void Run(ReadOnlySpan<string> options, Action<string> tell)
    {
        string[] train = Option(options, "--train").Split(',');
        string output = Option(options, "--out");
        var trainer = new LogisticTrainer();
        foreach (var text in train.SelectMany(RunningText.Read)) Add(text, trainer);

        var weights = trainer.Train(LeastSeen).Where(w => Math.Abs(w.Value) >= Faint).OrderBy(w => w.Key, StringComparer.Ordinal).ToArray();
        var file = new StringBuilder("# Made by Dateline.Training sentences from UD English EWT and GUM (CC BY-SA 4.0, CC BY 4.0): weight and feature (BoundaryFeatures).\n");
        foreach (var (feature, weight) in weights) file.Append(CultureInfo.InvariantCulture, $"{weight:0.00}\t{feature}\n");
        File.WriteAllText(output, file.ToString());
        tell($"{trainer.Examples} places, {100 * trainer.Right:F2} % right; {weights.Length} weights");
    }

    /// <summary>Every place of a paragraph that the rules find, with what the treebank says.</summary>
    private static void Add(RunningText paragraph, LogisticTrainer trainer)
    {
        var words = new List<CharSpan>();
        new WordSplitter(paragraph.Text, words).Split(0, paragraph.Text.Length);
        CharSpan[] all = [.. words];
        var rules = new BoundaryRules(paragraph.Text, all);
        var places = new BoundaryFeatures(paragraph.Text, all);
        var features = new FeatureText(new char[BoundaryFeatures.Letters], new int[BoundaryFeatures.Count]);
        for (int i = 0, start = 0; i < all.Length; i++)
        {
            var rule = rules.At(start, i, out int after);
            bool ends = after <= all.Length && after > 0 && paragraph.Ends.Contains(all[after - 1].End);
            if (rule != BoundaryRule.Within)
            {
                var found = new List<string>();
                places.Write(rule, start, i, after, ref features);
                for (int f = 0; f < features.Count; f++) found.Add(features[f].ToString());
                trainer.Add(found, ends);
            }

            if (!ends && !paragraph.Ends.Contains(all[i].End)) continue;
            start = ends ? after : i + 1;
            i = start - 1;
        }
    }

    private static string Option(ReadOnlySpan<string> options, string name)
    {
        int at = options.IndexOf(name);
        return at >= 0 && at + 1 < options.Length ? options[at + 1] : throw new ArgumentException($"{name} is missing.");
    }
}
