using Dateline.Tests.Record;
using Dateline.Understanding.Factuality;

namespace Dateline.Tests.Understanding.Events;

/// <summary>What the article tells of a deed, beside what only somebody says of who did it.</summary>
public sealed class WhoIsBlamed
{
    [Theory]
    [InlineData("The bureau reportedly believes that the crown prince ordered the killing of a poet.", EventStatus.Alleged)]
    [InlineData("Chad denies that it ordered the assassination.", EventStatus.Denied)]
    [InlineData("The union says that the colonel authorised the shelling of the fort.", EventStatus.Alleged)]
    [InlineData("The crown prince reportedly ordered the killing of a poet.", EventStatus.Alleged)]
    [InlineData("A poet's killing was ordered by the crown prince, the agency concluded.", EventStatus.Alleged)]
    [InlineData("The murder of the poet was allegedly planned by a colonel.", EventStatus.Alleged)]
    [InlineData("Crown prince ordered killing of poet, agency believes", EventStatus.Alleged)]
    [InlineData("\"The minister ordered the killing of my son,\" the widow said.", EventStatus.Alleged)]
    [InlineData("The president ordered airstrikes on rebel camps on Monday.", EventStatus.Happened)]
    [InlineData("Chad did not order the killing of the poet.", EventStatus.Negated)]
    [InlineData("Police believe that a banker ordered the killing of a judge. The killing shocked the town.", EventStatus.Alleged)]   // who did it is still their word
    [InlineData("The army admitted that it ordered the shelling of the fort.", EventStatus.Happened)]
    public void A_deed_that_somebody_is_said_to_have_ordered_is_as_sure_as_its_clause(string text, EventStatus status)
        => Assert.Equal(status, Assert.Single(RealReader.Read(text).Events, e => e.Type == "ASSAULT").Status);

    [Theory]
    [InlineData("A poet was murdered in 2017. Police believe that a banker ordered the killing.", EventStatus.Alleged)]
    [InlineData("A bomb killed nine people in Oslo on Monday. Officials said Al-Shabaab carried out the attack.", EventStatus.Alleged)]
    [InlineData("Thirty villagers were massacred in June. The colonel denies ordering the killings.", EventStatus.Denied)]
    [InlineData("A shell hit a school in Homs. The army denied that it had carried out the attack. The attack killed nine children.", EventStatus.Denied)]
    public void Whom_only_others_blame_has_no_part_in_what_happened(string text, EventStatus status)
    {
        var deeds = RealReader.Read(text).Events.Where(e => e.Type == "ASSAULT").ToList();
        Assert.Equal([EventStatus.Happened, status], deeds.Select(e => e.Status));
        Assert.Empty(deeds[0].Actors);
        Assert.Single(deeds[1].Actors);
        Assert.Equal(deeds[0].Recipients, deeds[1].Recipients);
    }

    [Theory]
    [InlineData("Uganda denied that its soldiers took part in the attack.", EventStatus.Denied)]
    [InlineData("Officials said that guards participated in the killing of the monks.", EventStatus.Alleged)]
    [InlineData("The kingdom denies it authorised the poisoning of a diplomat.", EventStatus.Denied)]
    public void Who_is_said_to_have_had_a_part_in_a_deed_has_it_as_surely_as_that_is_said(string text, EventStatus status)
        => Assert.Equal(status, Assert.Single(RealReader.Read(text).Events, e => e.Type == "ASSAULT").Status);

    [Theory]
    [InlineData("A priest was murdered in Kisumu on Monday. The governor accepted responsibility for the murder.", 0)]   // it was on his watch
    [InlineData("A priest was murdered in Kisumu on Monday. The Red Dawn Brigade claimed responsibility for the attack.", 1)]
    [InlineData("A priest was shot dead on Monday. A gang accepted responsibility for the killing.", 1)]
    public void Who_accepts_responsibility_has_done_it_only_if_it_fights(string text, int actors)
        => Assert.Equal(actors, RealReader.Read(text).Events.First(e => e.Type == "ASSAULT").Actors.Length);
}
