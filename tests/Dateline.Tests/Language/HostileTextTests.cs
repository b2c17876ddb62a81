using System.Diagnostics;
using System.Text;
using CsCheck;
using Dateline.Language;
using Dateline.Reading;
using Dateline.Text;

namespace Dateline.Tests.Language;

/// <summary>Whatever the text, the tokeniser answers, in time and memory that grow with it and no faster.</summary>
public sealed class HostileTextTests
{
    // Pieces that have broken tokenisers: marks of every kind, halves of pairs, controls, scripts without spaces, scans.
    private static readonly string[] Pieces =
    [
        "The", "minister", "said", "Mr.", "U.S.", "U.S", "No.", "a.m.", "5", "1,000", "3.5", "16bn", "5pm", "10:30", "'90s", "n't", "'s", "’s", "cannot", "gonna", "al-Assad", "anti-", "-", "--", "—", "–", ".", "..", "...", "…",
        ",", ";", ":", "!", "?", "?!", "\"", "“", "”", "'", "‘", "’", "(", ")", "[", "]", "[12]", "%", "$", "US$", "€", "#tag", "@user", "http://a.b/c", "a@b.c", "/", "\\", "*", "•", "_", "&", "AT&T", "\n", "\n\n", "\r\n", " ", "\t",
        "\u00A0", "\u200B", "\u200D", "\uFEFF", "\u202E", "\0", "\u0085", "\u00AD", "\uD83D", "\uDE00", "😀", "👨‍👩‍👧", "é", "e\u0301", "中文", "العربية", "привет", "ΑΒΓ", "1-1-1", "rn", "tlie", "vv", "|", "°", "½",
    ];

    private static readonly Gen<string> Text = Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]).Array[0, 60].Select(pieces => string.Concat(pieces));

    [Fact]
    public void Words_and_sentences_lie_in_order_inside_the_body_and_leave_out_only_spaces() => Text.Sample(text =>
    {
        var split = Tokenizer.Split(new Article(text));
        int end = 0;
        foreach (var word in split.Tokens)
        {
            Assert.True(word.Start >= end && word.Length > 0 && word.End <= text.Length);
            AssertBlank(text, end, word.Start);
            end = word.End;
        }

        AssertBlank(text, end, text.Length);
        AssertSentencesCoverWords(split);
    }, iter: Rounds.Of(10_000), threads: 2);

    [Fact]
    public void Nothing_outside_the_body_is_read() => Gen.Select(Text, Text, Text).Sample((head, body, tail) =>
    {
        var part = new CharSpan(head.Length, body.Length);
        var split = Tokenizer.Split(new Article(head + body + tail) { Body = [part] });
        Assert.All(split.Tokens, word => Assert.True(part.Contains(word)));
    }, iter: Rounds.Of(3_000), threads: 2);

    [Fact]
    public void Reading_twice_gives_the_same() => Text.Sample(text =>
    {
        var (first, second) = (Tokenizer.Split(new Article(text)), Tokenizer.Split(new Article(text)));
        Assert.Equal(first.Tokens, second.Tokens);
        Assert.Equal(first.All, second.All);
    }, iter: Rounds.Of(2_000), threads: 2);

    [Fact]
    public void A_sentence_and_a_word_are_never_longer_than_promised()
    {
        var split = Tokenizer.Split(new Article(string.Concat(Enumerable.Repeat("word ", 10_000)) + new string('x', 10_000)));
        Assert.Equal(10_025, split.Tokens.Length);
        Assert.True(split.All.Max(s => s.Tokens.Length) <= 300);
        Assert.True(split.Tokens.Max(t => t.Length) <= 400);
    }

    [Theory]
    [InlineData("1-")]
    [InlineData("1-a")]
    [InlineData("a.")]
    [InlineData("a.b@")]
    [InlineData("'")]
    [InlineData("\"")]
    [InlineData("?\"")]
    [InlineData("...")]
    [InlineData("[1]")]
    [InlineData(". ")]
    [InlineData("a\n")]
    [InlineData("word ")]
    [InlineData("👩‍")]
    [InlineData("\uD83D")]
    [InlineData("a'a")]
    [InlineData("1,1")]
    [InlineData("x. [1] ")]
    public void Time_grows_with_the_text_and_no_faster(string piece)
    {
        // Half a second's work for a linear reader, minutes for a quadratic one, so a busy machine does not matter.
        string text = string.Concat(Enumerable.Repeat(piece, 4_000_000 / piece.Length));
        var watch = Stopwatch.StartNew();
        var split = Tokenizer.Split(new Article(text));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(30), $"{watch.Elapsed}");
        AssertSentencesCoverWords(split);
    }

    [Fact]
    public void Ten_million_random_bytes_are_read()
    {
        byte[] bytes = new byte[10_000_000];
        uint state = 12_345;
        for (int i = 0; i < bytes.Length; i++)
        {
            state = unchecked((state * 1_664_525) + 1_013_904_223);
            bytes[i] = (byte)(state >> 24);
        }

        var split = Tokenizer.Split(new Article(Encoding.UTF8.GetString(bytes)));
        Assert.NotEmpty(split.Tokens);
        AssertSentencesCoverWords(split);
    }

    private static void AssertBlank(string text, int start, int end)
    {
        for (int i = start; i < end; i++) Assert.True(char.IsWhiteSpace(text[i]) || char.IsControl(text[i]) || char.GetUnicodeCategory(text[i]) == System.Globalization.UnicodeCategory.Format, $"\\u{(int)text[i]:X4} is in no word.");
    }

    private static void AssertSentencesCoverWords(Sentences split)
    {
        int next = 0;
        foreach (var sentence in split.All)
        {
            bool follows = sentence.Tokens.Start == next && !sentence.Tokens.IsEmpty && split.SpanOf(sentence.Tokens) == sentence.Span;
            if (!follows) Assert.Fail($"Sentence at {sentence.Span} does not follow token {next}.");
            next = sentence.Tokens.End;
        }

        Assert.Equal(split.Tokens.Length, next);
    }
}
