using Dateline.Text;
using Dateline.Understanding.Quotes;

namespace Dateline.Tests.Understanding.Quotes;

/// <summary>What stands between quotation marks, in the styles that news copy uses. Passages are parted by " | ", parts of one passage by " + ".</summary>
public sealed class Marks
{
    [Theory]
    [InlineData("The mayor said “the bridge is safe” on Monday.", "the bridge is safe")]
    [InlineData("\"No comment,\" she said.", "No comment,")]
    [InlineData("\"No comment,” she said.", "No comment,")]                                             // wire copy mixes the two kinds
    [InlineData("„Wir gehen“, he said.", "Wir gehen")]
    [InlineData("«On part», he said.", "On part")]
    [InlineData("``We are leaving,'' the captain said.", "We are leaving,")]
    [InlineData("“We are leaving,” he said, “at dawn.”", "We are leaving, | at dawn.")]
    [InlineData("He said,\"Go.\"", "Go.")]
    public void Words_between_double_marks_are_found_without_the_marks(string text, string expected) => Check(text, expected);

    [Theory]
    [InlineData("‘We shall not pay,’ the baker said.", "We shall not pay,")]
    [InlineData("'We shall not pay,' the baker said.", "We shall not pay,")]
    [InlineData("‘It’s the farmers’ land and they won’t sell,’ he said.", "It’s the farmers’ land and they won’t sell,")]
    [InlineData("The baker's shop and the farmers' land were sold.", "")]                                // apostrophes
    [InlineData("Rock 'n' roll of the '60s filled the hall.", "")]                                       // letters and centuries left out
    [InlineData("The farmers’ union isn’t ready.", "")]
    public void Single_marks_are_told_from_apostrophes(string text, string expected) => Check(text, expected);

    [Theory]
    [InlineData("A 12\" shell hit the roof.", "")]
    [InlineData("The 12\" pipe and the 14\" pipe burst.", "")]
    [InlineData("\"There were 12,\" he said.", "There were 12,")]
    public void Inches_are_no_speech(string text, string expected) => Check(text, expected);

    [Theory]
    [InlineData("“The guard cried ‘fire’ and ran,” she said.", "The guard cried ‘fire’ and ran,")]
    [InlineData("\"The guard cried 'fire' and ran,\" she said.", "The guard cried 'fire' and ran,")]
    public void Marks_inside_marks_do_not_end_the_passage(string text, string expected) => Check(text, expected);

    [Fact]
    public void The_inner_passage_is_kept_as_nested()
    {
        string text = "“The guard cried ‘fire’ and ran,” she said.";
        var nested = Assert.Single(QuotationMarks.Find(text, [new CharSpan(0, text.Length)]), p => p.IsNested);
        Assert.Equal("fire", nested.Parts[0].In(text).ToString());
    }

    [Theory]
    [InlineData("He said, “This cannot go on.", "This cannot go on.")]                                   // never closed
    [InlineData("led to the fire.” The judge left.", "led to the fire.")]                                // never opened
    [InlineData("“We lost. “We will be back.” He left.", "We lost. | We will be back.")]                 // the first never closed
    public void Marks_that_are_not_balanced_end_where_the_words_do(string text, string expected) => Check(text, expected);

    [Fact]
    public void A_passage_that_repeats_its_mark_at_each_paragraph_is_one()
        => Check("“The road is long.\n\n“The night is cold.” He sat down.", "The road is long. + The night is cold.");

    [Fact]
    public void A_passage_that_is_closed_a_paragraph_later_runs_on_to_there()
        => Check("“The road is long.\n\nThe night is cold.” He sat down.", "The road is long. + The night is cold.");

    [Fact]
    public void A_passage_that_does_not_repeat_its_mark_ends_with_its_paragraph()
        => Check("“The road is long.\n\nThe night was cold.", "The road is long.");

    private static void Check(string text, string expected)
    {
        var paragraphs = new List<CharSpan>();
        int at = 0;
        foreach (string line in text.Split('\n'))
        {
            if (line.Length > 0) paragraphs.Add(new CharSpan(at, line.Length));
            at += line.Length + 1;
        }

        var found = QuotationMarks.Find(text, paragraphs).Where(p => !p.IsNested).Select(p => string.Join(" + ", p.Parts.Select(s => s.In(text).ToString())));
        Assert.Equal(expected, string.Join(" | ", found));
    }
}
