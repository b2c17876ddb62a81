using System.Text.Json;
using Dateline.Language;
using Dateline.Reading;
using Dateline.Text;

namespace Dateline.Training;

/// <summary>Reads sentences with names marked, from IOB2 columns or JSON lines with offsets, and cuts them into words as we do.</summary>
internal static class NameCorpus
{
    private const string Outside = "O";

    /// <summary>How the corpora call their kinds, and how we do; kinds not listed are no names.</summary>
    private static readonly Dictionary<string, string> Kinds = new(StringComparer.OrdinalIgnoreCase)
    {
        ["PER"] = "PER", ["ORG"] = "ORG", ["LOC"] = "LOC", ["MISC"] = "MISC", ["OTH"] = "NORP",
        ["politician"] = "PER", ["person"] = "PER", ["organisation"] = "ORG", ["politicalparty"] = "ORG", ["country"] = "LOC",
        ["location"] = "LOC", ["event"] = "MISC", ["election"] = "MISC", ["nationality"] = "NORP",
    };

    public static IEnumerable<TrainingSentence> Read(string path) =>
        path.EndsWith(".jsonl", StringComparison.Ordinal) ? ReadOffsets(path) : ReadColumns(path).SelectMany(Recut);

    /// <summary>Names by the words of each sentence, space between, for sentences that have a tree as well.</summary>
    public static Dictionary<string, string[]> ByText(string path)
    {
        var names = new Dictionary<string, string[]>(StringComparer.Ordinal);
        foreach (var (forms, tags) in ReadColumns(path)) names.TryAdd(string.Join(' ', forms), tags);
        return names;
    }

    private static IEnumerable<(string[] Forms, string[] Tags)> ReadColumns(string path)
    {
        var forms = new List<string>();
        var tags = new List<string>();
        foreach (string line in File.ReadLines(path).Append(""))
        {
            string[] columns = line.Split('\t');
            if (columns.Length == 2 && !line.StartsWith("# ", StringComparison.Ordinal))
            {
                forms.Add(columns[0]);
                tags.Add(Ours(columns[1]));
                continue;
            }

            if (forms.Count > 0) yield return ([.. forms], [.. tags]);
            forms.Clear();
            tags.Clear();
        }
    }

    private static string Ours(string tag) =>
        tag.Length > 2 && Kinds.TryGetValue(tag[2..], out string? kind) ? tag[..2] + kind : Outside;

    private static IEnumerable<TrainingSentence> Recut((string[] Forms, string[] Tags) sentence)
    {
        var spans = new List<(CharSpan Span, string Kind)>();
        int at = 0;
        for (int i = 0; i < sentence.Forms.Length; i++)
        {
            var span = new CharSpan(at, sentence.Forms[i].Length);
            at = span.End + 1;
            if (sentence.Tags[i] == Outside) continue;
            if (sentence.Tags[i][0] == 'I' && spans.Count > 0) spans[^1] = (spans[^1].Span.Union(span), spans[^1].Kind);
            else spans.Add((span, sentence.Tags[i][2..]));
        }

        return Cut(string.Join(' ', sentence.Forms), spans);
    }

    private static IEnumerable<TrainingSentence> ReadOffsets(string path)
    {
        foreach (string line in File.ReadLines(path))
        {
            using var item = JsonDocument.Parse(line);
            string text = item.RootElement.GetProperty("text").GetString()!;
            var offsets = new CodePoints(text);
            var spans = new List<(CharSpan Span, string Kind)>();
            foreach (var entity in item.RootElement.GetProperty("entities").EnumerateArray())
            {
                var span = CharSpan.Between(
                    offsets.ToUnits(entity.GetProperty("start").GetInt32()), offsets.ToUnits(entity.GetProperty("end").GetInt32()));
                bool named = span.In(text).IndexOfAnyInRange('A', 'Z') >= 0;
                if (named && Kinds.TryGetValue(entity.GetProperty("type").GetString()!, out string? kind) && !spans.Exists(s => s.Span.Overlaps(span)))
                    spans.Add((WithoutArticle(text, span), kind));
            }

            foreach (var sentence in Cut(text, spans)) yield return sentence;
        }
    }

    private static CharSpan WithoutArticle(string text, CharSpan span) =>
        span.In(text).StartsWith("the ", StringComparison.Ordinal) ? CharSpan.Between(span.Start + 4, span.End) : span;

    private static IEnumerable<TrainingSentence> Cut(string text, List<(CharSpan Span, string Kind)> spans)
    {
        var sentences = Tokenizer.Split(new Article(text));
        string[] tags = [.. Enumerable.Repeat(Outside, sentences.Tokens.Length)];
        foreach (var (span, kind) in spans)
        {
            var tokens = sentences.TokensIn(span);
            for (int t = tokens.Start; t < tokens.End; t++) tags[t] = (t == tokens.Start ? "B-" : "I-") + kind;
        }

        foreach (var sentence in sentences.All)
        {
            string[] forms = [.. Enumerable.Range(sentence.Tokens.Start, sentence.Tokens.Length).Select(t => sentences.Form(t).ToString())];
            yield return new TrainingSentence(forms) { Names = tags[sentence.Tokens.Start..sentence.Tokens.End] };
        }
    }
}
