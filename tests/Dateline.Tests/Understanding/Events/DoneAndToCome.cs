using Dateline.App;
using Dateline.Reading;
using Dateline.Record;
using Dateline.Tests.Record;
using Dateline.Understanding.Factuality;

namespace Dateline.Tests.Understanding.Events;

/// <summary>What is told as done beside dates and verbs of what is to come. The day of publication is 14 March 2026.</summary>
public sealed class DoneAndToCome
{
    [Theory]
    [InlineData("Chad and Peru signed a treaty on Monday and will open talks next month.", "SUPPORT")]
    [InlineData("Chad and Peru will begin cooperation in May after they signed a treaty.", "SUPPORT")]
    [InlineData("Police arrested a contender in the 2028 presidential race.", "COERCE")]
    [InlineData("Police on Friday arrested a candidate in the 2027 election for mayor.", "COERCE")]
    [InlineData("Kenya expelled two diplomats and plans to recall its ambassador next week.", "SANCTION")]
    [InlineData("Voters went to the polls on Sunday, with the president accusing Chad of meddling.", "ACCUSE")]
    public void A_deed_told_in_the_past_is_done_whatever_else_is_to_come(string text, string type)
        => Assert.Equal(EventStatus.Happened, Read(text).Events.First(e => e.Type == type).Status);

    [Theory]
    [InlineData("Police arrested a contender in the 2028 presidential race.")]
    [InlineData("Chad and Peru will begin cooperation in May after they signed a treaty.")]
    public void A_date_of_something_else_does_not_date_what_is_done(string text) => Assert.All(Read(text).Events, e => Assert.Null(e.Date));

    [Theory]
    [InlineData("The minister travelled to Oslo to sign an accord with Norway.", "SUPPORT")]
    [InlineData("The mayor resigned two days before a protest.", "PROTEST")]
    [InlineData("Norway donated tents to Chad ahead of a summit in Oslo.", "CONSULT")]
    public void What_a_journey_is_for_and_what_comes_after_the_day_is_planned(string text, string type)
        => Assert.Equal(EventStatus.Planned, Read(text).Events.Last(e => e.Type == type).Status);

    private static ArticleRecord Read(string text) => RealReader.Instance.Read(WireCopy.Read(text) with { Published = new DateOnly(2026, 3, 14) });
}
