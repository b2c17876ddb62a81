using Dateline.App;
using Dateline.Reading;
using Dateline.Record;
using Dateline.Tests.House;

namespace Dateline.Tests.Record;

/// <summary>What holds of every record of every text.</summary>
public sealed class PropertyTests
{
    /// <summary>Pieces of news, and what makes reading it hard, to be put together at random.</summary>
    private static readonly string[] Pieces =
    [
        "Police arrested 40 protesters in Minsk on Sunday", " said Ada Brook", "“We deny it,” ", "He", " told parliament", ".", ". ", "?", ", who", "\n\n", "\r\n", "\t", " ", "“", "”", "\"", "'", "’", "(", ")",
        "the army", " shelled ", "Norland’s", "U.S.", " Feb. 3, 2021", "MOSUL, Iraq, March 3 (Agency) — ", "last week", "not", "will ", "could have ", "accused Iran of", " - ", "—", "...", "…", "1,000", "$5bn",
        "\uD83D\uDE00", "\uD83D", "e\u0301", "\u200B", "\u202E", "\0", "Ж", "مرحبا", "北京", "\uFFFD", "\uFEFF", "a", "B", "Mr. Smith", "@x", "https://example.org/a?b=c", "\u001B[31m",
    ];

    public static TheoryData<string> Examples() => [.. RealReader.Examples().Select(path => Path.GetFileName(path))];

    [Theory]
    [MemberData(nameof(Examples))]
    public void Every_example_gives_a_sound_record(string file)
    {
        var record = RealReader.Read(File.ReadAllText(Repository.Path($"examples/{file}")));
        Assert.Empty(Soundness.Faults(record));
        Assert.True(record.Events.Length >= 5, $"{file} gave {record.Events.Length} events.");
        Assert.True(record.Sentences.Length >= 5, $"{file} gave {record.Sentences.Length} sentences.");
    }

    [Fact]
    public void Any_string_gives_a_sound_record_that_can_be_written_and_read_back()
    {
        // The same strings every time: a test that fails must fail again.
        var random = new Random(17);
        for (int round = 0; round < 300; round++)
        {
            string text = string.Concat(Enumerable.Range(0, random.Next(60)).Select(_ => Pieces[random.Next(Pieces.Length)]));
            Exception? fault = Xunit.Record.Exception(() =>
            {
                var record = RealReader.Read(text);
                Assert.Empty(Soundness.Faults(record));
                // Half a surrogate pair, which is no character, comes back as U+FFFD: one code unit for one, so offsets hold.
                var back = ArticleRecord.FromJson(record.ToJson());
                Assert.Equal(text.Length, back.Article.Text.Length);
                Assert.Equal(back.ToJson(), ArticleRecord.FromJson(back.ToJson()).ToJson());
            });
            Assert.True(fault is null, $"{text}\n{fault}");
        }
    }

    [Fact]
    public void Two_readings_give_the_same_bytes()
    {
        string text = File.ReadAllText(RealReader.Examples().First());
        Assert.Equal(RealReader.Read(text).ToJson(), RealReader.Read(text).ToJson());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    public async Task Any_number_of_threads_gives_the_same_bytes_in_the_same_order(int threads)
    {
        var texts = RealReader.Examples().Select(File.ReadAllText).SelectMany(text => text.Split("\n\n")).Where(text => text.Length > 0).ToArray();
        var expected = texts.Select(text => RealReader.Read(text).ToJson()).ToArray();
        var got = new List<byte[]>();
        await Conveyor.Run(texts, text => RealReader.Instance.Read(WireCopy.Read(text)).ToJson(), got.Add, threads);
        Assert.Equal(expected, got);
    }
}
