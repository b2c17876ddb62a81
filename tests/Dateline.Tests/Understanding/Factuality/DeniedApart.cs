using Dateline.Understanding.Factuality;

namespace Dateline.Tests.Understanding.Factuality;

/// <summary>Denials that stand apart from what they deny: across a full stop or a semicolon, or behind a comma. The word named is an attack that somebody tells of.</summary>
public sealed class DeniedApart
{
    [Theory]
    [InlineData("Kenya accused Uganda of shelling a ferry. Kampala denies this.", "shelling", Stance.Denies)]
    [InlineData("Traders said a drone had bombed the trucks; the army called the claim a lie.", "bombed", Stance.Disputes)]
    [InlineData("Kenya said Ugandan guards shelled four houses. Uganda rejected the accusation.", "shelled", Stance.Denies)]
    [InlineData("Kenya accuses Uganda of shelling a ferry, a charge the Ugandan army denies.", "shelling", Stance.Denies)]
    [InlineData("Kenya accuses Uganda of shelling a ferry, which Kampala denies.", "shelling", Stance.Denies)]
    [InlineData("Traders said guards had shelled the village. The army dismissed the report as baseless.", "shelled", Stance.Denies)]
    [InlineData("Traders said guards had shelled the village, but the ministry denied it.", "shelled", Stance.Denies)]
    [InlineData("Traders said guards had shelled the village. This was denied by the ministry.", "shelled", Stance.Denies)]
    [InlineData("Traders said guards had shelled the village. The ministry said the claim was false.", "shelled", Stance.Disputes)]
    public void A_claim_that_is_turned_down_next_is_denied_and_has_both_sides(string text, string word, Stance stance)
    {
        var layer = HowSurely.Read(text, word);
        Assert.Equal(EventStatus.Denied, layer.Judgements[0].Status);
        Assert.Equal([Stance.Asserts, stance], layer.Claims.Select(c => c.Stance));
        Assert.NotEqual(layer.Claims[0].Holder, layer.Claims[1].Holder);
        Assert.Equal([Polarity.Unknown, Polarity.Positive, Polarity.Negative], layer.Judgements[0].Assertions.Select(a => a.Polarity));
    }

    [Theory]
    [InlineData("Traders said guards had shelled the village. The army did not comment.")]
    [InlineData("Traders said guards had shelled the village. The army does not deny this.")]
    [InlineData("Traders said guards had shelled the village. The ministry rejected the offer.")]                // an offer is no claim
    [InlineData("Traders said guards had shelled the village. Talks began on Monday. The port reopened. Roads are shut. The ministry denied the report.")] // too far off
    public void What_is_not_turned_down_stays_alleged(string text)
    {
        var layer = HowSurely.Read(text, "shelled");
        Assert.Equal(EventStatus.Alleged, layer.Judgements[0].Status);
        Assert.Equal(Stance.Asserts, Assert.Single(layer.Claims).Stance);
    }

    [Fact]
    public void What_the_article_tells_itself_has_happened_and_is_denied_by_a_holder()
    {
        var layer = HowSurely.Read("A drone attack hit the hospital. The ministry denied this.", "attack");
        Assert.Equal(EventStatus.Happened, layer.Judgements[0].Status);
        Assert.Equal(Stance.Denies, Assert.Single(layer.Claims).Stance);
    }

    [Theory]
    [InlineData("Monitors said there was no indication that rebels had shelled the port.")]
    [InlineData("There is no proof that rebels shelled the port, the bishop said.")]
    public void Who_says_that_there_is_no_evidence_says_it_is_not_so(string text)
    {
        var layer = HowSurely.Read(text, "shelled");
        Assert.Equal(EventStatus.Negated, layer.Judgements[0].Status);
        Assert.Equal(Stance.Disputes, Assert.Single(layer.Claims).Stance);
    }

    [Fact]
    public void Who_denies_a_role_in_a_deed_grants_the_deed()
        => Assert.Equal(EventStatus.Happened, HowSurely.Read("The army denied any role in the killing of the priest.", "killing").Judgements[0].Status);
}
