using Dateline.Record;
using Dateline.Tests.Record;
using Dateline.Understanding.Factuality;

namespace Dateline.Tests.Understanding.Events;

/// <summary>Whole readings with the shipped models: who tells, condemns or denies is not thereby who did it.</summary>
public sealed class WhatIsToldOfADeed
{
    [Fact]
    public void A_denied_deed_lends_its_party_to_nothing_that_happened()
    {
        var record = RealReader.Read("The attack on the village killed nine people on Tuesday. Eritrea denies that it attacked the village.");
        var deeds = record.Events.Where(e => e.Type == "ASSAULT").ToList();
        Assert.Contains(deeds, e => e.Status == EventStatus.Denied && Names(record, e.Actors).Contains("Eritrea"));
        Assert.Contains(deeds, e => e.Status == EventStatus.Happened);
        Assert.DoesNotContain(deeds, e => e.Status == EventStatus.Happened && Names(record, e.Actors).Contains("Eritrea"));
    }

    [Fact]
    public void A_condemned_bombing_is_an_event_beside_the_condemnation()
    {
        var record = RealReader.Read("Turkey condemned the bombing of a mosque in Kabul.");
        Assert.Contains(record.Events, e => e.Type == "ACCUSE" && Names(record, e.Actors).Contains("Turkey"));
        Assert.Contains(record.Events, e => e.Type == "ASSAULT" && !Names(record, e.Actors).Contains("Turkey"));
    }

    [Fact]
    public void The_hurt_of_the_next_sentence_are_counted_for_the_violence_before()
    {
        var record = RealReader.Read("Police fired tear gas at marchers in Dorn. At least eight officers were injured, according to the ministry.");
        var count = Assert.Single(Assert.Single(record.Events, e => e.Type == "ASSAULT").Counts);
        Assert.Equal(("injured", 8, "the ministry"), (count.Of, count.Low, record.Actors.Single(a => a.Id == count.SaidBy).Name));
    }

    [Theory]
    [InlineData("Police fired tear gas at marchers in Lima. Two men were killed in Cusco.")]                  // elsewhere
    [InlineData("Police fired tear gas at marchers in Lima. Some 900 people have been killed since May.")]   // of the whole war
    public void Others_are_not(string text)
        => Assert.Empty(RealReader.Read(text).Events.First(e => e.Type == "ASSAULT").Counts);

    [Fact]
    public void Who_denied_a_deed_and_accused_somebody_did_accuse()
    {
        var record = RealReader.Read("The rebels denied that they had shelled the market and accused the army of lying.");
        Assert.Equal(EventStatus.Happened, Assert.Single(record.Events, e => e.Type == "ACCUSE").Status);
    }

    [Fact]
    public void Who_tells_of_talks_is_not_at_them()
    {
        var record = RealReader.Read("A spokesman for the junta said Ghana and Togo held talks in Lome on Monday.");
        var talks = Assert.Single(record.Events, e => e.Type == "CONSULT");
        Assert.Equal(["Ghana", "Togo"], Names(record, talks.Actors.AddRange(talks.Recipients)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_day_on_the_object_dates_the_deed_and_the_place_of_another_noun_is_not_where()
    {
        var record = RealReader.Read("Date: 2021-03-12\n\nChina vetoed a resolution on Wednesday that would have condemned the coup in Myanmar.");
        var veto = Assert.Single(record.Events, e => e.Type == "REJECT");
        Assert.Equal("2021-03-10", veto.Date?.First.ToString("yyyy-MM-dd"));
        Assert.Null(veto.Place);
    }

    [Fact]
    public void The_day_of_a_threatened_strike_does_not_date_the_condemnation_beside_it()
    {
        var record = RealReader.Read("Date: 2023-03-13\n\nThe union condemned the arrests and threatened to call a general strike next week.");
        var condemnation = Assert.Single(record.Events, e => e.Type == "ACCUSE");
        Assert.Equal(EventStatus.Happened, condemnation.Status);
        Assert.Null(condemnation.Date);
    }

    [Theory]
    [InlineData("Gunmen killed a soldier near the border.", 1)]
    [InlineData("Gunmen killed a number of soldiers near the border.", null)]
    [InlineData("Gunmen killed at least 12 soldiers near the border.", 12)]
    public void A_singular_word_for_several_gives_no_number(string sentence, int? killed)
        => Assert.Equal(killed, RealReader.Read(sentence).Events.SelectMany(e => e.Counts).Where(c => c.Of == "killed").Select(c => (int?)c.Low).SingleOrDefault());

    [Theory]
    [InlineData("The defence ministry said that shelling killed 12 soldiers near Vik on Monday.", true)]
    [InlineData("Shelling killed 12 soldiers near Vik on Monday.", false)]
    public void A_number_that_somebody_gave_is_his(string sentence, bool given)
    {
        var record = RealReader.Read(sentence);
        var killed = record.Events.SelectMany(e => e.Counts).Single(c => c.Of == "killed");
        Assert.Equal(12, killed.Low);
        Assert.Equal(given, killed.SaidBy is { } teller && Names(record, [teller]).Single().Contains("ministry", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void The_dead_and_the_hurt_of_one_strike_are_both_counted()
    {
        var counts = RealReader.Read("Nine people were killed and four others were injured in an air strike on Vik.").Events.SelectMany(e => e.Counts).ToList();
        Assert.Contains(counts, c => c is { Of: "killed", Low: 9 });
        Assert.Contains(counts, c => c is { Of: "injured", Low: 4 });
    }

    private static IEnumerable<string> Names(ArticleRecord record, IEnumerable<string> ids) => ids.Select(id => record.Actors.Single(a => a.Id == id).Name);
}
