using Dateline.Language;
using Dateline.Reading;

namespace Dateline.Tests.Language;

public sealed class SentenceTests
{
    [Theory]
    [InlineData("“Where is the money? There isn’t any. We looked.” He left.", "“Where is the money?", "There isn’t any.", "We looked.”", "He left.")]
    [InlineData("“Will the truce hold?” she asked. Nobody knew.", "“Will the truce hold?” she asked.", "Nobody knew.")]
    [InlineData("\"Who fired first?\" Minister Ade asked. \"We did not.\"", "\"Who fired first?\" Minister Ade asked.", "\"We did not.\"")]
    [InlineData("“It is over.” The minister then left.", "“It is over.”", "The minister then left.")]
    [InlineData("Police said: “Stay inside.” “Why?” a man shouted.", "Police said: “Stay inside.”", "“Why?” a man shouted.")]
    public void Sentences_end_inside_quotations_but_not_before_who_said_it(string text, params string[] sentences) => Assert.Equal(sentences, Splitting.Sentences(text));

    [Theory]
    [InlineData("Mr. Okoro met Gen. Sule at 5 p.m. on Friday.")]
    [InlineData("The U.S. Army said no.")]
    [InlineData("Despite the problems... there is hope, she said.")]
    [InlineData("The group (formed in 2011?) denied it.")]
    [InlineData("Shares of Yawo! fell.")]
    public void These_are_one_sentence(string text) => Assert.Equal([text], Splitting.Sentences(text));

    [Theory]
    [InlineData("He flew to the U.S. The talks failed.", "He flew to the U.S.", "The talks failed.")]
    [InlineData("She joined Acme Inc. But she left.", "She joined Acme Inc.", "But she left.")]
    [InlineData("It ended in 2014. In all, 40 died.", "It ended in 2014.", "In all, 40 died.")]
    [InlineData("Nobody was hurt. al-Nusra denied it.", "Nobody was hurt.", "al-Nusra denied it.")]
    public void These_are_two(string text, string first, string second) => Assert.Equal([first, second], Splitting.Sentences(text));

    [Theory]
    [InlineData("we waited at the gate for hours. nobody came. i went home", "we waited at the gate for hours.", "nobody came.", "i went home")]
    [InlineData("where is the bus? it left an hour ago! we walked", "where is the bus?", "it left an hour ago!", "we walked")]
    public void Writers_who_are_no_editors_are_followed_too(string text, params string[] sentences) => Assert.Equal(sentences, Splitting.Sentences(text));

    [Theory]
    [InlineData("The plant made 40 sq. metres of glass, approx. half of it by hand.")]
    [InlineData("The Acting Deputy Secretary Ingrid Halvorsen met Foreign Minister Tomas Reyes Of Guatemala In Oslo.")]
    [InlineData("The general said: \"We hold the bridge and the road.\"")]
    public void A_capital_or_a_point_alone_ends_nothing(string text) => Assert.Equal([text], Splitting.Sentences(text));

    [Fact]
    public void Copy_with_blank_lines_is_cut_at_them_and_a_line_without_an_end_mark_is_a_heading()
    {
        const string Text = "Truce holds in Idlib\n\nThe truce held on Monday.\n\nAid arrives\n\nTrucks came. Many were late.\n\nReporting by A. Writer; Editing by B. Reader\n";
        var all = Tokenizer.Split(new Article(Text)).All;
        Assert.Equal([SegmentKind.Headline, SegmentKind.Prose, SegmentKind.Heading, SegmentKind.Prose, SegmentKind.Prose, SegmentKind.Tail], all.Select(s => s.Kind));
        Assert.Equal([0, 1, 2, 3, 3, 4], all.Select(s => s.Paragraph));
    }

    [Fact]
    public void Copy_with_a_paragraph_a_line_is_cut_at_each_line()
        => Assert.Equal(["The mayor resigned on Sunday", "He had served for nine years."], Splitting.Sentences("The mayor resigned on Sunday\nHe had served for nine years."));

    [Fact]
    public void Copy_broken_to_a_width_is_joined_again()
    {
        const string Text = "The government of the island said on Monday that it\nwould not take part in the talks, which are due to\nbegin next week in Geneva under a neutral flag.\nIt gave no reason.\n\nThe other side said it would be there.";
        Assert.Equal(3, Splitting.Sentences(Text).Length);
    }
}
