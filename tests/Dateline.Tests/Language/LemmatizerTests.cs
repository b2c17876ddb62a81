using Dateline.Language;
using Dateline.Ontology;
using Dateline.Tests.House;

namespace Dateline.Tests.Language;

public sealed class LemmatizerTests
{
    private static readonly Lemmatizer Shipped = Lemmatizer.Load(Repository.Path("models"));

    [Theory]
    [InlineData("shelled", "VBD", "shell")]
    [InlineData("nominated", "VBN", "nominate")]
    [InlineData("planning", "VBG", "plan")]
    [InlineData("accuses", "VBZ", "accuse")]
    [InlineData("denied", "VBD", "deny")]
    [InlineData("torn", "VBD", "tear")]
    [InlineData("torn", "VBN", "tear")]
    [InlineData("is", "VBZ", "be")]
    [InlineData("n’t", "RB", "not")]
    [InlineData("ca", "MD", "can")]
    [InlineData("buses", "NNS", "bus")]
    [InlineData("houses", "NNS", "house")]
    [InlineData("gunmen", "NNS", "gunman")]
    [InlineData("worse", "JJR", "bad")]
    public void Inflected_words_have_their_dictionary_form(string form, string tag, string lemma) => Assert.Equal(lemma, Shipped.Lemma(form, tag, opensSentence: false));

    [Theory]
    [InlineData("Mogadishu", "NNP", "Mogadishu")]
    [InlineData("al", "NNP", "al")]
    [InlineData("Al", "NNP", "Al")]
    [InlineData("NATO", "NNP", "NATO")]
    [InlineData("Attacks", "NNS", "attack")]
    [InlineData("Uzbekish", "JJ", "Uzbekish")]
    [InlineData("Heavy", "JJ", "heavy")]
    [InlineData("QZF", "NN", "QZF")]
    [InlineData("I", "PRP", "I")]
    [InlineData("14,000", "CD", "14000")]
    public void Names_and_nations_keep_their_capitals_and_other_words_lose_them(string form, string tag, string lemma) => Assert.Equal(lemma, Shipped.Lemma(form, tag, opensSentence: false));

    [Fact]
    public void An_unknown_tag_or_an_endless_word_comes_back_as_it_is()
    {
        Assert.Equal("Xyz", Shipped.Lemma("Xyz", "?", opensSentence: true));
        Assert.Equal(new string('a', 500), Shipped.Lemma(new string('a', 500), "NN", opensSentence: true));
        Assert.Equal("", Shipped.Lemma("", "NNS", opensSentence: true));
    }

    [Fact]
    public void A_broken_table_is_refused_by_line()
        => Assert.Equal(
            "lemmas.tsv:2: The line has 1 cells. Make the file again with Dateline.Training's command lemmas.",
            Assert.Throws<DataFileException>(() => Lemmatizer.Read("ran\tVBD\trun\nbroken", "lemmas.tsv")).Message);
}
