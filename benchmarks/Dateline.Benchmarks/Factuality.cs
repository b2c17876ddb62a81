using System.Collections.Immutable;
using System.Text.Json;
using Dateline.Language;
using Dateline.Ontology;
using Dateline.Reading;
using Dateline.Text;
using Dateline.Understanding.Entities;
using Dateline.Understanding.Names;
using Dateline.Understanding.Quotes;

namespace Dateline.Benchmarks;

/// <summary>
/// Reads how surely given predicates of given sentences came about: JSON Lines in (<c>id</c>, <c>tokens</c>, <c>events</c> with <c>start</c>, <c>end</c> in tokens and
/// <c>score</c>), the same out with a score of ours from -3, certainly not, to 3, certainly (the scale of Lee et al. 2015).
/// </summary>
/// <remarks>We read kinds, people gave numbers: what a kind is worth is the median that people gave it in the training part of the same corpus.</remarks>
internal sealed class Factuality(Model model, Lexicon lexicon)
{
    /// <summary>A kind seen less often is worth what its effect is worth in all forms.</summary>
    private const int Enough = 8;

    private readonly Dictionary<PredicateReading, double> _worth = [];
    private readonly Dictionary<CueEffect, double> _worthInAnyForm = [];

    public static void Print(string modelsDirectory, string dataDirectory, string trainingFile, string file)
    {
        var factuality = new Factuality(Model.Load(modelsDirectory), Lexicon.Load(dataDirectory));
        factuality.Learn(trainingFile);
        foreach (string line in File.ReadLines(file)) Console.WriteLine(factuality.Answer(line));
    }

    private void Learn(string file)
    {
        var seen = File.ReadLines(file).SelectMany(line => Read(line).Readings).ToList();
        foreach (var kind in seen.GroupBy(s => s.Reading).Where(kind => kind.Count() >= Enough)) _worth[kind.Key] = Median(kind.Select(s => s.Score));
        foreach (var effect in seen.GroupBy(s => s.Reading.Effect)) _worthInAnyForm[effect.Key] = Median(effect.Select(s => s.Score));
    }

    private string Answer(string line)
    {
        var (id, readings) = Read(line);
        return JsonSerializer.Serialize(new
        {
            id,
            events = readings.Select(r => new { start = r.Start, end = r.End, score = Worth(r.Reading), effect = r.Reading.Effect.ToString(), form = r.Reading.Form.ToString() }),
        });
    }

    private double Worth(PredicateReading reading)
        => _worth.TryGetValue(reading, out double worth) || _worthInAnyForm.TryGetValue(reading.Effect, out worth) ? worth : 0;

    private (string Id, List<(int Start, int End, double Score, PredicateReading Reading)> Readings) Read(string line)
    {
        using var given = JsonDocument.Parse(line);
        var sentences = Sentences([.. given.RootElement.GetProperty("tokens").EnumerateArray().Select(t => t.GetString()!)]);
        var article = new Article(sentences.Text);
        var (parse, names) = NameFinder.Read(model.Parse(sentences), lexicon);
        var quotes = QuoteFinder.Find(article, parse, ActorCoder.Code(article, parse, names, lexicon), lexicon);
        var judge = new PredicateJudge(parse, quotes, lexicon);
        var readings = new List<(int, int, double, PredicateReading)>();
        foreach (var predicate in given.RootElement.GetProperty("events").EnumerateArray())
        {
            int start = predicate.GetProperty("start").GetInt32(), end = predicate.GetProperty("end").GetInt32();
            readings.Add((start, end, predicate.GetProperty("score").GetDouble(), judge.Of(Head(parse, start, end))));
        }

        return (given.RootElement.GetProperty("id").GetString()!, readings);
    }

    private static double Median(IEnumerable<double> scores)
    {
        double[] sorted = [.. scores.Order()];
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }

    /// <summary>The word of a predicate that the others hang on.</summary>
    private static int Head(Parse parse, int start, int end)
    {
        int head = start;
        while (parse.Heads[head] >= start && parse.Heads[head] < end) head = parse.Heads[head];
        return head;
    }

    /// <summary>One sentence of the words as given, a space between them.</summary>
    private static Sentences Sentences(string[] tokens)
    {
        var spans = ImmutableArray.CreateBuilder<CharSpan>(tokens.Length);
        int at = 0;
        foreach (string token in tokens)
        {
            spans.Add(new CharSpan(at, token.Length));
            at += token.Length + 1;
        }

        return new(string.Join(' ', tokens), spans.MoveToImmutable(), [new(TokenSpan.Between(0, tokens.Length), CharSpan.Between(0, at - 1), 0, SegmentKind.Prose)]);
    }
}
