using Dateline.Tests.Record;
using Dateline.Understanding.Factuality;

namespace Dateline.Tests.Understanding.Factuality;

/// <summary>What a teller takes as known, what belongs to the telling, and where the telling ends.</summary>
public sealed class WhatIsGranted
{
    [Theory]
    [InlineData("Kenya accused the rebels of being behind the attack on the mill.", "attack")]
    [InlineData("Kenya and Uganda blame each other for the attack.", "attack")]
    [InlineData("Kenya says it will send tents amid a series of attacks on the border.", "attacks")]
    [InlineData("The envoy said that attacks on the dam were illegal.", "attacks")]
    [InlineData("The ministry said the attack targeted a depot.", "attack")]
    [InlineData("Chad says it can accept migrants who were attacked in Kenya.", "attacked")]
    [InlineData("The council denied that Dano Reeve, a mayor attacked in May, had paid the rebels.", "attacked")]
    public void A_deed_that_is_taken_as_known_has_happened(string text, string word) => Assert.Equal(EventStatus.Happened, HowSurely.Read(text, word).Judgements[0].Status);

    [Theory]
    [InlineData("The envoy said that attacks on the dam killed two.", "attacks")]
    [InlineData("The mayor said rebels attacked the village, killing five people.", "killing")]
    [InlineData("The minister rejected the charge, saying rebels had attacked the village.", "attacked")]
    public void A_deed_that_is_told_stays_the_tellers_word(string text, string word) => Assert.Equal(EventStatus.Alleged, HowSurely.Read(text, word).Judgements[0].Status);

    [Fact]
    public void What_is_told_in_an_after_clause_leaves_the_main_clause_alone()
    {
        var events = RealReader.Read("The governor resigned on Tuesday, a week after police, residents said, killed two protesters.").Events;
        Assert.Equal([EventStatus.Happened, EventStatus.Alleged], events.Select(e => e.Status));
        Assert.Equal(EventStatus.Happened, RealReader.Read("The minister resigned, two days after soldiers, witnesses said, stormed a camp.").Events[0].Status);
    }

    [Fact]
    public void A_charge_ends_where_the_other_side_makes_its_own()
    {
        var charges = RealReader.Read("Kenya accuses Chad of breaking the truce, while Chad accuses Kenya of arming rebels.").Events.Where(e => e.Type == "ACCUSE");
        Assert.Equal([EventStatus.Happened, EventStatus.Happened], charges.Select(e => e.Status));
    }

    [Fact]
    public void What_an_office_reports_of_itself_is_its_report()
    {
        Assert.Equal(EventStatus.Alleged, RealReader.Read("The clinic reported that it had opened an inquiry into the killing.").Events.First(e => e.Type == "ACCUSE").Status);
        Assert.Equal(EventStatus.Happened, RealReader.Read("Kenya says that it met Chad's envoy in Oslo.").Events.First(e => e.Type == "CONSULT").Status);
    }
}
