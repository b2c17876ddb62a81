using Dateline.Language;
using Dateline.Reading;

namespace Dateline.Tests.Language;

public sealed class SegmentTests
{
    [Theory]
    [InlineData("By Ada Okoye and Jan de Vries", SegmentKind.Byline)]
    [InlineData("BY ADA OKOYE", SegmentKind.Byline)]
    [InlineData("By Sunday the bridge was open again.", SegmentKind.Prose)]
    [InlineData("By far the worst year", SegmentKind.Heading)]
    [InlineData("• Two bridges were closed.", SegmentKind.ListItem)]
    [InlineData("- a third was blown up by retreating soldiers", SegmentKind.ListItem)]
    [InlineData("2. The ferry stays in port.", SegmentKind.ListItem)]
    [InlineData("(b) the ferry stays in port", SegmentKind.ListItem)]
    [InlineData("2.5 tonnes of rice were lost.", SegmentKind.Prose)]
    [InlineData("A ferry stayed in port.", SegmentKind.Prose)]
    [InlineData("Read more: Ferry stays in port", SegmentKind.Link)]
    [InlineData("Related: Ferry stays in port", SegmentKind.Link)]
    [InlineData("Read the letter aloud, she told the court.", SegmentKind.Prose)]
    [InlineData("Ferries in the port of Lirma on Monday (Photo by A. Okoye)", SegmentKind.Caption)]
    [InlineData("Ferries in the port of Lirma. Image: Ada Okoye.", SegmentKind.Caption)]
    [InlineData("File photo: ferries in the port of Lirma", SegmentKind.Caption)]
    [InlineData("The ministry guarded its image: no ferry was shown.", SegmentKind.Prose)]
    [InlineData("He showed the court a picture (and a map).", SegmentKind.Prose)]
    [InlineData("(Reporting by Ada Okoye; Editing by Jan de Vries)", SegmentKind.Tail)]
    [InlineData("Reporting by the committee was slow", SegmentKind.Tail)]
    [InlineData("Ferries return", SegmentKind.Heading)]
    public void A_paragraph_within_a_story_is_told_by_its_shape(string paragraph, SegmentKind kind)
    {
        string text = $"Port of Lirma opens\n\nThe port of Lirma opened on Monday.\n\n{paragraph}\n\nNobody was hurt, officials said.";
        var all = Tokenizer.Split(new Article(text)).All;
        Assert.Equal(SegmentKind.Headline, all[0].Kind);
        Assert.Equal(SegmentKind.Prose, all[1].Kind);
        Assert.All(all.Where(s => s.Paragraph == 2), s => Assert.Equal(kind, s.Kind));
        Assert.Equal(SegmentKind.Prose, all[^1].Kind);
    }

    [Fact]
    public void A_sentence_alone_is_prose_whatever_its_shape()
        => Assert.All(["By Ada Okoye", "- closed", "Ferries return"], text => Assert.Equal(SegmentKind.Prose, Assert.Single(Tokenizer.Split(new Article(text)).All).Kind));

    [Fact]
    public void A_quotation_over_paragraphs_keeps_its_words_and_tells_its_paragraphs()
    {
        const string Text = "“We waited. Nobody came.\n\n“Then the bridge fell,” she said. “We ran.”";
        var all = Tokenizer.Split(new Article(Text)).All;
        Assert.Equal(["“We waited.", "Nobody came.", "“Then the bridge fell,” she said.", "“We ran.”"], all.Select(s => s.Span.In(Text).ToString()));
        Assert.Equal([0, 0, 1, 1], all.Select(s => s.Paragraph));
    }
}
