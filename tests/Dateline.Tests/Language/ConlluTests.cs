using System.Collections.Immutable;
using Dateline.Language;
using Dateline.Ontology;
using Dateline.Reading;

namespace Dateline.Tests.Language;

public sealed class ConlluTests
{
    private const string Truce = """
        # newpar
        # sent_id = a-1
        1-2	Nobody's	_	_	_	_	_	_	_	_
        1	Nobody	nobody	PRON	NN	_	3	nsubj	_	_
        2	's	be	AUX	VBZ	_	3	cop	_	_
        3	safe	safe	ADJ	JJ	_	0	root	_	SpaceAfter=No
        3.1	_	_	_	_	_	_	_	_	_
        4	.	.	PUNCT	.	_	3	punct	_	_


        """;

    [Fact]
    public void A_sentence_is_read_with_its_comments_words_and_ranges()
    {
        var sentence = Assert.Single(ConlluReader.Read(new StringReader(Truce), "a.conllu"));
        Assert.Equal(["# newpar", "# sent_id = a-1"], sentence.Comments);
        Assert.Equal(["Nobody", "'s", "safe", "."], sentence.Words.Select(w => w.Form));
        Assert.Equal([3, 3, 0, 3], sentence.Words.Select(w => w.Head));
        Assert.Equal(new ConlluRange(1, 2, "Nobody's", ""), Assert.Single(sentence.Ranges));
        Assert.True(sentence.BeginsParagraph);
        Assert.False(sentence.BeginsDocument);
    }

    [Fact]
    public void Given_words_keep_their_bounds_in_the_text_they_make()
    {
        var joined = ConlluReader.Join([.. ConlluReader.Read(new StringReader(Truce), "a.conllu")]);
        Assert.Equal("Nobody's safe. ", joined.Text);
        Assert.Equal(["Nobody", "'s", "safe", "."], joined.Tokens.Select(t => t.In(joined.Text).ToString()));
        Assert.Equal("Nobody's safe.", Assert.Single(joined.All).Span.In(joined.Text));
    }

    [Theory]
    [InlineData("1\tNo\n", "a.conllu:1: The line has 2 columns. Write ten, separated by tabs; an empty one is an underscore. A blank line ends a sentence.")]
    [InlineData("# text = No\n\n", "a.conllu:1: The sentence has comments and no words. Give it words, or delete it.")]
    [InlineData("2\tNo\t_\t_\t_\t_\t_\t_\t_\t_\n", "a.conllu:1: The word's number is \"2\". Number the words of a sentence from 1; here 1 is due.")]
    [InlineData("1\tNo\t_\t_\t_\t_\tx\t_\t_\t_\n", "a.conllu:1: The head is \"x\". Write the number of a word of the sentence, 0 for the root, or an underscore.")]
    [InlineData("1\tNo\t_\t_\t_\t_\t7\t_\t_\t_\n", "a.conllu:1: The head 7 of \"No\" is past the last word of its sentence. Write 0 to 1.")]
    [InlineData("1\t\t_\t_\t_\t_\t_\t_\t_\t_\n", "a.conllu:1: The word has no form. Write it in the second column.")]
    [InlineData("1-3\tNo\t_\t_\t_\t_\t_\t_\t_\t_\n1\tNo\t_\t_\t_\t_\t_\t_\t_\t_\n", "a.conllu:2: The range 1-3 goes past the last word. End it at 1 or before.")]
    [InlineData("2-1\tNo\t_\t_\t_\t_\t_\t_\t_\t_\n", "a.conllu:1: The range is \"2-1\". Write two numbers with a hyphen between them; the first word of the range, 1, follows on the next line.")]
    public void Faults_name_line_fault_and_remedy(string file, string message)
        => Assert.Equal(message, Assert.Throws<DataFileException>(() => ConlluReader.Read(new StringReader(file), "a.conllu").Count()).Message);

    [Fact]
    public void Running_text_is_written_with_its_joined_words()
    {
        var written = Write(Flat(Tokenizer.Split(new Article("We cannot go.\n\nIt's late."))), null);
        Assert.Equal("""
            # newpar
            # sent_id = 1
            # text = We cannot go.
            1	We	w	X	_	_	0	root	_	_
            2-3	cannot	_	_	_	_	_	_	_	_
            2	can	w	X	_	_	1	dep	_	_
            3	not	w	X	_	_	1	dep	_	_
            4	go	w	X	_	_	1	dep	_	SpaceAfter=No
            5	.	w	X	_	_	1	dep	_	_

            # newpar
            # sent_id = 2
            # text = It's late.
            1-2	It's	_	_	_	_	_	_	_	_
            1	It	w	X	_	_	0	root	_	_
            2	's	w	X	_	_	1	dep	_	_
            3	late	w	X	_	_	1	dep	_	SpaceAfter=No
            4	.	w	X	_	_	1	dep	_	_


            """, written);
    }

    [Fact]
    public void Given_sentences_keep_comments_ranges_and_the_last_column()
    {
        ConlluSentence[] given = [.. ConlluReader.Read(new StringReader(Truce), "a.conllu")];
        var again = Assert.Single(ConlluReader.Read(new StringReader(Write(Flat(ConlluReader.Join(given)), given)), "b.conllu"));
        Assert.Equal(given[0].Comments, again.Comments);
        Assert.Equal(given[0].Ranges, again.Ranges);
        Assert.Equal(given[0].Words.Select(w => (w.Form, w.Misc)), again.Words.Select(w => (w.Form, w.Misc)));
    }

    private static string Write(Parse parse, IReadOnlyList<ConlluSentence>? given)
    {
        var text = new StringWriter();
        new ConlluWriter(text).Write(parse, given);
        return text.ToString();
    }

    /// <summary>A parse that says nothing: every word hangs on the first.</summary>
    private static Parse Flat(Sentences sentences)
    {
        int n = sentences.Tokens.Length;
        ImmutableArray<int> heads = [.. Enumerable.Range(0, n).Select(t => sentences.Of(t).Tokens.Start is var first && first == t ? -1 : first)];
        return new(sentences, [.. new Upos[n]], [.. Enumerable.Repeat("", n)], [.. Enumerable.Repeat("w", n)], heads, [.. heads.Select(h => h < 0 ? "root" : "dep")]);
    }
}
