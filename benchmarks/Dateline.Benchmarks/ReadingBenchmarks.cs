using BenchmarkDotNet.Attributes;
using Dateline.Language;

namespace Dateline.Benchmarks;

/// <summary>The inner loops: <c>dotnet run -c Release --project benchmarks/Dateline.Benchmarks -- --filter "*"</c>.</summary>
[MemoryDiagnoser]
public class ReadingBenchmarks
{
    private readonly Model _model = Material.Model();
    private readonly Sentences _sentences = Tokenizer.Split(Material.Article);
    private readonly Reader _reader;

    public ReadingBenchmarks() => _reader = new Reader(_model, Material.Lexicon(), Material.Weights());

    [Benchmark(Description = "words and sentences of 60,000 words")]
    public Sentences Split() => Tokenizer.Split(Material.Long);

    [Benchmark(Description = "tags, lemmas and trees of one article")]
    public Parse Parse() => _model.Parse(_sentences);

    [Benchmark(Description = "the whole analysis of one article")]
    public Analysis Analyze() => _reader.Analyze(Material.Article);
}
