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
/// Learns from annotated sentences how far to trust a match of the codebook and whom to put on which side of it: three logistic regressions over sparse features,
/// one pass of the codebook giving all examples. Same input, same file.
/// </summary>
internal static class EventTrainer
{
    // A feature seen less often says more about one sentence than about English.
    private const int LeastSeen = 4;

    public static void Run(string[] options, Action<string> log)
    {
        string Option(string name) => Array.IndexOf(options, name) is >= 0 and var at && at + 1 < options.Length ? options[at + 1] : throw new ArgumentException($"Give {name}.");
        var lexicon = Lexicon.Load(Option("--data"));
        var reader = new Reader(Model.Load(Option("--models")), lexicon, EventWeights.None);

        var (fires, acts, suffers) = (new LogisticTrainer(), new LogisticTrainer(), new LogisticTrainer());
        int items = 0;
        foreach (var item in Option("--train").Split(',').SelectMany(AnnotatedItem.Read))
        {
            items++;
            Learn(item, reader.Analyze(new Article(item.Text)), lexicon.Codebook, fires, acts, suffers);
        }

        log($"{items} items, {fires.Examples} matches, {acts.Examples} candidates for a side");
        var (a, b, c) = (fires.Train(LeastSeen), acts.Train(LeastSeen), suffers.Train(LeastSeen));
        Write(Option("--out"), a, b, c);
        log($"right on the examples: fires {fires.Right:P1}, acts {acts.Right:P1}, suffers {suffers.Right:P1}");
    }

    private static void Learn(AnnotatedItem item, Analysis analysis, Codebook codebook, LogisticTrainer fires, LogisticTrainer acts, LogisticTrainer suffers)
    {
        var examples = new EventExamples();
        new ArticleCoder(analysis.Parse, analysis.Entities, analysis.Times, analysis.Places, codebook, EventWeights.None) { Examples = examples }.Code();
        foreach (var (match, features) in examples.Matches)
            fires.Add(features, Gold(item, analysis.Parse, match) is not null);

        foreach (var (match, entity, features) in examples.Parties)
        {
            if (Gold(item, analysis.Parse, match) is not { } gold) continue;
            bool actor = Overlaps(analysis.Entities[entity], gold.Actors), recipient = Overlaps(analysis.Entities[entity], gold.Recipients);
            bool either = (actor || recipient) && (gold.Symmetric || match.Entry.Reciprocal);
            acts.Add(features, actor || either);
            suffers.Add(features, recipient || either);
        }
    }

    private static AnnotatedEvent? Gold(AnnotatedItem item, Parse parse, EntryMatch match)
    {
        var trigger = parse.Sentences.Tokens[match.Head];
        foreach (int word in match.Words) trigger = word >= 0 && Math.Abs(word - match.Head) <= 6 ? trigger.Union(parse.Sentences.Tokens[word]) : trigger;
        return item.Events.FirstOrDefault(e => e.Type == match.Entry.Type.Name && e.Trigger.Overlaps(trigger));
    }

    private static bool Overlaps(Entity entity, IReadOnlyList<CharSpan> gold) => entity.Mentions.Any(mention => gold.Any(span => span.Overlaps(mention.Span)));

    private static void Write(string path, IReadOnlyDictionary<string, double> fires, IReadOnlyDictionary<string, double> acts, IReadOnlyDictionary<string, double> suffers)
    {
        var text = new StringBuilder("# weights of the event coder: fires, acts, suffers, feature; made by Dateline.Training events\n");
        foreach (string feature in fires.Keys.Concat(acts.Keys).Concat(suffers.Keys).Distinct().Order(StringComparer.Ordinal))
        {
            string[] cells = [.. new[] { fires, acts, suffers }.Select(w => w.GetValueOrDefault(feature).ToString("0.##", CultureInfo.InvariantCulture))];
            if (cells.Any(cell => cell is not ("0" or "-0"))) text.Append($"{cells[0]}\t{cells[1]}\t{cells[2]}\t{feature}\n");
        }

        File.WriteAllText(path, text.ToString(), new UTF8Encoding(false));
    }
}
