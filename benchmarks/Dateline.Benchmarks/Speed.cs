using System.Diagnostics;
using System.Text.Json;
using Dateline.Language;
using Dateline.Ontology;
using Dateline.Reading;

namespace Dateline.Benchmarks;

/// <summary>Quick figures for the scoreboard, on one thread, warm, seconds of processor time, best of several rounds; printed as JSON.</summary>
internal static class Speed
{
    private const int Rounds = 7, WordsAnArticle = 600;

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
        double read = Seconds(() => Array.ForEach(articles, a => reader.Analyze(a)));
        Console.WriteLine(JsonSerializer.Serialize(new
        {
            splitMegabytesPerSecond = text.Length / 1e6 / split,
            parseWordsPerSecond = words / parse,
            parseBytesPerSentence = (double)allocated / sentences.All.Length,
            readArticlesPerSecond = words / read / WordsAnArticle,
        }));
    }

    /// <summary>Processor time, so that what else the machine does counts less; collection and compilation on other threads are in it.</summary>
    private static double Seconds(Action work)
    {
        using var process = Process.GetCurrentProcess();
        double best = double.MaxValue;
        for (int round = 0; round < Rounds; round++)
        {
            var before = process.TotalProcessorTime;
            work();
            process.Refresh();
            best = Math.Min(best, (process.TotalProcessorTime - before).TotalSeconds);
        }

        return best;
    }
}
