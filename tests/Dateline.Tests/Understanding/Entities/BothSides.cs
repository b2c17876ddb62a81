namespace Dateline.Tests.Understanding.Entities;

/// <summary>Which two "both sides" and "the two countries" are, and who pronouns and bare nouns are not.</summary>
public sealed class BothSides
{
    [Theory]
    [InlineData("Moldova and Albania have quarrelled over gas since May. Norwegian minister Kari Berg praised both sides.", "both sides", "Moldova", "Albania")]
    [InlineData("Mali accused Niger of spying. Turkish minister Selin Oz offered to mediate between the two neighbours.", "the two neighbours", "Mali", "Niger")]
    [InlineData("Chile and Peru exchanged fire. Israel's foreign ministry declined to comment. The two countries closed the border.", "The two countries", "Chile", "Peru")]
    [InlineData("Ghana's foreign minister signed a pact with Togo. The two countries will share a dam.", "The two countries", "Ghana", "Togo")]
    [InlineData("Chile and Peru exchanged fire. Brazil, which has envoys in both countries, called for calm.", "both countries", "Chile", "Peru")]
    public void Both_are_the_two_who_faced_each_other_and_not_who_speaks_of_them(string text, string words, string one, string two)
    {
        var told = new Told(text);
        Assert.Equal([one, two], told.Who(words).Members.Select(id => told.Entities[id].Name));
    }

    [Fact]
    public void Two_states_have_no_code_of_one()
        => Assert.Null(new Told("Chile and Peru exchanged fire. The two countries closed the border.").Who("The two countries").Code.Country);

    [Fact]
    public void A_counterpart_with_a_name_beside_is_nobody_who_was_named_before()
    {
        var told = new Told("Kazakh president Askar Bekov spoke in Astana. Mongolian president Bat Erdene met his Kazakh counterpart, Nurlan Sadyk.");
        Assert.NotEqual(told.Who("Askar Bekov").Id, told.Who("his Kazakh counterpart").Id);
        Assert.Equal(told.Who("Nurlan Sadyk").Id, told.Who("his Kazakh counterpart").Id);
    }

    [Theory]
    [InlineData("Orlando Pinto summoned Ana Rojas and gave her a letter.", "Orlando Pinto", "her")]
    [InlineData("The EU's ambassador spoke. Pinto summoned the envoy and gave him a letter.", "Pinto", "him")]
    [InlineData("The foreign ministers of the two countries agreed to withdraw their forces.", "The foreign ministers", "their")]
    [InlineData("The defence ministry lied. The interior ministry said that four men had fled.", "The defence ministry", "The interior ministry")]
    public void Two_mentions_are_of_two(string text, string first, string second)
    {
        var told = new Told(text);
        Assert.NotEqual(told.Who(first).Id, told.Who(second).Id);
    }

    [Theory]
    [InlineData("The Houthis vowed revenge. In May the group fired two missiles at Jeddah.", "The Houthis", "the group")]
    [InlineData("The United Nations Security Council met. Later the Council voted.", "United Nations Security Council", "the Council")]
    [InlineData("The interior ministry lied. The ministry said that four men had fled.", "The interior ministry", "The ministry")]
    [InlineData("Al-Qaeda's affiliate JNIM attacked a village.", "affiliate", "JNIM")]
    [InlineData("Ana Rojas met the mayor and thanked her team.", "Ana Rojas", "her")]
    public void Two_mentions_are_of_one(string text, string first, string second)
    {
        var told = new Told(text);
        Assert.Equal(told.Who(first).Id, told.Who(second).Id);
    }
}
