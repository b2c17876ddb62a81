using System.Text;
using System.Text.RegularExpressions;
using Dateline.App.View;
using Dateline.Record;
using Dateline.Tests.Record;

namespace Dateline.Tests.App;

/// <summary>The form for people says what the record says, in the width given, and nothing commands the terminal.</summary>
public sealed partial class TextViewTests
{
    private static readonly ArticleRecord Sample = ArticleRecord.From(HandMade.Analysis(), HandMade.Codebook, new MadeBy("0.1.0", "d", "m"));

    private static string Render(ArticleRecord record, int width = 100, Colouring colouring = Colouring.None) => Encoding.UTF8.GetString(TextView.Render(record, width, colouring));

    private static string OneLine(string text) => Spaces().Replace(text, " ");

    [Fact]
    public void The_heading_says_which_article()
    {
        string[] lines = Render(Sample).Split('\n');
        Assert.Equal("Army chief speaks", lines[1]);
        Assert.Equal("The Harbour Gazette · Tuesday 5 March 2024 · filed from OSLO · id 17", lines[2]);
    }

    [Fact]
    public void An_event_says_status_type_parties_day_place_counts_teller_words_and_what_found_it()
    {
        string text = OneLine(Render(Sample, 400));
        Assert.Contains("◐ alleged", text, StringComparison.Ordinal);
        foreach (string part in new[] { "ASSAULT", "heavy-weapons", "rebels → Ola Brandt and Norland", "Mon 4 Mar 2024", "Vik", "killed 2 to 4", "(says Ola Brandt)", "according to Ola Brandt", "2 mentions", "“rebels «shelled» Vik”", "e1 ontology/plover/ASSAULT.csv:7" })
            Assert.Contains(part, text, StringComparison.Ordinal);
    }

    [Fact]
    public void Quotations_stand_below_their_speaker_and_claims_below_their_event()
    {
        string text = OneLine(Render(Sample));
        Assert.Contains("Ola Brandt NORMIL told rebels shelled Vik, and we denied it. q1 · partly verbatim · to Norland", text, StringComparison.Ordinal);
        Assert.Contains("speaker not named goes on we denied it q2 · paraphrased · within q1", text, StringComparison.Ordinal);
        Assert.Contains("rebels shelled Vik demands proof Ola Brandt asserts the article itself", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_last_line_counts() => Assert.EndsWith(
        "2 events (1 alleged, 1 status unknown) · 2 quotations · 3 actors · 2 time expressions · 1 place · 1 sentence",
        OneLine(Render(Sample)).TrimEnd(), StringComparison.Ordinal);

    [Theory]
    [InlineData(40)]
    [InlineData(80)]
    [InlineData(120)]
    [InlineData(200)]
    public void No_line_is_wider_than_told_and_no_event_is_left_out(int width)
    {
        foreach (string path in RealReader.Examples())
        {
            var record = RealReader.Read(File.ReadAllText(path));
            string text = Render(record, width);
            Assert.Empty(text.Split('\n').Where(line => new StringInfo(line).Length > width));
            // An address of two files may stand on two lines.
            foreach (var told in record.Events)
                foreach (string address in width < 80 ? [told.Id] : told.FoundBy.Split("; "))
                    Assert.Contains(address, text, StringComparison.Ordinal);
            foreach (var actor in record.Actors) Assert.Contains(Words.Clean(actor.Name).Split(' ')[0], text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Without_colour_no_escape_is_written_and_with_colour_the_words_are_the_same()
    {
        Assert.DoesNotContain('\u001B', Render(Sample));
        string coloured = Render(Sample, 100, Colouring.Ansi);
        Assert.Contains("\u001B[", coloured, StringComparison.Ordinal);
        Assert.Equal(OneLine(Render(Sample)).Replace("«", "").Replace("»", ""), OneLine(Escapes().Replace(coloured, "")));
    }

    [Fact]
    public void What_an_article_says_commands_no_terminal()
    {
        var record = RealReader.Read("The minister\u001B[2J\u001B]0;owned\u0007 said \u202Eon Monday that [bold]talks[/] would resume.");
        string text = Render(record);
        Assert.DoesNotContain(text, c => (c < ' ' && c != '\n') || c is '\u202E' or '\u009B');
    }

    [Fact]
    public void An_article_without_a_day_says_what_to_do()
        => Assert.Contains("No day of publication: words like “on Wednesday” have no date. Give one with --published 2017-04-13.", Render(RealReader.Read("Police arrested two men.")), StringComparison.Ordinal);

    [Theory]
    [InlineData("The army shelled the town on Monday and again on Tuesday, officials said", "shelled", 40, "The army ", "shelled", " the town on Monday and …")]
    [InlineData("On Monday, after a week of talks in the capital, the army shelled the town", "shelled", 40, "… in the capital, the army ", "shelled", " the town")]
    [InlineData("The army shelled the town", "shelled", 40, "The army ", "shelled", " the town")]
    public void A_long_passage_is_cut_at_words_with_the_cut_shown(string text, string trigger, int most, string before, string marked, string after)
    {
        int at = text.IndexOf(trigger, StringComparison.Ordinal);
        Assert.Equal((before, marked, after), Words.Around(new Passage(0, text.Length), new Passage(at, at + trigger.Length), text, most));
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex("\u001B\\[[0-9;]*m")]
    private static partial Regex Escapes();

    private sealed class StringInfo(string text)
    {
        public int Length => new System.Globalization.StringInfo(text).LengthInTextElements;
    }
}
