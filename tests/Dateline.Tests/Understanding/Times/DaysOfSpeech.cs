using Dateline.Understanding.Times;

namespace Dateline.Tests.Understanding.Times;

/// <summary>From which day an article counts.</summary>
public sealed class DaysOfSpeech
{
    [Fact]
    public void A_story_that_keeps_saying_Wednesday_was_written_on_Wednesday()
    {
        const string text = "The two met on Wednesday. He said on Wednesday that talks began. Later on Wednesday the council will vote. “Today we mourn,” he said.";
        Assert.Equal("Wednesday=2017-04-12 | Wednesday=2017-04-12 | Later on Wednesday=2017-04-12 | Today=2017-04-12", Told.Values(text, "2017-04-13"));
    }

    [Fact]
    public void Who_writes_today_and_Wednesday_means_two_days()
        => Assert.Equal("today=2017-04-13 | Wednesday=2017-04-12 | Wednesday=2017-04-12", Told.Values("The report comes out today. The two met on Wednesday. Talks began on Wednesday.", "2017-04-13"));

    [Fact]
    public void Today_in_a_quotation_is_the_day_of_the_speech()
        => Assert.Equal("today=2017-04-10 | Monday=2017-04-10", Told.Values("“We mourn today,” she told reporters on Monday.", "2017-04-13"));

    [Fact]
    public void Without_a_day_of_publication_no_day_is_made_up()
    {
        Assert.Equal("April 4=XXXX-04-04", Told.Values("The bridge fell on April 4.", null));
        Assert.Equal("Monday=XXXX-WXX-1", Told.Values("The bridge fell on Monday.", null));
        Assert.Equal("yesterday=PAST_REF", Told.Values("The bridge fell yesterday.", null));
        Assert.All(Told.Read("The bridge fell on April 4 and on Monday.", null).All, t => Assert.IsType<EventTime.Unknown>(t.When));
    }

    [Fact]
    public void A_date_with_its_year_needs_no_day_of_publication()
        => Assert.Equal("May 6, 2001=2001-05-06 | two days later=2001-05-08", Told.Values("It began on May 6, 2001 and two days later ended.", null));

    [Fact]
    public void A_page_that_opens_with_its_date_counts_from_it()
        => Assert.Equal("Tuesday, June 19, 2018=2018-06-19 | Yesterday=2018-06-18", Told.Values("Tuesday, June 19, 2018\n\nYesterday the team left.", "2018-06-25"));

    [Theory]
    [InlineData("The two met last week.", "2017-04-03", "2017-04-09")]
    [InlineData("The two met in February 2016.", "2016-02-01", "2016-02-29")]
    [InlineData("The two met in the 1990s.", "1990-01-01", "1999-12-31")]
    [InlineData("The two met on Tuesday night.", "2017-04-11", "2017-04-11")]
    public void The_days_that_an_expression_covers_are_told(string sentence, string first, string last)
    {
        var when = Assert.IsType<EventTime.Between>(Assert.Single(Told.Read(sentence, "2017-04-13").All).When);
        Assert.Equal((first, last), (when.First.ToString("yyyy-MM-dd"), when.Last.ToString("yyyy-MM-dd")));
    }

    [Fact]
    public void A_duration_covers_no_days()
        => Assert.IsType<EventTime.Unknown>(Assert.Single(Told.Read("The talks lasted three hours.", "2017-04-13").All).When);

    [Theory]
    [InlineData("")]
    [InlineData("99999999999999 days ago on 9999-12-31 in 0000, the 99th of May 0001 at 25:99.")]
    [InlineData("a a a the the the half half of of 'the '00s million billion years ago later 1/2/3/4/5 -- –– (")]
    [InlineData("nine million millennia later, 400 centuries ago, 9999 decades from now, 31 February 2017, Q9 and H0")]
    public void No_text_however_odd_stops_the_reader(string text)
        => Assert.All(Told.Read(text, "0001-01-01").All, t => Assert.False(string.IsNullOrEmpty(t.Value)));
}
