using Dateline.Language.Kernels;
using Dateline.Language.Neural;
using Dateline.Text;
using Dateline.Training;

namespace Dateline.Tests.Language;

/// <summary>The network read in bytes, in groups, from several threads, on every path.</summary>
public sealed class NetworkReaderTests
{
    private static readonly string[][] Text =
    [
        ["The", "envoy", "left", "Geneva", "on", "Monday", "."],
        ["On", "Monday", "the", "envoy", "left", "."],
        ["Geneva"],
        ["Rain", "fell", "on", "the", "empty", "harbour", ",", "and", "nobody", "left", "on", "Monday", "."],
    ];

    [Fact]
    public void Every_path_reads_the_same()
    {
        var expected = Read(TinyNetwork.Reader(KernelSet.Best), Text);
        foreach (var kernels in KernelSet.Supported()) Assert.Equal(expected, Read(TinyNetwork.Reader(kernels), Text));
    }

    [Fact]
    public void A_sentence_reads_the_same_alone_and_in_company()
    {
        var reader = TinyNetwork.Reader();
        var together = Read(reader, Text);
        Assert.Equal(together, Text.SelectMany(sentence => Read(reader, [sentence])));
    }

    [Fact]
    public void Two_threads_read_what_one_reads()
    {
        var reader = TinyNetwork.Reader();
        string[][] many = [.. Enumerable.Range(0, 40).SelectMany(_ => Text)];
        var expected = Read(reader, many);
        var found = new WordReading[8][];
        Parallel.For(0, found.Length, new ParallelOptions { MaxDegreeOfParallelism = 2 }, i => found[i] = Read(reader, many));
        Assert.All(found, reading => Assert.Equal(expected, reading));
    }

    [Fact]
    public void A_full_cache_changes_nothing()
    {
        var reader = TinyNetwork.Reader();
        var expected = Read(reader, Text);
        string[][] strangers = [.. Enumerable.Range(0, (2 * TypeCache.Capacity) + 500).Select(i => $"w{i}").Chunk(100)];
        Read(reader, strangers);
        Assert.Equal(expected, Read(reader, Text));
    }

    [Fact]
    public void No_text_is_read_as_nothing() => Assert.Empty(Read(TinyNetwork.Reader(), []));

    [Fact]
    public void Every_sentence_has_one_root_and_only_it_is_labelled_so()
    {
        var readings = Read(TinyNetwork.Reader(), Text);
        int root = TinyNetwork.Data.Tags.Labels.Find("root");
        int at = 0;
        foreach (string[] sentence in Text)
        {
            var own = readings.AsSpan(at, sentence.Length).ToArray();
            Assert.Single(own, word => word.Head == -1);
            Assert.All(own, word => Assert.Equal(word.Head == -1, word.Label == root));
            at += sentence.Length;
        }
    }

    [Fact]
    public void Bytes_read_nearly_what_floats_do()
    {
        // The same layer once in bytes and once in floats, over states such as an LSTM gives.
        var random = new Randomness(21);
        const int Depth = 64, Outputs = 32;
        float[] weights = [.. Enumerable.Range(0, Depth * Outputs).Select(_ => random.NextUniform(1f))], states = [.. Enumerable.Range(0, Depth).Select(_ => random.NextUniform(1f))];
        var table = ByteTable.Round(Outputs, Depth, (row, column) => weights[(row * Depth) + column]);
        byte[] bytes = [.. states.Select(state => (byte)(MathF.Round(127 * state) + PackedBytes.Zero))];
        float[] found = new float[Outputs];
        new ByteLayer(table, []).Apply(KernelSet.Best, bytes, 1, new int[ByteLayer.RowsInHand * Outputs], found);
        for (int n = 0; n < Outputs; n++)
        {
            double exact = Enumerable.Range(0, Depth).Sum(k => (double)weights[(n * Depth) + k] * states[k]);
            Assert.Equal(exact, found[n], 0.1);
        }
    }

    private static WordReading[] Read(NetworkReader reader, string[][] sentences)
    {
        if (sentences.Length == 0)
        {
            WordReading[] none = [];
            reader.Read("", [], [], none);
            return none;
        }

        var text = LaidText.Of(sentences);
        var readings = new WordReading[text.Tokens.Length];
        TokenSpan[] runs = [.. text.All.Select(s => s.Tokens)];
        reader.Read(text.Text, text.Tokens.AsSpan(), runs, readings);
        return readings;
    }
}
