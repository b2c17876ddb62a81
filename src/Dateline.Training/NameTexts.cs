using System.Text.Json;
using Dateline.Language;
using Dateline.Ontology;
using Dateline.Reading;
using Dateline.Text;
using Dateline.Understanding.Names;

namespace Dateline.Training;

/// <summary>
/// Reads texts with names marked, cuts and parses them as the program would, and says what each corpus is silent about: one marks no products, another no nationalities.
/// What a corpus does not mark is left open there, so that its silence teaches nothing.
/// </summary>
internal sealed class NameTexts(Model model, Lexicon lexicon)
{
    private const int Person = 0, Organisation = 1, Place = 2, Nationality = 3, Other = 4;

    private static readonly Dictionary<string, int> Kinds = new(StringComparer.OrdinalIgnoreCase)
    {
        ["PER"] = Person, ["ORG"] = Organisation, ["LOC"] = Place, ["OTH"] = Nationality, ["MISC"] = Other, ["EVENT"] = Other, ["OBJ"] = Other,
        ["politician"] = Person, ["person"] = Person, ["organisation"] = Organisation, ["politicalparty"] = Organisation, ["country"] = Place,
        ["location"] = Place, ["event"] = Other, ["election"] = Other, ["nationality"] = Nationality,
    };

    /// <param name="spacing">Sentences as they were written, by their words with a space between; words not found there stand with spaces.</param>
    public IEnumerable<NameExample> Read(string path, int corpus, IReadOnlyDictionary<string, string> spacing)
    {
        string name = Path.GetFileName(path);
        uint open = All(name.StartsWith("uner", StringComparison.Ordinal) ? [Other] : name.StartsWith("gum", StringComparison.Ordinal) ? [Other, Nationality] : name.StartsWith("re3d", StringComparison.Ordinal) ? [Other] : []);
        foreach (var (text, spans) in path.EndsWith(".jsonl", StringComparison.Ordinal) ? Offsets(path) : Columns(path, spacing))
        {
            var parse = model.Parse(Tokenizer.Split(new Article(text)));
            var names = new List<(TokenSpan Tokens, int Kind)>();
            uint[] allowed = new uint[parse.Length];
            Array.Fill(allowed, 1u | open);
            foreach (var (span, kind) in spans)
            {
                var tokens = parse.Sentences.TokensIn(span);
                if (tokens.IsEmpty || parse.Sentences.SpanOf(tokens) != span || parse.Sentences.IndexOf(tokens.Start) != parse.Sentences.IndexOf(tokens.End - 1))
                {
                    for (int t = tokens.Start; t < tokens.End; t++) allowed[t] = uint.MaxValue;
                    continue;
                }

                int ours = kind is Place or Other && IsPeople(span.In(text)) ? Nationality : kind;
                names.Add((tokens, ours));
                for (int t = tokens.Start; t < tokens.End; t++) allowed[t] = 1u << NameLabels.Of(ours, t == tokens.Start, t == tokens.End - 1);
            }

            if (parse.Length > 0) yield return new NameExample(parse, names, allowed, corpus);
        }
    }

    private bool IsPeople(ReadOnlySpan<char> text)
    {
        foreach (var (phrase, listing) in lexicon.Names.Table.Candidates(text, 0))
            if (listing.Kind == ListingKind.People && text.SequenceEqual(phrase)) return true;
        return false;
    }

    private static uint All(ReadOnlySpan<int> kinds)
    {
        uint labels = 0;
        foreach (int kind in kinds) labels |= 0b1111u << (1 + kind * 4);
        return labels;
    }

    private static IEnumerable<(string Text, List<(CharSpan Span, int Kind)>)> Columns(string path, IReadOnlyDictionary<string, string> spacing)
    {
        var forms = new List<string>();
        var tags = new List<string>();
        foreach (string line in File.ReadLines(path).Append(""))
        {
            string[] columns = line.Split('\t');
            if (columns.Length == 2 && !line.StartsWith("# ", StringComparison.Ordinal))
            {
                forms.Add(columns[0]);
                tags.Add(columns[1]);
                continue;
            }

            if (forms.Count > 0) yield return Lay(forms, tags, spacing);
            forms.Clear();
            tags.Clear();
        }
    }

    private static (string, List<(CharSpan, int)>) Lay(List<string> forms, List<string> tags, IReadOnlyDictionary<string, string> spacing)
    {
        string spaced = string.Join(' ', forms);
        string text = spacing.GetValueOrDefault(spaced, spaced);
        var spans = new List<(CharSpan Span, int Kind)>();
        int at = 0;
        bool inside = false;
        for (int i = 0; i < forms.Count; i++)
        {
            while (at < text.Length && char.IsWhiteSpace(text[at]) && !text.AsSpan(at).StartsWith(forms[i])) at++;
            var span = new CharSpan(at, forms[i].Length);
            at = span.End;
            bool known = tags[i].Length > 2 && Kinds.ContainsKey(tags[i][2..]);
            if (known && tags[i][0] == 'I' && inside) spans[^1] = (spans[^1].Span.Union(span), spans[^1].Kind);
            else if (known) spans.Add((span, Kinds[tags[i][2..]]));
            inside = known;
        }

        return (text, spans);
    }

    private static IEnumerable<(string, List<(CharSpan Span, int Kind)>)> Offsets(string path)
    {
        foreach (string line in File.ReadLines(path))
        {
            using var item = JsonDocument.Parse(line);
            string text = item.RootElement.GetProperty("text").GetString()!;
            var offsets = new CodePoints(text);
            var spans = new List<(CharSpan Span, int Kind)>();
            foreach (var entity in item.RootElement.GetProperty("entities").EnumerateArray())
            {
                var span = CharSpan.Between(offsets.ToUnits(entity.GetProperty("start").GetInt32()), offsets.ToUnits(entity.GetProperty("end").GetInt32()));
                if (span.In(text).StartsWith("the ", StringComparison.Ordinal)) span = CharSpan.Between(span.Start + 4, span.End);
                if (span.In(text).IndexOfAnyInRange('A', 'Z') >= 0 && Kinds.TryGetValue(entity.GetProperty("type").GetString()!, out int kind) && !spans.Exists(s => s.Span.Overlaps(span)))
                    spans.Add((span, kind));
            }

            yield return (text, spans);
        }
    }
}
