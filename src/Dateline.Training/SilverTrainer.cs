using System.Globalization;
using System.Text;
using Dateline.Language;

namespace Dateline.Training;

/// <summary>
/// Makes trees to learn the present tense of news from: sentences of running text told in the past, which the parser that ships reads well, put into the present with their
/// trees. Treebanks hardly have "kills" and "injures" as verbs, so that a parser learnt from them alone takes both for plurals.
/// </summary>
internal static class SilverTrainer
{
    private const int Shortest = 7, Longest = 38;

    // One verb must not fill the file; those of the dead and hurt are what news has most of.
    private const int MostOfOneVerb = 220, MostOfHarm = 700;

    // So many are left in the past, so that the past is not unlearnt, and so many without a verb that may also be a noun.
    private const float ShareInPast = 0.3f, ShareOfOthers = 0.15f;

    // So many lose the article of their plurals, so many are told by somebody in the middle, of the rest up to so many by one or two at the end, in so many more is done, and so many have a phrase of the wires.
    private const float ShareOfBare = 0.5f, ShareOfTold = 0.12f, ShareOfToldAtEnd = 0.27f, ShareOfMore = 0.12f, ShareOfPhrases = 0.15f;

    public static void Run(string[] options, Action<string> log)
    {
        string Option(string name) => Array.IndexOf(options, name) is >= 0 and var at && at + 1 < options.Length ? options[at + 1] : throw new ArgumentException($"Give {name}.");
        var model = Model.Load(Option("--models"));
        var doubtful = File.ReadLines(Option("--verbs")).Where(line => line.Length > 0 && line[0] != '#').ToHashSet(StringComparer.Ordinal);
        int most = int.Parse(Option("--most"), CultureInfo.InvariantCulture);
        var random = new Randomness(9);
        var found = new List<(TreebankSentence Tree, string Verb)>();
        foreach (string file in Option("--text").Split(','))
        {
            // "FILE:0.05" takes one line in twenty; lines with a verb of harm are all taken.
            string[] parts = file.Split(':');
            float share = parts.Length > 1 ? float.Parse(parts[1], CultureInfo.InvariantCulture) : 1;
            foreach (var sentences in RawText.Read(parts[0]))
            {
                if (random.NextFloat() >= share && !HasHarm(sentences.Text)) continue;
                var parse = model.Parse(sentences);
                foreach (var sentence in parse.Sentences.All)
                    if (Told(parse, sentence) is { } tree && (IsDoubtful(tree, doubtful) || random.NextFloat() < ShareOfOthers)) found.Add((tree, tree.Lemmas[Array.IndexOf(tree.Heads, 0)]));
            }

            log($"{parts[0]}: {found.Count} sentences");
        }

        var order = found.ToArray();
        random.Shuffle(order.AsSpan());
        var deeds = order.SelectMany(one => WireManner.DeedsOf(one.Tree)).ToArray();
        var ofVerb = new Dictionary<string, int>(StringComparer.Ordinal);
        var text = new StringBuilder();
        int written = 0;
        foreach (var (tree, verb) in order)
        {
            int already = ofVerb.GetValueOrDefault(verb);
            if (written == most || already >= (verb is "kill" or "wound" or "injure" ? MostOfHarm : MostOfOneVerb)) continue;
            var told = random.NextFloat() < ShareOfMore ? WireManner.WithMoreDeeds(tree, deeds, random) : tree;
            if (random.NextFloat() < ShareOfPhrases) told = WirePhrases.With(told, random);
            var present = PresentTense.Of(told, auxiliaries: true, out int changed);
            if (changed == 0) continue;
            ofVerb[verb] = already + 1;
            var silver = random.NextFloat() < ShareInPast ? told : present;
            if (random.NextFloat() < ShareOfBare) silver = WireManner.WithoutArticles(silver);
            float manner = random.NextFloat();
            Write(text, manner < ShareOfTold ? WireManner.WithTeller(silver, random) : manner < ShareOfToldAtEnd ? WireManner.WithTellersAtEnd(silver, random) : silver);
            written++;
        }

        File.WriteAllText(Option("--out"), text.ToString(), new UTF8Encoding(false));
        log($"{written} of {found.Count} sentences written");
    }

    private static bool HasHarm(string text) => text.Contains(" killed ", StringComparison.Ordinal) || text.Contains(" injured ", StringComparison.Ordinal) || text.Contains(" wounded ", StringComparison.Ordinal);

    // One clause at the root with its own subject, in the simple past or passive, with a full stop and no quotation.
    private static TreebankSentence? Told(Parse parse, Sentence sentence)
    {
        var (start, end) = (sentence.Tokens.Start, sentence.Tokens.End);
        if (end - start is < Shortest or > Longest || parse.Sentences.Form(end - 1) is not "." || char.IsLower(parse.Sentences.Form(start)[0])) return null;
        for (int t = start; t < end; t++)
            if (parse.Sentences.Form(t) is ['"' or '“' or '”', ..]) return null;

        string[] Column(Func<int, string> of) => [.. Enumerable.Range(start, end - start).Select(of)];
        var tree = new TreebankSentence(
            Column(t => parse.Sentences.Form(t).ToString()), Column(t => parse.Lemmas[t]), Column(t => parse.Upos[t].ToString()), Column(t => parse.Xpos[t]),
            Column(_ => PresentTense.NotGiven), [.. Enumerable.Range(start, end - start).Select(t => parse.Heads[t] < 0 ? 0 : parse.Heads[t] - start + 1)], Column(t => parse.Relations[t]));
        int root = Array.IndexOf(tree.Heads, 0);
        return tree.Heads.Count(head => head == 0) == 1 && tree.Universal[root] == "VERB" && tree.Treebank[root] is "VBD" or "VBN" && PresentTense.SubjectOf(tree, root) >= 0 ? tree : null;
    }

    private static bool IsDoubtful(TreebankSentence tree, HashSet<string> verbs) =>
        Enumerable.Range(0, tree.Length).Any(word => tree.Universal[word] == "VERB" && tree.Treebank[word] is "VBD" or "VBN" && verbs.Contains(tree.Lemmas[word]));

    private static void Write(StringBuilder text, TreebankSentence tree)
    {
        for (int word = 0; word < tree.Length; word++)
            text.Append(CultureInfo.InvariantCulture, $"{word + 1}\t{tree.Forms[word]}\t{tree.Lemmas[word]}\t{tree.Universal[word]}\t{tree.Treebank[word]}\t{tree.Features[word]}\t{tree.Heads[word]}\t{tree.Labels[word]}\t_\t_\n");
        text.Append('\n');
    }
}
