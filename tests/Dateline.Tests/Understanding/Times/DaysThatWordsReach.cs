using Dateline.Understanding.Times;

namespace Dateline.Tests.Understanding.Times;

/// <summary>The days that an expression covers reach as far as the preposition before it says, in an article of Thursday 2 July 2020.</summary>
public sealed class DaysThatWordsReach
{
    [Theory]
    [InlineData("Rebels have held the town since 2011.", "2011-01-01..2020-07-02")]
    [InlineData("Rents have risen since World War II.", "1945-09-02..2020-07-02")]
    [InlineData("The plant will close by 2030.", "2020-07-03..2030-12-31")]
    [InlineData("The truce holds until July 10.", "2020-07-03..2020-07-10")]
    [InlineData("The council extended the mission until November.", "2020-07-03..2020-11-30")]
    [InlineData("Rebels undertook to disarm by the end of September.", "2020-07-03..2020-09-30")]
    [InlineData("Fighting spread after 2011.", "2012-01-01..2020-07-02")]
    [InlineData("She left the party before 2011.", "?")]
    [InlineData("The colonel ruled from 1978 to 1990.", "1978-01-01..1990-12-31 1978-01-01..1990-12-31")]
    [InlineData("They fought between May 3 and May 9.", "2020-05-03..2020-05-09 2020-05-03..2020-05-09")]
    [InlineData("Over the past three days the army shelled the town.", "2020-06-29..2020-07-02")]
    [InlineData("Two mayors were killed in the last two years.", "2018-07-02..2020-07-02")]
    [InlineData("The talks will go on for the next two weeks.", "2020-07-02..2020-07-16")]
    public void A_preposition_says_how_far_the_days_reach(string sentence, string days) => Assert.Equal(days, Days(sentence));

    [Theory]
    [InlineData("Police arrested two men after Tuesday's march.", "2020-06-30..2020-06-30")]      // the march is the bound
    [InlineData("The vote was held by Tuesday's deadline.", "2020-06-30..2020-06-30")]
    [InlineData("The court moved the hearing from July 9 to July 12.", "2020-07-09..2020-07-09 2020-07-12..2020-07-12")]
    [InlineData("They met on May 3 and May 9.", "2020-05-03..2020-05-03 2020-05-09..2020-05-09")]
    [InlineData("The talks lasted three days.", "?")]
    [InlineData("The talks took the last three days of March.", "? 2020-03-01..2020-03-31")]
    public void Other_words_leave_the_days_alone(string sentence, string days) => Assert.Equal(days, Days(sentence));

    private static string Days(string text)
        => string.Join(' ', Told.WithTree(text).All.Select(t => t.When is EventTime.Between(var first, var last) ? $"{first:yyyy-MM-dd}..{last:yyyy-MM-dd}" : "?"));
}
