using Dateline.Record;
using Dateline.Tests.Record;

namespace Dateline.Tests.Understanding.Events;

/// <summary>When and where an event was, told in another sentence, beside another word, or on the day of what is spoken of.</summary>
public sealed class WhereTheStoryStands
{
    [Theory]
    [InlineData("Ministers of Ghana and Togo met on Tuesday. They agreed to open three crossings.", "AGREE", "2021-03-09")]
    [InlineData("Turkey and Egypt had met on Tuesday. An agreement on fishing was signed.", "SUPPORT", "2021-03-09")]
    [InlineData("At Tuesday's summit, Kenya condemned the raid.", "ACCUSE", "2021-03-09")]
    [InlineData("In a statement issued on Wednesday, Qatar condemned the bombing.", "ACCUSE", "2021-03-10")]
    [InlineData("Kenya and Uganda signed the January 5 accord on Monday. The following day Uganda condemned it.", "ACCUSE", "2021-03-09")]
    [InlineData("On Tuesday Togo ended the ban. Students, who had filled the squares since January, sang. Kenya condemned the raid.", "ACCUSE", "2021-03-09")]   // a description does not move the story on
    [InlineData("On Monday gunmen killed nine soldiers in the worst attack since 2015.", "ASSAULT", "2021-03-08")]
    [InlineData("Rebels have attacked three villages over the past two days.", "ASSAULT", "2021-03-10")]
    [InlineData("Kenya condemned the raid last Thursday.", "ACCUSE", "2021-03-04")]         // yesterday would be called yesterday
    [InlineData("Police arrested 30 marchers on Tuesday, the ministry said. They burned two cars.", "ASSAULT", "2021-03-09")]          // the news, then credited
    [InlineData("Customs men seized a lorry driven by two smugglers last Friday.", "COERCE", "2021-03-05")]
    [InlineData("A judge held the colonel until a hearing on March 30. Gunmen attacked the court.", "ASSAULT", null)]                // what is to come is not when the story stands
    [InlineData("The government postponed talks until June.", "REJECT", null)]
    [InlineData("Nine people died in a bombing that took place on March 2.", "ASSAULT", "2021-03-02")]
    [InlineData("The attack was on Tuesday.", "ASSAULT", "2021-03-09")]
    [InlineData("Kenya warned Togo on Tuesday. It was the eighth warning since the war began six years ago. Kenya condemned the raid.", "ACCUSE", "2021-03-09")]
    [InlineData("\"We are ready,\" he said while addressing the press on Tuesday. He condemned the raid.", "ACCUSE", "2021-03-09")]
    [InlineData("Kenya condemned the March 3 attack.", "ACCUSE", null)]
    public void An_event_has_the_day_that_the_story_stands_at(string text, string type, string? day)
        => Assert.Contains(Read(text).Events, e => e.Type == type && e.Date?.First.ToString("yyyy-MM-dd") == day);

    [Theory]
    [InlineData("Police in Minsk detained 40 people on Tuesday.\n\nPoland condemned the arrests.", "ACCUSE")]            // whoever it was, on whatever day
    [InlineData("Chad closed the border on Tuesday, a day after Niger expelled its envoy.", "SANCTION")]
    public void Another_state_and_another_day_are_not_of_the_day_told_last(string text, string type)
        => Assert.All(Read(text).Events.Where(e => e.Type == type), e => Assert.NotEqual("2021-03-09", e.Date?.First.ToString("yyyy-MM-dd")));

    [Theory]
    [InlineData("Ministers of Ghana and Togo met on Tuesday. They will sign an accord.", "AGREE")]                       // still to come
    [InlineData("The president, who had condemned the raid, left on Tuesday. The army has arrested two men.", "COERCE")] // the perfect tells of now
    public void What_is_not_told_on_has_no_day_of_its_own(string text, string type)
        => Assert.All(Read(text).Events.Where(e => e.Type == type), e => Assert.NotEqual("2021-03-09", e.Date?.First.ToString("yyyy-MM-dd")));

    [Fact]
    public void An_attack_is_not_dated_by_the_last_one_like_it()
        => Assert.All(Read("Gunmen killed nine soldiers in the worst attack since 2015.").Events, e => Assert.Null(e.Date));

    [Theory]
    [InlineData("Ghana and Togo held talks in Accra on Monday.", "CONSULT", "Accra")]
    [InlineData("Protesters in Lima clashed with police on Monday.", "PROTEST", "Lima")]
    [InlineData("An assembly of ministers in Vienna denounced the arrests on Monday.", "ACCUSE", "Vienna")]
    [InlineData("On Monday Kenya denounced the raid in Nairobi. It also expelled two envoys.", "ACCUSE", "Nairobi")]
    [InlineData("An attack in Yemen killed nine people on Monday.", "ASSAULT", "Yemen")]
    [InlineData("In a talk at the institute's Oslo office on Monday, Minister Karl Berg denounced the arrests.", "ACCUSE", "Oslo")]
    [InlineData("Ghana sent 500 soldiers to Mali on Monday.", "MOBILIZE", "Mali")]
    [InlineData("Kenyan President Peter Otieno visited Accra on Monday.", "CONSULT", "Accra")]
    [InlineData("Armed men kidnapped a priest in Jos on Monday.", "ASSAULT", "Jos")]
    [InlineData("Rebels shelled a camp for displaced people in Goma on Monday.", "ASSAULT", "Goma")]
    [InlineData("He was arrested by agents in Maracaibo on Monday.", "COERCE", "Maracaibo")]
    [InlineData("Ghana and Togo signed a truce in Accra on Monday.", "SUPPORT", "Accra")]
    [InlineData("On Monday in Kenya a trader was jailed by a court in Mombasa.", "COERCE", "Mombasa")]             // the closer one
    [InlineData("The attack was in Jos.", "ASSAULT", "Jos")]
    [InlineData("Gunmen killed a priest in a suburb of Jos.", "ASSAULT", "Jos")]
    [InlineData("Rain fell in Accra. Ghana and Togo held talks in the Ghanaian capital on Monday.", "CONSULT", "Accra")]
    public void An_event_is_where_its_words_or_its_party_are(string text, string type, string place)
    {
        var record = Read(text);
        var happening = Assert.Single(record.Events, e => e.Type == type);
        Assert.Equal(place, record.Places.Single(p => p.Id == happening.Place).Name);
    }

    [Fact]
    public void A_deed_is_not_done_where_it_is_told()
        => Assert.Null(Assert.Single(Read("An envoy told reporters in Geneva that rebels had attacked a convoy.").Events, e => e.Type == "ASSAULT").Place);

    [Fact]
    public void A_title_tells_of_the_day_and_place_of_the_first_sentence()
    {
        var record = Read("Shelling of market kills nine\n\nNine people died on Tuesday when shells fell on a market in Goma, a doctor said.");
        var told = record.Events.First(e => e.Type == "ASSAULT");
        Assert.Equal(("2021-03-09", "Goma"), (told.Date?.First.ToString("yyyy-MM-dd"), record.Places.Single(p => p.Id == told.Place).Name));
    }

    [Fact]
    public void A_deed_is_not_condemned_where_it_was_done()
        => Assert.Null(Assert.Single(Read("Kenya condemned the attack on a market in Jos.").Events, e => e.Type == "ACCUSE").Place);

    [Fact]
    public void Where_something_else_took_place_is_not_acted_upon()
        => Assert.Empty(Assert.Single(Read("Kenya vetoed a resolution on Wednesday that would have condemned the raid in Chad.").Events, e => e.Type == "REJECT").Recipients);

    private static ArticleRecord Read(string text) => RealReader.Read("Date: 2021-03-12\n\n" + text);
}
