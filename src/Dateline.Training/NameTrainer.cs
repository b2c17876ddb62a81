using System.Globalization;
using Dateline.Language;
using Dateline.Ontology;
using Dateline.Understanding.Names;

namespace Dateline.Training;

/// <summary>Makes <c>names.bin</c>: clusters from vectors and raw text, weights from texts with their names marked. Same input, same file.</summary>
internal static class NameTrainer
{
    private const double Scale = 32;

    public static void Run(string[] options, Action<string> log)
    {
        string? Optional(string name) => Array.IndexOf(options, name) is >= 0 and var at && at + 1 < options.Length ? options[at + 1] : null;
        string Option(string name) => Optional(name) ?? throw new ArgumentException($"Give {name}.");
        double Number(string name, double usual) => Optional(name) is { } value ? double.Parse(value, CultureInfo.InvariantCulture) : usual;

        var lexicon = Lexicon.Load(Option("--data"));
        var model = Model.Load(Option("--models"));
        var clusters = Optional("--clusters-from") is { } earlier ? NameWeights.Read(File.ReadAllBytes(earlier)) : NameWeights.Read(NameWeights.Lay(WordClusterer.Cluster(Vectors.Read(Option("--vectors")), Option("--raw").Split(','), Option("--people")), new short[(NameLabels.Count + 2) * NameLabels.Count], []));
        if (Optional("--clusters-to") is { } path) File.WriteAllBytes(path, clusters.Bytes);
        log($"{clusters.Words.Count} words in clusters");

        var spacing = Spacing((Optional("--treebanks") ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries));
        var texts = new NameTexts(model, lexicon);
        var learner = new NameLearner { Rate = Number("--rate", 0.1), Pull = Number("--pull", 1e-3), Dropout = (float)Number("--dropout", 0.2) };
        var development = (Optional("--dev") ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries).Select(file => (File: file, Examples: texts.Read(file, 0, spacing).ToList())).ToList();
        string[] corpora = Option("--train").Split(',');
        int names = 0, seen = 0, tokens = 0;
        for (int corpus = 0; corpus < corpora.Length; corpus++)
            foreach (var example in texts.Read(corpora[corpus], corpus, spacing))
            {
                tokens += example.Parse.Length;
                names += example.Names.Count;
                seen += Gather(example, lexicon, clusters, learner);
            }

        log($"{tokens} words, {names} names, {seen} of them in runs of candidates; {learner.Features} features");
        int round = 0, rounds = (int)Number("--rounds", 10), every = (int)Number("--every", 5);
        foreach (double likelihood in learner.Train(rounds, (int)Number("--least-seen", 3), (ulong)Number("--seed", 1)))
        {
            log(string.Create(CultureInfo.InvariantCulture, $"round {++round}: log-likelihood {likelihood:F4} a run"));
            if (round % every != 0 && round != rounds) continue;
            var (transitions, rows) = learner.Round((int)Number("--most", 200_000), Scale);
            byte[] file = NameWeights.Lay(clusters.Words, transitions, rows);
            File.WriteAllBytes(Option("--out"), file);
            var weights = NameWeights.Read(file);
            foreach (var (name, examples) in development) log(NameScore.Of(Path.GetFileName(name), examples, lexicon, weights));
            log($"{rows.Count} features kept of {learner.Features}, {file.Length} bytes");
        }
    }

    private static int Gather(NameExample example, Lexicon lexicon, NameWeights clusters, NameLearner learner)
    {
        Span<uint> keys = stackalloc uint[2 * NameFeatures.Most];
        var runs = NameCandidates.Of(example.Parse, clusters.Clusters);
        var features = new NameFeatures(example.Parse, lexicon, clusters.Clusters, runs);
        int inside = example.Names.Count(name => runs.Exists(run => run.Contains(name.Tokens)));
        foreach (var run in runs)
        {
            var words = new List<int[]>();
            uint[] allowed = example.Allowed[run.Start..run.End];
            foreach (var (cut, _) in example.Names.Where(name => name.Tokens.Overlaps(run) && !run.Contains(name.Tokens)))
                for (int t = Math.Max(cut.Start, run.Start); t < Math.Min(cut.End, run.End); t++) allowed[t - run.Start] = uint.MaxValue;
            for (int t = run.Start; t < run.End; t++)
            {
                int count = features.Of(run, t, keys);
                if (example.Corpus > 0)
                {
                    for (int i = 0; i < count; i++) keys[count + i] = keys[i] ^ (0x5bd1e995u * (uint)example.Corpus);
                    count *= 2;
                }

                learner.Add(keys[..count], words);
            }

            learner.Close(words, allowed, example.Corpus);
        }

        return inside;
    }

    private static Dictionary<string, string> Spacing(string[] treebanks)
    {
        var spacing = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (string path in treebanks)
        {
            string text = "";
            var forms = new List<string>();
            foreach (string line in File.ReadLines(path).Append(""))
            {
                if (line.StartsWith("# text = ", StringComparison.Ordinal)) text = line[9..];
                else if (line.Length == 0 && forms.Count > 0)
                {
                    if (string.Concat(forms) == text.Replace(" ", "", StringComparison.Ordinal)) spacing.TryAdd(string.Join(' ', forms), text);
                    forms.Clear();
                }
                else if (line.Length > 0 && char.IsAsciiDigit(line[0]) && line.Split('\t') is [var id, var form, ..] && !id.Contains('-', StringComparison.Ordinal) && !id.Contains('.', StringComparison.Ordinal)) forms.Add(form);
            }
        }

        return spacing;
    }
}
