using System.Diagnostics;
using CsCheck;
using Dateline.Language;
using Dateline.Language.Kernels;
using Dateline.Language.Neural;
using Dateline.Reading;
using Dateline.Tests.House;
using Dateline.Text;

namespace Dateline.Tests.Language;

/// <summary>Whatever the words, every sentence gets one tree.</summary>
public sealed class HostileParseTests
{
    private static readonly Model Model = Model.Load(Repository.Path("models"));

    private static readonly string[] Pieces =
    [
        "GUNMEN ", "KILLED ", "gunmen ", "killed ", "14 ", "in ", "Mosul ", ". ", ", ", "“", "” ", "? ", "said ", "that ", "tlie ", "rninister ", "\uD83D", "😀 ", "\u202E", "\0", "中文 ", "العربية ", "http://a.b ", "n't ", "-", "\n\n", "(", ") ", "|||| ", "1-1-1 ",
    ];

    private static readonly Gen<string> Text = Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]).Array[0, 50].Select(pieces => string.Concat(pieces));

    [Fact]
    public void Every_sentence_is_a_tree_with_one_root() => Text.Sample(text => AssertTrees(Model.Parse(Tokenizer.Split(new Article(text)))), iter: Rounds.Of(400), threads: 2);

    [Fact]
    public void Damaged_prose_is_parsed_too() =>
        Gen.Select(Gen.Int[0, 7], Gen.Int[0, 1 << 20]).Sample((kind, seed) => AssertTrees(Model.Parse(Tokenizer.Split(new Article(DamagedText.Of(kind, seed))))), iter: Rounds.Of(60), threads: 2);

    [Fact]
    public void A_warm_reader_allocates_nothing_whatever_trees_it_searches_for()
    {
        var reader = new NetworkReader(NetworkFile.Read(Repository.Path("models/english.bin")), KernelSet.Best);
        var sentences = Tokenizer.Split(new Article(string.Concat(Enumerable.Range(0, 32).Select(i => DamagedText.Of(i, i)))));
        TokenSpan[] runs = [.. sentences.All.Select(s => s.Tokens)];
        var readings = new WordReading[sentences.Tokens.Length];
        long allocated = 0;
        for (int round = 0; round < 4; round++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            reader.Read(sentences.Text, sentences.Tokens.AsSpan(), runs, readings);
            allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        }

        Assert.Equal(0, allocated);
    }

    [Fact]
    public void Capitals_or_none_leave_who_did_what_alone()
    {
        const string Sentence = "Rebels shelled the port of the city on Tuesday.";
        foreach (string text in new[] { Sentence, Sentence.ToUpperInvariant(), Sentence.ToLowerInvariant() })
        {
            var parse = Model.Parse(Tokenizer.Split(new Article(text)));
            Assert.Equal((-1, "root"), (parse.Heads[1], parse.Relations[1]));
            Assert.Equal((1, "nsubj"), (parse.Heads[0], parse.Relations[0]));
            Assert.Equal((1, "obj"), (parse.Heads[3], parse.Relations[3]));
        }
    }

    [Fact]
    public void Time_to_parse_grows_with_the_text_and_no_faster()
    {
        // A second's work for a linear reader, so a busy machine does not matter: ten thousand words without a mark, in several scripts.
        string run = string.Concat(Enumerable.Repeat("word СЛОВО 词 كلمة 😀 x1 ", 1_700));
        var watch = Stopwatch.StartNew();
        var parse = Model.Parse(Tokenizer.Split(new Article(run)));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(60), $"{watch.Elapsed}");
        AssertTrees(parse);
    }

    [Fact]
    public void Parsing_twice_and_beside_other_text_gives_the_same()
    {
        const string Sentence = "The minister denied on Sunday that troops had crossed the river.";
        var alone = Model.Parse(Tokenizer.Split(new Article(Sentence)));
        var again = Model.Parse(Tokenizer.Split(new Article(Sentence)));
        var beside = Model.Parse(Tokenizer.Split(new Article(Sentence + "\n\nNobody believed him, a long-standing rival of his told a crowd.")));
        Assert.Equal(alone.Heads, again.Heads);
        Assert.Equal(alone.Relations, again.Relations);
        Assert.Equal(alone.Heads, beside.Heads.Take(alone.Length));
        Assert.Equal(alone.Relations, beside.Relations.Take(alone.Length));
        Assert.Equal(alone.Lemmas, beside.Lemmas.Take(alone.Length));
    }

    [Fact]
    public void Ten_thousand_given_words_in_one_sentence_are_one_tree()
    {
        string file = string.Concat(Enumerable.Range(1, 10_000).Select(i => $"{i}\tword{i % 7}\t_\t_\t_\t_\t_\t_\t_\t_\n"));
        var parse = Model.Parse(ConlluReader.Join([.. ConlluReader.Read(new StringReader(file), "long.conllu")]));
        Assert.Single(parse.Sentences.All);
        AssertTrees(parse);
    }

    private static void AssertTrees(Parse parse)
    {
        foreach (var sentence in parse.Sentences.All)
        {
            Assert.Equal(1, Enumerable.Range(sentence.Tokens.Start, sentence.Tokens.Length).Count(t => parse.Heads[t] < 0));
            for (int token = sentence.Tokens.Start; token < sentence.Tokens.End; token++)
            {
                int steps = 0;
                for (int up = token; up >= 0 && steps <= sentence.Tokens.Length; up = parse.Heads[up], steps++) Assert.True(sentence.Tokens.Contains(up));
                Assert.True(steps <= sentence.Tokens.Length, "A tree has no cycle.");
                Assert.Equal(parse.Heads[token] < 0, parse.Relations[token] == "root");
            }
        }
    }
}
