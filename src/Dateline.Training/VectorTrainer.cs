using System.Diagnostics;
using System.Globalization;

namespace Dateline.Training;

/// <summary><c>vectors</c>: word vectors from raw text.</summary>
internal static class VectorTrainer
{
    private static readonly string[] Probes = ["said", "president", "killed", "quickly", "although", "germany", "monday", "troops"];

    /// <param name="text">Files of running text, plain or gzipped.</param>
    /// <param name="treebanks">Treebanks whose words are read as well.</param>
    public static void Run(string[] text, string[] treebanks, string output, int size, int rare, int epochs, ulong seed, Action<string> tell)
    {
        var clock = Stopwatch.StartNew();
        var corpus = new WordSequence();
        foreach (string path in treebanks)
            foreach (var sentence in Treebank.Read(path)) corpus.Add(sentence);
        foreach (string path in text)
        {
            foreach (var sentences in RawText.Read(path)) corpus.Add(sentences);
            tell($"{Path.GetFileName(path)}: {corpus.Rows.Length} words in all, {clock.Elapsed.TotalSeconds:F0} s");
        }

        corpus.Rank(rare);
        tell($"{corpus.Words.Length} words seen {rare} times or more");
        var skipGram = new SkipGram(corpus, size, seed);
        for (int epoch = 0; epoch < epochs; epoch++)
        {
            skipGram.Learn(corpus.Rows, ((float)epoch / epochs, (float)(epoch + 1) / epochs));
            tell($"pass {epoch + 1}: {clock.Elapsed.TotalSeconds:F0} s");
        }

        float[] values = [.. new float[size], .. skipGram.Vectors];
        var vectors = new Vectors([.. Vectors.None.Words, .. corpus.Words], values, size);
        vectors.Write(output);
        foreach (string probe in Probes) tell($"{probe}: {string.Join(' ', vectors.Nearest(probe, 8))}");
    }

    public static void Run(ReadOnlySpan<string> arguments, Action<string> tell)
    {
        var given = new Dictionary<string, string>();
        for (int i = 0; i + 1 < arguments.Length; i += 2) given[arguments[i]] = arguments[i + 1];
        int Number(string name, int otherwise) => given.TryGetValue(name, out string? value) ? int.Parse(value, CultureInfo.InvariantCulture) : otherwise;
        string Need(string name) => given.TryGetValue(name, out string? value) ? value : throw new ArgumentException($"{name} is missing.");
        Run(
            Need("--text").Split(','), given.GetValueOrDefault("--treebanks", "").Split(',', StringSplitOptions.RemoveEmptyEntries), Need("--out"),
            Number("--size", 96), Number("--rare", 10), Number("--epochs", 2), (ulong)Number("--seed", 1), tell);
    }
}
