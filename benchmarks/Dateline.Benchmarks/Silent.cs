using System.Globalization;
using System.IO.Compression;
using Dateline.Language;
using Dateline.Ontology;
using Dateline.Reading;
using Dateline.Understanding.Entities;
using Dateline.Understanding.Events;

namespace Dateline.Benchmarks;

/// <summary>
/// What the codebook does not see: predicates that stand between two parties that have a code each, and of which no entry fires. Counted over raw text, the most frequent first,
/// with a sentence for each; a person then says why: an entry is missing, or there is nothing to code.
/// </summary>
internal static class Silent
{
    private const int LongestLine = 4000;

    /// <param name="files">Text, one paragraph or sentence a line, plain or gzip; lines that begin with # are skipped.</param>
    public static void Print(string modelsDirectory, string dataDirectory, int most, IEnumerable<string> files)
    {
        var reader = new Reader(Model.Load(modelsDirectory), Lexicon.Load(dataDirectory), EventWeights.Load(modelsDirectory));
        var seen = new Dictionary<string, (int Count, string Sentence)>(StringComparer.Ordinal);
        foreach (string file in files)
            foreach (string line in Lines(file))
                foreach (var (predicate, sentence) in Of(reader.Analyze(new Article(line))))
                    seen[predicate] = seen.TryGetValue(predicate, out var before) ? (before.Count + 1, before.Sentence) : (1, sentence);

        foreach (var (predicate, (count, sentence)) in seen.OrderByDescending(pair => pair.Value.Count).ThenBy(pair => pair.Key, StringComparer.Ordinal).Take(most))
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count}\t{predicate}\t{sentence}"));
    }

    private static IEnumerable<string> Lines(string file)
    {
        using var raw = File.OpenRead(file);
        using var text = new StreamReader(file.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(raw, CompressionMode.Decompress) : raw);
        while (text.ReadLine() is { } line)
            if (line.Length is > 0 and <= LongestLine && line[0] != '#')
                yield return line;
    }

    /// <summary>"sign agreement with", "flank": the verb, its object where that is no party, and the preposition before the second party.</summary>
    private static IEnumerable<(string Predicate, string Sentence)> Of(Analysis analysis)
    {
        var parse = analysis.Parse;
        var fired = analysis.Events.All.SelectMany(found => found.Mentions).Select(mention => mention.TriggerToken).ToHashSet();
        for (int verb = 0; verb < parse.Length; verb++)
        {
            if (parse.Upos[verb] != Upos.VERB || !IsCoded(LogicalRoles.Subject(parse, verb))) continue;
            string? predicate = Predicate(verb);
            if (predicate is not null && !Fires(verb)) yield return (predicate, analysis.Sentences.All[analysis.Sentences.IndexOf(verb)].Span.In(parse.Text).ToString());
        }

        bool IsCoded(int token) => token >= 0 && analysis.Entities.HeadedBy(token) is { IsThing: false, Code.Code: not null };

        bool Fires(int verb)
        {
            if (fired.Contains(verb)) return true;
            foreach (var child in parse[verb].Children)
                if (fired.Contains(child.Index) && (child.Is("obj") || child.Is("obl") || child.Is("xcomp") || child.Is("ccomp") || child.Is("advcl")))
                    return true;
            return false;
        }

        string? Predicate(int verb)
        {
            int obj = LogicalRoles.Object(parse, verb);
            if (IsCoded(obj)) return parse.Lemmas[verb];
            foreach (var child in parse[verb].Children)
                if (child.Is("obl") && child.Relation is not "obl:agent" && IsCoded(child.Index))
                    foreach (var mark in child.Children)
                        if (mark.Is("case")) return $"{parse.Lemmas[verb]}{(obj >= 0 ? " " + parse.Lemmas[obj] : "")} {mark.Lemma}";
            return null;
        }
    }
}
