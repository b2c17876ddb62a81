using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Dateline.Language;
using Dateline.Language.Kernels;
using Dateline.Language.Neural;
using Dateline.Ontology;
using Dateline.Reading;

namespace Dateline.Benchmarks;

/// <summary>Quick figures for the scoreboard, on one thread, warm, seconds of processor time, best of several rounds; printed as JSON.</summary>
internal static class Speed
{
    private const int Rounds = 7, WordsAnArticle = 600;
    private const double WarmSeconds = 1.5;

    private static readonly int[] Sizes = [1_000, 100_000, 10_000_000];

    /// <param name="textFile">Articles with a blank line between paragraphs; two blank lines between articles.</param>
    public static void Print(string modelsDirectory, string dataDirectory, string textFile)
    {
        string text = File.ReadAllText(textFile);
        var article = new Article(text);
        var model = Model.Load(modelsDirectory);
        var reader = new Reader(model, Lexicon.Load(dataDirectory), Dateline.Understanding.Events.EventWeights.Load(modelsDirectory));
        Article[] articles = [.. text.Split("\n\n\n", StringSplitOptions.RemoveEmptyEntries).Select(t => new Article(t) { Published = new DateOnly(2020, 1, 1) })];

        var sentences = Tokenizer.Split(article);
        int words = sentences.Tokens.Length;
        double split = Seconds(() => Tokenizer.Split(article)), parse = Seconds(() => model.Parse(Tokenizer.Split(article)));
        long before = GC.GetAllocatedBytesForCurrentThread();
        model.Parse(sentences);
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        var (one, two) = ByThreads(model, article, words);
        double read = Seconds(() => Array.ForEach(articles, a => reader.Analyze(a)));
        Console.WriteLine(JsonSerializer.Serialize(new
        {
            splitMegabytesPerSecond = text.Length / 1e6 / split,
            parseWordsPerSecond = words / parse,
            parserBytesPerSentence = ParserBytes(modelsDirectory, sentences),
            parseWordsPerSecondOfTwoThreads = two / one * words / parse,
            parseWordsPerSecondBySize = string.Join("; ", Sizes.Select(size => OfSize(model, text, size).ToString("N0", CultureInfo.InvariantCulture))),
            parseBytesPerSentence = (double)allocated / sentences.All.Length,
            readArticlesPerSecond = words / read / WordsAnArticle,
        }));
    }

    /// <summary>What tags and trees alone allocate, the layers handed out left aside.</summary>
    private static double ParserBytes(string modelsDirectory, Sentences sentences)
    {
        var reader = new NetworkReader(NetworkFile.Read(Path.Combine(modelsDirectory, "english.bin")), KernelSet.Best);
        var (tokens, runs, readings) = (sentences.Tokens, sentences.All.Select(s => s.Tokens).ToArray(), new WordReading[sentences.Tokens.Length]);
        reader.Read(sentences.Text, tokens.AsSpan(), runs, readings);
        reader.Read(sentences.Text, tokens.AsSpan(), runs, readings);
        long before = GC.GetAllocatedBytesForCurrentThread();
        reader.Read(sentences.Text, tokens.AsSpan(), runs, readings);
        return (double)(GC.GetAllocatedBytesForCurrentThread() - before) / runs.Length;
    }

    /// <summary>Words a second of processor time of the same work by one thread and by two at once, measured in turns.</summary>
    private static (double One, double Two) ByThreads(Model model, Article article, int words)
    {
        double one = double.MaxValue, two = double.MaxValue;
        for (int round = 0; round < Rounds; round++)
        {
            one = Math.Min(one, Seconds(() => Parse(model, article, 2), 1));
            two = Math.Min(two, Seconds(() => Parallel.For(0, 2, _ => Parse(model, article, 1)), 1));
        }

        return (2 * words / one, 2 * words / two);
    }

    private static void Parse(Model model, Article article, int times)
    {
        for (int i = 0; i < times; i++) model.Parse(Tokenizer.Split(article));
    }

    /// <summary>Words a second of processor time over a text of so many characters.</summary>
    private static double OfSize(Model model, string text, int size)
    {
        var whole = new Article(string.Concat(Enumerable.Repeat(text + "\n\n", (size / text.Length) + 1))[..size]);
        int words = Tokenizer.Split(whole).Tokens.Length, times = Math.Max(1, 200_000 / size);
        return times * (double)words / Seconds(() => Parse(model, whole, times), size > text.Length ? 1 : Rounds);
    }

    /// <summary>Processor time, so that what else the machine does counts less; collection and compilation on other threads are in it.</summary>
    private static double Seconds(Action work, int rounds = Rounds)
    {
        using var process = Process.GetCurrentProcess();
        var start = process.TotalProcessorTime;
        double best = double.MaxValue;

        // Long enough for the compiler's second thoughts, which come late on a busy machine.
        for (int round = 0; round < rounds || (rounds > 1 && (process.TotalProcessorTime - start).TotalSeconds < WarmSeconds); round++)
        {
            var before = process.TotalProcessorTime;
            work();
            process.Refresh();
            best = Math.Min(best, (process.TotalProcessorTime - before).TotalSeconds);
        }

        return best;
    }
}
