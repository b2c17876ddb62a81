using System.Globalization;
using System.Text;
using Dateline.Language;
using Dateline.Ontology;
using Dateline.Reading;
using Dateline.Text;
using Dateline.Understanding.Entities;
using Dateline.Understanding.Events;

namespace Dateline.Training;

/// <summary>
/// Learns from annotated sentences how far to trust a match of the codebook and whom to put on which side of it, one pass of the codebook giving all examples. Same input, same file.
/// </summary>
internal static class EventTrainer
{
    // A feature seen less often says more about one sentence than about English.
    private const int LeastSeenTriggers = 3, LeastSeenParties = 2;
    private const double LeastWeight = 0.05;

    public static void Run(string[] options, Action<string> log)
    {
        string? Optional(string name) => Array.IndexOf(options, name) is >= 0 and var at && at + 1 < options.Length ? options[at + 1] : null;
        string Option(string name) => Optional(name) ?? throw new ArgumentException($"Give {name}.");
        var lexicon = Lexicon.Load(Option("--data"));
        var reader = new Reader(Model.Load(Option("--models")), lexicon, EventWeights.None);
        var texts = Optional("--texts") is { } folder ? new SharedTexts(folder) : null;
        string[] files = Option("--train").Split(',');
        var items = files.SelectMany(path => AnnotatedItem.Read(path, texts)).Select(item => new EventLessons(item, reader, lexicon.Codebook)).ToArray();
        int first = AnnotatedItem.Read(files[0], texts).Count();
        log($"{items.Length} items, {items.Sum(i => i.Triggers.Count)} words, {items.Sum(i => i.Parties.Count)} with parties to divide");

        string text = Train(items, Optional("--with"));
        if (Optional("--folds") is { } folds) text += Calibration.Line(CrossValidate(items, first, int.Parse(folds, CultureInfo.InvariantCulture), lexicon.Codebook, log).Confidences);
        if (Optional("--out") is { } path) File.WriteAllText(path, text, new UTF8Encoding(false));
        if (Optional("--dev") is { } dev) Report([.. AnnotatedItem.Read(dev).Select(item => new EventLessons(item, reader, lexicon.Codebook))], EventWeights.Parse(text), lexicon.Codebook, log);
        if (Optional("--alone") is { } alone) ReportModelAlone(items, [.. AnnotatedItem.Read(alone)], reader, log);
    }

    // The model learns anew, without a codebook to lean on.
    private static void ReportModelAlone(EventLessons[] items, AnnotatedItem[] dev, Reader reader, Action<string> log)
    {
        var none = new Codebook([]);
        var weights = EventWeights.Parse(Train([.. items.Select(i => new EventLessons(i.Item, reader, none))]));
        log($"model alone:    {Score([.. dev.Select(item => new EventLessons(item, reader, none))], weights, none)}");
    }

    private static void Report(EventLessons[] items, EventWeights weights, Codebook codebook, Action<string> log)
    {
        log($"codebook alone: {Score(items, EventWeights.None, codebook)}");
        var both = Score(items, weights, codebook);
        log($"both:           {both}");
        foreach (var group in both.Confidences.GroupBy(c => Math.Min(9, (int)(10 * c.Confidence))).OrderBy(g => g.Key))
            log($"confidence {group.Key / 10.0:F1} and more: {group.Count()} events, {group.Average(c => c.Confidence):F2} on average, {group.Average(c => c.Typed ? 1.0 : 0.0):F2} right");
    }

    // The first file's items are scored apart: what is added later may differ in manner and hardness.
    private static EventScore CrossValidate(EventLessons[] items, int first, int folds, Codebook codebook, Action<string> log)
    {
        var (score, ofFirst) = (new EventScore(), new EventScore());
        for (int fold = 0; fold < folds; fold++)
        {
            var weights = EventWeights.Parse(Train([.. items.Where((_, i) => i % folds != fold)]));
            Score([.. items.Where((_, i) => i % folds == fold)], weights, codebook, score);
            Score([.. items[..first].Where((_, i) => i % folds == fold)], weights, codebook, ofFirst);
        }

        log($"folds: {score}");
        log($"folds, first file: {ofFirst}");
        return score;
    }

    private static EventScore Score(EventLessons[] items, EventWeights weights, Codebook codebook, EventScore? score = null)
    {
        score ??= new EventScore();
        foreach (var item in items) score.Add(item.Item, item.Analysis.Entities, item.Code(codebook, weights));
        return score;
    }

    // The mean of what is learnt now and of an earlier file, feature by feature, leans less on what the codebook happened to be on either day.
    private static string Train(EventLessons[] items, string? with = null)
    {
        var triggers = new TriggerTrainer();
        var parties = new PartyTrainer();
        foreach (var item in items)
        {
            foreach (var (features, answer) in item.Triggers) triggers.Add(features, answer);
            foreach (var example in item.Parties) parties.Add(example);
        }

        var text = new StringBuilder("# weights of the event coder: a feature, then its weight for each answer; made by Dateline.Training events\n");
        var weights = triggers.Train(LeastSeenTriggers).Concat(parties.Train(LeastSeenParties));
        var lines = (with is null ? weights : Mean(weights, with)).Select(p => Line(p.Key, p.Value));
        foreach (string line in lines.OfType<string>().Order(StringComparer.Ordinal)) text.Append(line).Append('\n');
        return text.ToString();
    }

    private static IEnumerable<KeyValuePair<string, double[]>> Mean(IEnumerable<KeyValuePair<string, double[]>> weights, string path)
    {
        var sums = weights.ToDictionary(p => p.Key, p => p.Value, StringComparer.Ordinal);
        foreach (string line in File.ReadLines(path).Where(l => l is not ['#', ..]))
        {
            string[] cells = line.Split('\t');
            double[] row = [.. cells[1..].Select(c => double.Parse(c, CultureInfo.InvariantCulture))];
            double[] sum = sums.GetValueOrDefault(cells[0], new double[row.Length]);
            if (sum.Length < row.Length) Array.Resize(ref sum, row.Length);
            for (int i = 0; i < row.Length; i++) sum[i] += row[i];
            sums[cells[0]] = sum;
        }

        return sums.Select(p => KeyValuePair.Create(p.Key, p.Value.Select(w => w / 2).ToArray()));
    }

    // Null for weights too small to matter; zeros at the end are left out.
    private static string? Line(string feature, double[] weights)
    {
        if (weights.All(w => Math.Abs(w) < LeastWeight)) return null;

        string[] cells = [.. weights.Select(w => w.ToString("0.##", CultureInfo.InvariantCulture)).Select(w => w == "-0" ? "0" : w)];
        int last = Array.FindLastIndex(cells, cell => cell != "0");
        return last < 0 ? null : $"{feature}\t{string.Join('\t', cells[..(last + 1)])}";
    }
}
