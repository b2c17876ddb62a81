using Dateline.App;
using Dateline.Reading;
using Dateline.Tests.Record;
using Dateline.Understanding.Factuality;

namespace Dateline.Tests.Understanding.Factuality;

/// <summary>What nobody commits to, what is said of nobody, and what the words of a trigger say of its status. The day of publication is 14 March 2026.</summary>
public sealed class LeftOpen
{
    [Theory]
    [InlineData("The army neither confirmed nor denied the attack on the port.", "attack")]
    [InlineData("The ministry neither confirmed nor denied that its jets had attacked the camp.", "attacked")]
    [InlineData("Officials would neither confirm nor deny that drones attacked the refinery.", "attacked")]
    [InlineData("Kenya has not confirmed or denied attacking the town.", "attacking")]
    [InlineData("Kenya has not admitted attacking the town.", "attacking")]
    public void What_is_neither_confirmed_nor_denied_is_left_open(string text, string word)
    {
        var layer = HowSurely.Read(text, word);
        Assert.Equal(EventStatus.Hypothetical, layer.Judgements[0].Status);
        Assert.Empty(layer.Claims);
    }

    [Theory]
    [InlineData("Nobody has claimed the attack on the market.", "attack")]
    [InlineData("No group has claimed responsibility for the attack on the market.", "attack")]
    [InlineData("No country has admitted attacking the pipeline.", "attacking")]
    [InlineData("No country admitted the attack on the pipeline.", "attack")]
    public void A_deed_that_nobody_owns_up_to_is_done_all_the_same(string text, string word) => Assert.Equal(EventStatus.Happened, HowSurely.Read(text, word).Judgements[0].Status);

    [Theory]
    [InlineData("Norway made no pledge to Chad at the summit.", "AGREE")]
    [InlineData("The rebels released none of the hostages.", "RETREAT")]
    [InlineData("Kenya offered no apology to Uganda.", "SUPPORT")]
    [InlineData("The rebels have made no threat against the port.", "THREATEN")]
    [InlineData("The two presidents held no talks in Oslo.", "CONSULT")]
    [InlineData("Neither the army nor the rebels attacked the village.", "ASSAULT")]
    public void What_there_is_none_of_is_negated(string text, string type) => Assert.Equal(EventStatus.Negated, Status(text, type));

    [Theory]
    [InlineData("Kenya is to deploy troops in Chad.", "MOBILIZE")]
    [InlineData("The two sides were to begin talks on Friday.", "CONSULT")]
    [InlineData("Uganda plans to deploy troops along the border with Kenya.", "MOBILIZE")]
    [InlineData("The junta announced the withdrawal of its troops from the valley.", "RETREAT")]
    public void What_is_to_be_done_is_planned(string text, string type) => Assert.Equal(EventStatus.Planned, Status(text, type));

    [Theory]
    [InlineData("Chad announced the release of two pilots.", "RETREAT")]
    [InlineData("The premier announced his resignation.", "RETREAT")]
    [InlineData("The junta announced a ceasefire with the rebels.", "RETREAT")]
    [InlineData("Kenya will lift sanctions imposed on Chad.", "COERCE")]
    [InlineData("Police arrested two suspected rebels.", "COERCE")]
    [InlineData("The court ordered the closure of the paper for refusing to pay a fine.", "REJECT")]
    [InlineData("Kenya reinforces its border with Chad, as the government says that the raids which killed two farmers came from the north.", "MOBILIZE")]
    [InlineData("The president of Chad will visit Norway on Monday.", "AGREE")]                        // agreed on now, whenever the visit is
    public void What_is_done_by_being_announced_or_known_already_has_happened(string text, string type) => Assert.Equal(EventStatus.Happened, Status(text, type));

    [Theory]
    [InlineData("Six people were wounded in a suspected grenade attack in Jos.", EventStatus.Possible)]
    [InlineData("A court jailed a colonel for committing alleged war crimes against villagers.", EventStatus.Alleged)]
    [InlineData("Fighting is reported between the army and rebels near Jos.", EventStatus.Alleged)]
    [InlineData("An attack on the port is likely, the mayor said.", EventStatus.Possible)]
    [InlineData("The rebels announced that an army airstrike killed nine farmers.", EventStatus.Alleged)]
    public void Doubt_inside_the_words_of_a_deed_is_of_the_deed(string text, EventStatus status) => Assert.Equal(status, Status(text, "ASSAULT"));

    [Theory]
    [InlineData("The premier declares that the country cannot take in refugees and urges the council to act.")]
    [InlineData("The mayor said he would not resign and urged the council to act.")]
    public void What_cannot_be_done_does_not_undo_what_the_speaker_goes_on_to_do(string text) => Assert.Equal(EventStatus.Happened, Status(text, "REQUEST"));

    private static EventStatus? Status(string text, string type)
        => RealReader.Instance.Read(WireCopy.Read(text) with { Published = new DateOnly(2026, 3, 14) }).Events.Last(e => e.Type == type).Status;
}
