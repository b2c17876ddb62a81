using Dateline.Reading;

namespace Dateline.Tests.Reading;

/// <summary>What stands around a story is told from the story, and the text stays as it was.</summary>
public sealed class WireCopyTests
{
    [Theory]
    [InlineData("MOSCOW - The envoy arrived on Monday.", "MOSCOW")]
    [InlineData("MOSCOW/UNITED NATIONS - The envoy arrived on Monday.", "MOSCOW|UNITED NATIONS")]
    [InlineData("MOSUL, Iraq, March 3 (Agency) — Troops entered the town.", "MOSUL")]
    [InlineData("Mosul, Iraq, March 3 (Agency) -- Troops entered the town.", "Mosul")]
    [InlineData("GENEVA (Newswire) - Talks resumed.", "GENEVA")]
    [InlineData("GENEVA (Newswire), Nov 21 - Talks resumed.", "GENEVA")]
    [InlineData("PORT-AU-PRINCE, Haiti — Police cleared the square.", "PORT-AU-PRINCE")]
    [InlineData("RIO DE JANEIRO, Jan. 5, 2016 – Workers walked out.", "RIO DE JANEIRO")]
    [InlineData("ISLAMABAD: The minister resigned.", "ISLAMABAD")]
    [InlineData("WASHINGTON and SEOUL — Envoys spoke by telephone.", "WASHINGTON|SEOUL")]
    [InlineData(" date 2017-04-13 OSLO/BERGEN - Ministers met.", "OSLO|BERGEN")]
    public void A_filing_is_read_and_is_no_part_of_the_story(string text, string places)
    {
        var article = WireCopy.Read(text);
        Assert.Equal(places.Split('|'), article.Filings.Select(f => f.Name));
        Assert.All(article.Filings, f => Assert.Equal(f.Name, f.Span.In(text).ToString()));
        var story = Assert.Single(article.Body).In(text).ToString();
        Assert.Matches(@"^(The|Troops|Talks|Police|Workers|Envoys|Ministers) .*\.$", story);
        Assert.Equal(text, article.Text);
    }

    [Theory]
    [InlineData("NATO - the alliance - met on Monday.")]
    [InlineData("BREAKING - Ministers met on Monday.")]
    [InlineData("The UN - which is in New York - met.")]
    [InlineData("Paris — the capital — was quiet.")]
    [InlineData("Moscow-based firms complained.")]
    [InlineData("On April 3, Moscow - as ever - was cold.")]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("—")]
    public void What_only_looks_like_a_filing_is_none(string text)
    {
        var article = WireCopy.Read(text);
        Assert.Empty(article.Filings);
        Assert.Equal(text.Length, article.Body.Length == 0 ? text.Length : article.Body[^1].End);
    }

    [Fact]
    public void A_date_stamp_before_the_filing_is_the_day_of_publication()
    {
        var article = WireCopy.Read(" date 2017-04-13 OSLO - Ministers met.");
        Assert.Equal(new DateOnly(2017, 4, 13), article.Published);
        Assert.Equal("Ministers met.", article.Body[0].In(article.Text).ToString());
    }

    [Fact]
    public void A_header_block_gives_title_date_outlet_and_address_and_is_not_read_as_prose()
    {
        var article = WireCopy.Read("Title: Ministers meet\r\nDate: 5 March 2024\r\nSource: The Harbour Gazette\r\nURL: https://example.org/a\r\nLicence: none\r\n\r\nThe ministers met on Monday.\r\nThey left.");
        Assert.Equal("Ministers meet", article.Title);
        Assert.Equal(new DateOnly(2024, 3, 5), article.Published);
        Assert.Equal("The Harbour Gazette", article.Publisher);
        Assert.Equal("https://example.org/a", article.Url);
        Assert.Equal("The ministers met on Monday.\r\nThey left.", Assert.Single(article.Body).In(article.Text).ToString());
    }

    [Fact]
    public void A_first_sentence_with_a_colon_is_no_header_block()
        => Assert.Equal(0, WireCopy.Read("Ministers agreed: talks go on.\n\nThe talks resume on Monday.").Body[0].Start);

    [Fact]
    public void A_first_line_without_an_end_mark_is_the_title_and_stays_in_the_body()
    {
        var article = WireCopy.Read("Envoys leave as talks stall\n\nBy Ada Brook and Jon Reed\nApril 13, 2017\n\nGENEVA - The envoys left.\n");
        Assert.Equal("Envoys leave as talks stall", article.Title);
        Assert.Equal("Ada Brook and Jon Reed", article.Byline);
        Assert.Equal(new DateOnly(2017, 4, 13), article.Published);
        Assert.Equal(["Envoys leave as talks stall", "The envoys left.\n"], article.Body.Select(b => b.In(article.Text).ToString()));
    }

    [Theory]
    [InlineData("The envoys left.\n\nThey took the train.")]
    [InlineData("By Monday the envoys had left.\n\nThey took the train.")]
    [InlineData("By noon on Monday troops held the town.\nThey stayed.")]
    public void A_first_sentence_is_neither_title_nor_byline(string text)
    {
        var article = WireCopy.Read(text);
        Assert.Null(article.Title);
        Assert.Null(article.Byline);
        Assert.Equal(0, Assert.Single(article.Body).Start);
    }

    [Theory]
    [InlineData("The envoys left.\n\n(Reporting by Ada Brook; editing by Jon Reed)\n")]
    [InlineData("The envoys left.\n\nReporting by Ada Brook; editing by Jon Reed\n\n© 2020 The Harbour Gazette")]
    [InlineData("The envoys left. (Additional reporting by Ada Brook)")]
    [InlineData("The envoys left.\n\nAda Brook in Oslo contributed to this report.\n\n###\n")]
    public void Credits_at_the_end_are_not_read_as_prose(string text)
        => Assert.Equal("The envoys left.", WireCopy.Read(text).Body[0].In(text).ToString().Trim());

    [Theory]
    [InlineData("The envoys left. “There was no reporting by anybody,” he said.")]
    [InlineData("The envoys left.\n\nReporters were kept out by police.")]
    public void A_last_sentence_about_reporters_stays(string text)
        => Assert.Equal(text.Length, WireCopy.Read(text).Body[^1].End);

    [Fact]
    public void What_the_input_said_of_the_article_outweighs_what_the_text_says()
    {
        var article = WireCopy.Mark(new Article("Title: One\nDate: 2001-01-01\n\nThe envoys left.") { Title = "Two", Published = new DateOnly(2002, 2, 2) });
        Assert.Equal(("Two", new DateOnly(2002, 2, 2)), (article.Title, article.Published));
    }

    [Theory]
    [InlineData("2017-04-13", "2017-04-13")]
    [InlineData("2017-04-13T10:00:00Z", "2017-04-13")]
    [InlineData("Thu, 13 Apr 2017 10:00:00 GMT", "2017-04-13")]
    [InlineData("Thursday, April 13, 2017", "2017-04-13")]
    [InlineData("13th of April, 2017", "2017-04-13")]
    [InlineData("Sept. 3, 2019", "2019-09-03")]
    [InlineData("20190903", "2019-09-03")]
    [InlineData("04/05/2017", null)]
    [InlineData("31 February 2017", null)]
    [InlineData("April 2017", null)]
    [InlineData("Monday", null)]
    public void A_full_date_is_read_and_a_doubtful_one_is_not(string line, string? day)
        => Assert.Equal(day, CalendarDay.Find(line)?.ToString("yyyy-MM-dd"));
}
