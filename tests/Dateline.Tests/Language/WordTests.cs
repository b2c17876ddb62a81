using Dateline.Language;
using Dateline.Reading;
using Dateline.Text;

namespace Dateline.Tests.Language;

public sealed class WordTests
{
    [Theory]
    [InlineData("The envoy didn't sign.", "The envoy did n't sign .")]
    [InlineData("Kenya’s minister can’t travel.", "Kenya ’s minister ca n’t travel .")]
    [InlineData("They cannot and we'll not.", "They can not and we 'll not .")]
    [InlineData("the miners' union", "the miners ' union")]
    [InlineData("Qa'ida and O'Neill", "Qa'ida and O'Neill")]
    [InlineData("in the 1980's and the '90s", "in the 1980's and the '90s")]
    public void Clitics_are_words_and_apostrophes_in_names_are_not(string text, string words) => Assert.Equal(words, Splitting.Words(text));

    [Theory]
    [InlineData("rebel-held Idlib", "rebel - held Idlib")]
    [InlineData("anti-war, non-aligned, co-author", "anti-war , non-aligned , co-author")]
    [InlineData("Bashar al-Assad", "Bashar al - Assad")]
    [InlineData("an F-16 and a 15-member board", "an F-16 and a 15 - member board")]
    [InlineData("a Seoul-born Park Geun-hye", "a Seoul - born Park Geun-hye")]
    [InlineData("on 2017-04-13", "on 2017-04-13")]
    [InlineData("call 713-555-0123 or 3-5213", "call 713-555-0123 or 3-5213")]
    [InlineData("an F-16-launched bomb", "an F-16 - launched bomb")]
    [InlineData("from 2011-2014", "from 2011 - 2014")]
    [InlineData("talks—long ones—failed", "talks — long ones — failed")]
    public void Hyphens_part_words_except_after_short_prefixes_and_in_numbers(string text, string words) => Assert.Equal(words, Splitting.Words(text));

    [Theory]
    [InlineData("$1,200.50 or 3.5%", "$ 1,200.50 or 3.5 %")]
    [InlineData("US$5bn and £16m", "US$ 5 bn and £ 16 m")]
    [InlineData("at 5pm, 10:30 a.m. on 9/11", "at 5 pm , 10:30 a.m. on 9/11")]
    [InlineData("the 21st, the 1990s", "the 21st , the 1990s")]
    public void Money_and_clock_times_come_apart_and_decimals_do_not(string text, string words) => Assert.Equal(words, Splitting.Words(text));

    [Theory]
    [InlineData("Gen. J. R. Okoro of the U.S. Army", "Gen. J. R. Okoro of the U.S. Army")]
    [InlineData("Acme Inc., of Lagos", "Acme Inc. , of Lagos")]
    [InlineData("No. 10 said no. Nobody else did.", "No. 10 said no . Nobody else did .")]
    [InlineData("He had a Ph.D. and sat in the sun.", "He had a Ph.D. and sat in the sun .")]
    public void Points_stay_with_abbreviations_and_initials(string text, string words) => Assert.Equal(words, Splitting.Words(text));

    [Theory]
    [InlineData("see www.example.org/a-b?c=d.", "see www.example.org/a-b?c=d .")]
    [InlineData("(https://example.org)", "( https://example.org )")]
    [InlineData("write to desk@example.com, please", "write to desk@example.com , please")]
    [InlineData("The talks ended.The army left.", "The talks ended . The army left .")]
    public void Addresses_are_one_word(string text, string words) => Assert.Equal(words, Splitting.Words(text));

    [Theory]
    [InlineData("“No,” he said", "“ No , ” he said")]
    [InlineData("'Never,' she said", "' Never , ' she said")]
    [InlineData("wait... what?!", "wait ... what ?!")]
    [InlineData("well done 👍🏽 all", "well done 👍🏽 all")]
    public void Marks_are_words(string text, string words) => Assert.Equal(words, Splitting.Words(text));

    [Fact]
    public void Only_the_body_is_read()
    {
        const string Text = "MOSUL, March 3 — Shelling stopped. Share this story";
        var article = new Article(Text) { Body = [CharSpan.Between(17, 34)] };
        Assert.Equal("Shelling stopped.", Assert.Single(Tokenizer.Split(article).All).Span.In(Text));
    }
}
