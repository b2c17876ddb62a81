using Dateline.App;
using Dateline.Reading;
using Dateline.Record;
using Dateline.Tests.Record;

namespace Dateline.Tests.Understanding.Events;

/// <summary>What is told as background, and days that are not an event's own. The day of publication is 14 March 2026.</summary>
public sealed class NewsAndWhatWasBefore
{
    [Theory]
    [InlineData("The minister rejected the charge, saying rebels had burned the village.", "ASSAULT")]        // one tense further back because it is told
    [InlineData("Rebels had burned the village, the mayor said.", "ASSAULT")]
    [InlineData("The president signed an order banning imports from Chad.", "COERCE")]
    [InlineData("Nine people were killed after gunmen opened fire on a bar in Lima.", "ASSAULT")]
    public void The_news_is_no_background(string text, string type) => Assert.All(Of(text, type), e => Assert.False(e.Background));

    [Theory]
    [InlineData("Norway cut its aid after rebels stormed the mill.", "ASSAULT")]
    [InlineData("Police arrested a man who stabbed two women in Lima.", "ASSAULT")]
    [InlineData("Kenya expelled two envoys following protests in Nairobi.", "PROTEST")]
    [InlineData("Rebels had attacked the mill before the army came.", "ASSAULT")]
    public void What_came_before_the_news_is_background(string text, string type) => Assert.Contains(Of(text, type), e => e.Background);

    [Fact]
    public void The_day_of_what_is_threatened_is_not_the_day_of_the_threat()
    {
        Assert.Null(Of("The rebels threatened to attack the port on Friday.", "THREATEN").Single().Date);
        Assert.Equal(new DateOnly(2026, 3, 13), Of("The rebels threatened on Friday to attack the port.", "THREATEN").Single().Date!.First);
        Assert.Null(Of("Kenya promised to send food to Chad in April.", "AGREE").Single().Date);
    }

    private static RecordedEvent[] Of(string text, string type)
        => [.. RealReader.Instance.Read(WireCopy.Read(text) with { Published = new DateOnly(2026, 3, 14) }).Events.Where(e => e.Type == type)];
}
