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
    private const int LeastSeen = 4, LeastSeenParties = 2;

    public static void Run(string[] options, Action<string> log)
    {
        string? Optional(string name) => Array.IndexOf(options, name) is >= 0 and var at && at + 1 < options.Length ? options[at + 1] : null;
        string Option(string name) => Optional(name) ?? throw new ArgumentException($"Give {name}.");
        var lexicon = Lexicon.Load(Option("--data"));
        var reader = new Reader(Model.Load(Option("--models")), lexicon, EventWeights.None);
        var items = Option("--train").Split(',').SelectMany(AnnotatedItem.Read).Select(item => new EventLessons(item, reader, lexicon.Codebook)).ToArray();
        log($"{items.Length} items, {items.Sum(i => i.Matches.Count)} matches, {items.Sum(i => i.Parties.Count)} with parties to divide");

        if (Optional("--folds") is { } folds) CrossValidate(items, int.Parse(folds, CultureInfo.InvariantCulture), lexicon.Codebook, log);
        string text = Train(items);
        if (Optional("--out") is { } path) File.WriteAllText(path, text, new UTF8Encoding(false));
        if (Optional("--dev") is { } dev) log("dev: " + Score([.. AnnotatedItem.Read(dev).Select(item => new EventLessons(item, reader, lexicon.Codebook))], EventWeights.Parse(text), lexicon.Codebook));
    }

    private static void CrossValidate(EventLessons[] items, int folds, Codebook codebook, Action<string> log)
    {
        var score = new EventScore();
        for (int fold = 0; fold < folds; fold++)
        {
            var weights = EventWeights.Parse(Train([.. items.Where((_, i) => i % folds != fold)]));
            Score([.. items.Where((_, i) => i % folds == fold)], weights, codebook, score);
        }

        log($"folds: {score}");
    }

    private static EventScore Score(EventLessons[] items, EventWeights weights, Codebook codebook, EventScore? score = null)
    {
        score ??= new EventScore();
        foreach (var item in items) score.Add(item.Item, item.Analysis.Entities, item.Code(codebook, weights));
        return score;
    }

    private static string Train(EventLessons[] items)
    {
        var fires = new LogisticTrainer();
        var parties = new PartyTrainer();
        foreach (var item in items)
        {
            foreach (var (features, yes) in item.Matches) fires.Add(features, yes);
            foreach (var example in item.Parties) parties.Add(example);
        }

        var text = new StringBuilder("# weights of the event coder: a feature, then its weight for each answer; made by Dateline.Training events\n");
        foreach (var (feature, weights) in fires.Train(LeastSeen).Select(p => KeyValuePair.Create(p.Key, new[] { p.Value })).Concat(parties.Train(LeastSeenParties)).OrderBy(p => p.Key, StringComparer.Ordinal))
        {
            string[] cells = [.. weights.Select(w => w.ToString("0.##", CultureInfo.InvariantCulture)).Select(w => w == "-0" ? "0" : w)];
            if (cells.Any(cell => cell != "0")) text.Append(feature).Append('\t').AppendJoin('\t', cells).Append('\n');
        }

        return text.ToString();
    }
}
