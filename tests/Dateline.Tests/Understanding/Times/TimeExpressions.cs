using Dateline.Understanding.Times;

namespace Dateline.Tests.Understanding.Times;

/// <summary>Words that tell time, and what they mean in an article of Thursday 13 April 2017.</summary>
public sealed class TimeExpressions
{
    private const string Thursday = "2017-04-13";

    [Theory]
    [InlineData("The bridge fell on April 4, 2015.", "April 4, 2015=2015-04-04")]
    [InlineData("The bridge fell on 4 April 2015.", "4 April 2015=2015-04-04")]
    [InlineData("The bridge fell on Tuesday, April 4.", "Tuesday, April 4=2017-04-04")]
    [InlineData("The bridge fell on the 4th of April.", "the 4th of April=2017-04-04")]
    [InlineData("The bridge fell on Sept. 30.", "Sept. 30=2016-09-30")]
    [InlineData("The bridge fell on 2016-02-29 at dawn.", "2016-02-29 at dawn=2016-02-29TMO")]
    [InlineData("The bridge fell on 31/12/2016.", "31/12/2016=2016-12-31")]
    [InlineData("The bridge fell in February 2016.", "February 2016=2016-02")]
    [InlineData("The bridge fell in 2015.", "2015=2015")]
    [InlineData("The bridge fell in the 1990s.", "the 1990s=199")]
    [InlineData("The bridge of the 19th century fell.", "the 19th century=18")]
    [InlineData("The bridge fell in the summer of 2011.", "the summer of 2011=2011-SU")]
    [InlineData("The bridge fell in late October.", "late October=2016-10")]
    [InlineData("The bridge fell at the end of March.", "the end of March=2017-03")]
    [InlineData("Sales were flat in the third quarter of 2016.", "the third quarter of 2016=2016-Q3")]
    [InlineData("Sales were flat in Q1.", "Q1=2017-Q1")]
    [InlineData("Sales were flat in the second half of 2016.", "the second half of 2016=2016-H2")]
    [InlineData("The mayor spoke on Christmas Day.", "Christmas Day=2016-12-25")]
    [InlineData("The mayor spoke on Good Friday 2016.", "Good Friday 2016=2016-03-25")]
    [InlineData("The city was taken in 241 BC.", "241 BC=BC0241")]
    [InlineData("The mosque is of the 1600s.", "the 1600s=16")]
    [InlineData("The firm grew in the 2000s.", "the 2000s=200")]
    [InlineData("She toured in May and June in 1981.", "May=1981-05 | June in 1981=1981-06")]
    [InlineData("Profits fell. Last quarter, sales were flat.", "Last quarter=2017-Q1")]
    [InlineData("The bridge fell on the 1st day of February last.", "the 1st day of February last=2017-02-01")]
    [InlineData("Rains came in October last, and stayed.", "October last=2016-10")]
    [InlineData("Sales fell in june 2016.", "june 2016=2016-06")]
    [InlineData("see you on monday september 4th", "monday september 4th=2017-09-04")]
    [InlineData("They camped in the winter of 1776-77.", "the winter of 1776-77=1776-WI")]
    [InlineData("Winter was mild.", "Winter=2016-WI")]
    [InlineData("The shop shut on last year's Christmas Day.", "last year's Christmas Day=2016-12-25")]
    [InlineData("She wore black at last year Halloween.", "last year Halloween=2016-10-31")]
    [InlineData("The bill serves Vision 2030's goals.", "2030=2030")]
    [InlineData("The towers fell on 9/11.", "9/11=2001-09-11")]
    [InlineData("The bishop died on 30 September 420.", "30 September 420=0420-09-30")]
    [InlineData("He left Rome in December of 384.", "December of 384=0384-12")]
    public void Dates_are_read_in_any_order_of_their_parts(string sentence, string values) => Assert.Equal(values, Told.Values(sentence, Thursday));

    [Theory]
    [InlineData("The two met on Wednesday.", "Wednesday=2017-04-12")]
    [InlineData("The two met on Thursday.", "Thursday=2017-04-13")]
    [InlineData("The two will meet on Wednesday.", "Wednesday=2017-04-19")]
    [InlineData("The two met on Tuesday night.", "Tuesday night=2017-04-11TNI")]
    [InlineData("The two met last Friday.", "last Friday=2017-04-07")]
    [InlineData("The two will meet next Friday.", "next Friday=2017-04-14")]
    [InlineData("The two met last week.", "last week=2017-W14")]
    [InlineData("The two met this month.", "this month=2017-04")]
    [InlineData("The two met two days ago.", "two days ago=2017-04-11")]
    [InlineData("The two met 48 hours ago.", "48 hours ago=2017-04-11TXX")]
    [InlineData("The two met ten years ago today.", "ten years ago today=2007-04-13")]
    [InlineData("The two met a month ago tomorrow.", "a month ago tomorrow=2017-03-14")]
    [InlineData("The two met on Friday the 17th.", "Friday the 17th=2017-03-17")]
    [InlineData("The two will meet on Friday the 5th.", "Friday the 5th=2017-05-05")]
    [InlineData("The two will meet on the 20th of next month.", "the 20th of next month=2017-05-20")]
    [InlineData("The two met on the last Friday in March.", "the last Friday in March=2017-03-31")]
    [InlineData("The two will meet on the first Tuesday of November.", "the first Tuesday of November=2017-11-07")]
    [InlineData("The two will meet on the second Monday of next month.", "the second Monday of next month=2017-05-08")]
    [InlineData("In April 1850 we sailed. On the 12th ult. we met.", "April 1850=1850-04 | the 12th ult.=1850-03-12")]
    [InlineData("The two met six years ago.", "six years ago=2011")]
    [InlineData("The two met yesterday evening.", "yesterday evening=2017-04-12TEV")]
    [InlineData("The two met the day before yesterday.", "the day before yesterday=2017-04-11")]
    [InlineData("The two met in December.", "December=2016-12")]
    [InlineData("The two will meet in December.", "December=2017-12")]
    [InlineData("The two met over the weekend and left.", "the weekend=2017-W14-WE")]
    [InlineData("The two met early last year.", "early last year=2016")]
    public void Relative_dates_count_from_publication_and_follow_the_tense(string sentence, string values) => Assert.Equal(values, Told.Values(sentence, Thursday));

    [Theory]
    [InlineData("Fighting began on March 3. A week later it stopped.", "March 3=2017-03-03 | A week later=2017-W10")]
    [InlineData("Fighting began on March 3. The next day it stopped.", "March 3=2017-03-03 | The next day=2017-03-04")]
    [InlineData("Fighting began on March 3, and the previous day they left.", "March 3=2017-03-03 | the previous day=2017-03-02")]
    [InlineData("He left in 2013. Later that year he died.", "2013=2013 | Later that year=2013")]
    public void Some_dates_count_from_what_was_told_before(string text, string values) => Assert.Equal(values, Told.Values(text, Thursday));

    [Theory]
    [InlineData("He spoke at 5 pm.", "5 pm=2017-04-13T17:00")]
    [InlineData("He spoke at noon local time (1000 GMT).", "noon local time=2017-04-13T12:00 | 1000 GMT=2017-04-13T10:00Z")]
    [InlineData("He said so at 10:30 a.m. on Tuesday.", "10:30 a.m. on Tuesday=2017-04-11T10:30")]
    [InlineData("He spoke at seven thirty p.m.", "seven thirty p.m.=2017-04-13T19:30")]
    [InlineData("He said so Tuesday at half past five.", "Tuesday at half past five=2017-04-11T05:30")]
    [InlineData("He said so on the morning of April 4.", "the morning of April 4=2017-04-04TMO")]
    public void Hours_belong_to_their_day(string sentence, string values) => Assert.Equal(values, Told.Values(sentence, Thursday));

    [Theory]
    [InlineData("The talks lasted three hours.", "three hours=PT3H")]
    [InlineData("The talks lasted several hours.", "several hours=PXH")]
    [InlineData("The war lasted for six years.", "six years=P6Y")]
    [InlineData("They talked for a year and a half.", "a year and a half=P1.5Y")]
    [InlineData("They talked for a half hour.", "half hour=PT30M")]
    [InlineData("They talked for more than two weeks.", "more than two weeks=P2W")]
    [InlineData("Ties worsened in the three months that he has ruled.", "the three months=P3M")]
    [InlineData("A ten-day truce held.", "ten-day=P10D")]
    [InlineData("Over the past year they talked.", "the past year=P1Y")]
    [InlineData("They talked for weeks.", "weeks=PXW")]
    public void Lengths_of_time_are_durations(string sentence, string values) => Assert.Equal(values, Told.Values(sentence, Thursday));

    [Theory]
    [InlineData("Buses run every day.", "every day=P1D")]
    [InlineData("The paper appears weekly.", "weekly=P1W")]
    [InlineData("The court sits on Mondays.", "Mondays=XXXX-WXX-1")]
    [InlineData("They meet twice a month.", "twice a month=P1M")]
    [InlineData("They dread the winters.", "winters=XXXX-WI")]
    [InlineData("Summers are dry.", "Summers=XXXX-SU")]
    public void What_recurs_is_a_set(string sentence, string values)
    {
        Assert.Equal(values, Told.Values(sentence, Thursday));
        Assert.All(Told.Read(sentence, Thursday).All, t => Assert.Equal(TimeType.Set, t.Type));
    }

    [Theory]
    [InlineData("The fighting has now stopped.", "now=PRESENT_REF")]
    [InlineData("The road was recently mended.", "recently=PAST_REF")]
    [InlineData("The talks will resume soon.", "soon=FUTURE_REF")]
    public void Vague_words_stay_vague(string sentence, string values) => Assert.Equal(values, Told.Values(sentence, Thursday));

    [Theory]
    [InlineData("It ran from March 3 to 5.", "March 3=2017-03-03 | 5=2017-03-05")]
    [InlineData("It ran from 15 to 22 February 2014.", "15=2014-02-15 | 22 February 2014=2014-02-22")]
    [InlineData("It ran between 2001 and 2003.", "2001=2001 | 2003=2003")]
    [InlineData("The war of 2001-03 began.", "2001=2001 | 03=2003")]
    [InlineData("The record of 2017-03 is open.", "2017-03=2017-03")]
    [InlineData("May-August 2014 was dry.", "May=2014-05 | August 2014=2014-08")]
    public void A_range_is_told_by_its_two_ends(string sentence, string values) => Assert.Equal(values, Told.Values(sentence, Thursday));

    [Theory]
    [InlineData("Mrs May said so.")]
    [InlineData("May said the vote would stand.")]
    [InlineData("They may march on the capital.")]
    [InlineData("In 2,000 homes the lights went out.")]
    [InlineData("Some 2000 people fled.")]
    [InlineData("A second attack followed the first.")]
    [InlineData("The sun rose and the sat dish fell.")]
    [InlineData("The fall of the city shocked them.")]
    [InlineData("Resolution 1973 was passed.")]
    [InlineData("He paid $1995 for it.")]
    [InlineData("The Daily Star reported it.")]
    [InlineData("Summers said so.")]
    [InlineData("On Friday the 13th Battalion left.", "Friday=2017-04-07")]
    [InlineData("Spring Valley said so.")]
    [InlineData("In 348 villages the lights went out.")]
    [InlineData("The count was 314 – 368.")]
    [InlineData("On 3 May, 420 people fled.", "3 May=2017-05-03")]
    [InlineData("He is second to none.")]
    [InlineData("The team won 3:1 and 10,000 cheered.")]
    public void What_only_looks_like_time_is_none(string sentence, string beside = "") => Assert.Equal(beside, Told.Values(sentence, Thursday));

    [Theory]
    [InlineData("The monk (c. 314 – 368) lived in Egypt. In 348 his teacher died.", "314=0314 | 368=0368 | 348=0348")]
    [InlineData("The fort was raised in the year 71. It grew until 211.", "71=0071 | 211=0211")]
    [InlineData("By the 7th century BC the city starved. A new law was written (594).", "the 7th century BC=BC06 | 594=BC0594")]
    [InlineData("In 44 BC he was stabbed, and in 314 camps they wept.", "44 BC=BC0044")]
    public void A_text_that_speaks_of_early_years_goes_on_to(string text, string values) => Assert.Equal(values, Told.Values(text, Thursday));

    [Fact]
    public void Marsh_in_March_is_one_month() => Assert.Equal("March=2017-03", Told.Values("Marsh was in office in March.", Thursday));

    [Fact]
    public void Once_somebody_is_called_May_the_month_needs_a_better_sign()
        => Assert.Equal("", Told.Values("Premier Anna May spoke. A letter by May was read.", Thursday));
}
