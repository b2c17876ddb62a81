using System.Globalization;
using Dateline.Language;
using Dateline.Ontology;
using Dateline.Reading;
using Dateline.Record;
using Dateline.Understanding.Entities;
using Dateline.Understanding.Events;
using Dateline.Understanding.Factuality;
using Dateline.Understanding.Names;
using Dateline.Understanding.Places;
using Dateline.Understanding.Quotes;
using Dateline.Understanding.Times;

namespace Dateline.Benchmarks;

/// <summary>What an article costs by stage: processor time of one thread, warm, the best of many rounds, and what each stage allocates; a table in Markdown.</summary>
internal sealed class Stages(Model model, Lexicon lexicon, EventWeights weights)
{
    private const int WordsAnArticle = 600;

    private readonly List<Stage> _stages = [];
    private readonly MadeBy _madeBy = new("", "", "");
    private int _at;

    /// <param name="textFile">Articles with a blank line between paragraphs; two blank lines between articles.</param>
    public static void Print(string modelsDirectory, string dataDirectory, string textFile, int rounds)
    {
        var stages = new Stages(Model.Load(modelsDirectory), Lexicon.Load(dataDirectory), EventWeights.Load(modelsDirectory));
        Article[] articles = [.. File.ReadAllText(textFile).Split("\n\n\n", StringSplitOptions.RemoveEmptyEntries).Select(t => new Article(t) { Published = new DateOnly(2020, 1, 1) })];
        double size = articles.Sum(a => Tokenizer.Split(a).Tokens.Length) / (double)WordsAnArticle;
        for (int round = 0; round < rounds; round++)
        {
            foreach (var article in articles) stages.Read(article);
            stages.EndRound();
        }

        stages.Write(size);
    }

    private void Read(Article article)
    {
        _at = 0;
        var sentences = Time("words and sentences", () => Tokenizer.Split(article));
        var parsed = Time("tags, lemmas and trees", () => model.Parse(sentences));
        var (parse, names) = Time("names", () => NameFinder.Read(parsed, lexicon));
        var entities = Time("entities", () => ActorCoder.Code(article, parse, names, lexicon));
        var times = Time("times", () => TimeFinder.Find(article, parse, lexicon));
        var places = Time("places", () => PlaceFinder.Find(article, parse, names, entities, lexicon));
        var quotes = Time("quotations", () => QuoteFinder.Find(article, parse, entities, lexicon));
        var events = Time("events", () => EventCoder.Code(article, parse, entities, times, places, quotes, lexicon, weights));
        var said = Time("factuality", () => FactualityJudge.Judge(article, parse, entities, times, quotes, events, lexicon));
        var record = Time("the record", () => ArticleRecord.From(new(article, sentences, parse, names, entities, times, places, quotes, events, said), lexicon.Codebook, _madeBy));
        Time("its JSON", record.ToJson);
    }

    private T Time<T>(string name, Func<T> work)
    {
        if (_at == _stages.Count) _stages.Add(new Stage(name));
        var stage = _stages[_at++];
        long bytes = GC.GetAllocatedBytesForCurrentThread();
        var before = Environment.CpuUsage.TotalTime;
        var layer = work();
        stage.Now += (Environment.CpuUsage.TotalTime - before).TotalSeconds;
        stage.BytesNow += GC.GetAllocatedBytesForCurrentThread() - bytes;
        return layer;
    }

    private void EndRound()
    {
        foreach (var stage in _stages)
        {
            (stage.Best, stage.Bytes) = (Math.Min(stage.Best, stage.Now), stage.BytesNow);
            (stage.Now, stage.BytesNow) = (0, 0);
        }
    }

    private void Write(double size)
    {
        double all = _stages.Sum(s => s.Best);
        Console.WriteLine("| Stage | ms an article of 600 words | share | KB allocated |\n| --- | --- | --- | --- |");
        foreach (var stage in _stages) Row(stage.Name, stage.Best, stage.Bytes);
        Row("all", all, _stages.Sum(s => s.Bytes));

        void Row(string name, double seconds, long bytes)
            => Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {seconds * 1000 / size:0.00} | {100 * seconds / all:0} % | {bytes / 1024 / size:0} |"));
    }

    private sealed class Stage(string name)
    {
        public string Name => name;

        public double Best { get; set; } = double.MaxValue;

        public double Now { get; set; }

        public long Bytes { get; set; }

        public long BytesNow { get; set; }
    }
}
