namespace Dateline.Tests.Understanding.Times;

/// <summary>What is told as a habit is of every year, what is told as news of one.</summary>
public sealed class DatesOfEveryYear
{
    [Theory]
    [InlineData("October is the feast of sailors.", "XXXX-10")]
    [InlineData("Spring and late autumn are the best times to sail.", "XXXX-SP XXXX-FA")]
    [InlineData("Winter can be very cold.", "XXXX-WI")]
    [InlineData("Voters usually go to the polls in November.", "XXXX-11")]
    [InlineData("Her feast day is 30 September.", "XXXX-09-30")]
    [InlineData("The birth of the poet is celebrated on 3 May.", "XXXX-05-03")]
    public void A_habit_is_of_every_year(string sentence, string values) => Assert.Equal(values, Values(sentence));

    [Theory]
    [InlineData("October was the feast of sailors.", "2019-10")]
    [InlineData("The talks resume in October.", "2020-10")]
    [InlineData("The bridge is due to open in October.", "2020-10")]
    [InlineData("October is the deadline.", "2020-10")]
    [InlineData("The election is on 3 November.", "2020-11-03")]
    public void News_is_of_one_year(string sentence, string values) => Assert.Equal(values, Values(sentence));

    [Fact]
    public void A_guide_speaks_of_every_year()
        => Assert.Equal("1925 1931 1950 XXXX-SU P1D XXXX-WI", Values("The castle was built in 1925. It burned in 1931. A park was laid out in 1950. During the summer the hall is used for plays. Buses run daily. It can get very cold in the winter."));

    private static string Values(string text) => string.Join(' ', Told.WithTree(text).All.Select(t => t.Value));
}
