using System.Globalization;
using Dateline.Language;

namespace Dateline.Training;

/// <summary>Makes the table of lemmas: <c>lemmas --train A.conllu,B.conllu --irregular FILE --raw A.txt.gz,... --dev C.conllu --out models/lemmas.tsv</c>.</summary>
/// <remarks>Endings get rules where most of their words agree; words that no rule gets right become exceptions. Treebanks outvote raw text, and the list of irregular words outvotes them.</remarks>
internal static class LemmaTrainer
{
    // A rule must be borne out by this many different words.
    private const int FewestWords = 3;

    private static readonly string[] Regular = ["VBD", "VBN", "VBG", "VBZ", "NNS", "NNPS", "JJR", "JJS", "RBR", "RBS"];

    public static void Run(string[] options)
    {
        string[] train = Option(options, "--train").Split(','), raw = Option(options, "--raw").Split(',', StringSplitOptions.RemoveEmptyEntries);
        string output = Option(options, "--out");
        var known = new Dictionary<(string Form, string Tag), string>();
        var evidence = new LemmaEvidence();
        foreach (string path in raw) evidence.Add(path);
        foreach (var (form, tag, lemma) in evidence.Inflected()) known[(form, tag)] = lemma;
        foreach (var (form, tag, lemma) in Annotated(train)) known[(form, tag)] = lemma;
        foreach (var (form, tag, lemma) in Irregular(Option(options, "--irregular")))
        {
            known[(form, tag)] = lemma;

            // "shot" and "lent" taken for a present tense are the same words, unless a verb has that base.
            if (tag == "VBD" && !known.ContainsKey((form, "VB"))) known.TryAdd((form, "VBP"), lemma);
        }

        // A tagger takes one of these for the other; the word is the same.
        foreach (var ((form, tag), lemma) in known.Where(k => k.Key.Tag is "VBD" or "VBN").ToArray()) known.TryAdd((form, tag == "VBD" ? "VBN" : "VBD"), lemma);

        var lines = Rules(known);
        var rules = Lemmatizer.Read(string.Join('\n', lines), output);
        foreach (var ((form, tag), lemma) in known.OrderBy(k => k.Key.Tag, StringComparer.Ordinal).ThenBy(k => k.Key.Form, StringComparer.Ordinal))
            if (rules.Lemma(form, tag, opensSentence: true) != lemma)
                lines.Add($"{form}\t{tag}\t{lemma}");

        File.WriteAllText(output, "# Made by Dateline.Training lemmas from UD English EWT and GUM (CC BY-SA 4.0, CC BY 4.0).\n" + string.Join('\n', lines) + "\n");
        Console.WriteLine($"{lines.Count} lines; {Score(Lemmatizer.Read(File.ReadAllText(output), output), Option(options, "--dev"))}");
    }

    /// <summary>The most frequent lemma of each word and tag.</summary>
    private static IEnumerable<(string Form, string Tag, string Lemma)> Annotated(string[] paths)
    {
        var counts = new Dictionary<(string Form, string Tag, string Lemma), int>();
        Span<char> buffer = stackalloc char[Lemmatizer.LongestForm];
        foreach (string path in paths)
            using (var reader = new StreamReader(path))
                foreach (var sentence in ConlluReader.Read(reader, path))
                    foreach (var word in sentence.Words)
                    {
                        if (word.Form.Length > Lemmatizer.LongestForm || word.Lemma.Length == 0 || word.Misc.Contains("CorrectForm", StringComparison.Ordinal)) continue;
                        var key = (Lemmatizer.Key(word.Form, buffer).ToString(), word.Xpos, word.Lemma);
                        counts[key] = counts.GetValueOrDefault(key) + 1;
                    }

        return counts.GroupBy(c => (c.Key.Form, c.Key.Tag)).Select(g => g.OrderByDescending(c => c.Value).ThenBy(c => c.Key.Lemma, StringComparer.Ordinal).First().Key);
    }

    /// <summary>Rows of base, past, participle; alternatives apart by a slash.</summary>
    private static IEnumerable<(string Form, string Tag, string Lemma)> Irregular(string path)
    {
        foreach (string line in File.ReadLines(path).Skip(1))
        {
            string[] cells = line.Split(',');
            foreach (string past in cells[1].Split('/')) yield return (past, cells[0] == "noun" ? "NNS" : "VBD", cells[2]);
            if (cells[0] == "verb")
                foreach (string participle in cells[3].Split('/'))
                    yield return (participle, "VBN", cells[2]);
        }
    }

    private static List<string> Rules(Dictionary<(string Form, string Tag), string> known)
    {
        var lines = new List<string>();
        foreach (string tag in known.Keys.Select(k => k.Tag).Distinct().Order(StringComparer.Ordinal))
        {
            // A rule for the empty ending makes the tag known even where every word is its own lemma.
            lines.Add($"~\t{tag}\t0\t");
            if (!Regular.Contains(tag)) continue;

            var votes = new Dictionary<string, Dictionary<(int Cut, string Put), int>>(StringComparer.Ordinal);
            foreach (var ((form, _), lemma) in known.Where(k => k.Key.Tag == tag))
                Vote(votes, form, lemma.ToLowerInvariant());

            var made = new Dictionary<string, (int Cut, string Put)>(StringComparer.Ordinal) { [""] = (0, "") };
            foreach (var (ending, counts) in votes.OrderBy(v => v.Key.Length).ThenBy(v => v.Key, StringComparer.Ordinal))
            {
                var (rule, words) = counts.OrderByDescending(c => c.Value).ThenBy(c => c.Key.Cut).ThenBy(c => c.Key.Put, StringComparer.Ordinal).First();
                if (words < FewestWords || rule.Cut > ending.Length || Shorter(made, ending) == rule) continue;
                made[ending] = rule;
                lines.Add(string.Create(CultureInfo.InvariantCulture, $"~{ending}\t{tag}\t{rule.Cut}\t{rule.Put}"));
            }
        }

        return lines;
    }

    private static void Vote(Dictionary<string, Dictionary<(int Cut, string Put), int>> votes, string form, string lemma)
    {
        int same = 0;
        while (same < form.Length && same < lemma.Length && form[same] == lemma[same]) same++;
        var rule = (form.Length - same, lemma[same..]);
        if (same < 2) return;
        for (int length = 1; length <= Math.Min(Lemmatizer.LongestEnding, form.Length); length++)
        {
            string ending = form[^length..];
            if (!votes.TryGetValue(ending, out var counts)) votes[ending] = counts = [];
            counts[rule] = counts.GetValueOrDefault(rule) + 1;
        }
    }

    private static (int Cut, string Put) Shorter(Dictionary<string, (int Cut, string Put)> made, string ending)
    {
        for (int start = 1; start < ending.Length; start++)
            if (made.TryGetValue(ending[start..], out var rule))
                return rule;
        return made[""];
    }

    private static string Score(Lemmatizer lemmatizer, string path)
    {
        int words = 0, right = 0;
        var wrong = new Dictionary<string, int>(StringComparer.Ordinal);
        using var reader = new StreamReader(path);
        foreach (var sentence in ConlluReader.Read(reader, path))
            for (int i = 0; i < sentence.Words.Length; i++)
            {
                var word = sentence.Words[i];
                string lemma = lemmatizer.Lemma(word.Form, word.Xpos, i == 0);
                bool ok = word.Lemma.Length == 0 || lemma == word.Lemma;
                words++;
                right += ok ? 1 : 0;
                if (!ok) wrong[$"{word.Form} {word.Xpos} {word.Lemma} not {lemma}"] = wrong.GetValueOrDefault($"{word.Form} {word.Xpos} {word.Lemma} not {lemma}") + 1;
            }

        foreach (var (line, count) in wrong.OrderByDescending(w => w.Value).ThenBy(w => w.Key, StringComparer.Ordinal).Take(40)) Console.WriteLine($"{count} {line}");
        return string.Create(CultureInfo.InvariantCulture, $"lemmas right with the treebank's tags: {100.0 * right / words:F2} % of {words}");
    }

    private static string Option(string[] options, string name)
    {
        int at = Array.IndexOf(options, name);
        return at >= 0 && at + 1 < options.Length ? options[at + 1] : throw new ArgumentException($"lemmas needs {name}.");
    }
}
