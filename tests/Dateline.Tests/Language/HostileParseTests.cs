using CsCheck;
using Dateline.Language;
using Dateline.Reading;
using Dateline.Tests.House;

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
    public void Every_sentence_is_a_tree_with_one_root() => Text.Sample(text => AssertTrees(Model.Parse(Tokenizer.Split(new Article(text)))), iter: 400, threads: 2);

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
