using Dateline.Understanding.Entities;

namespace Dateline.Tests.Understanding.Entities;

public sealed class SameOrAnother
{
    [Theory]
    [InlineData("Ghanaian president Kofi Asante flew to Lomé. Asante met traders there.", "Kofi Asante", "Asante met")]
    [InlineData("Maria Ferreira won the vote. Ms Ferreira thanked her party.", "Maria Ferreira", "Ms Ferreira")]
    [InlineData("The African Union sent a mission. The AU said it would stay.", "African Union", "AU")]
    [InlineData("Prime Minister Lars Holm resigned on Monday. He said that he was tired.", "Lars Holm", "He")]
    [InlineData("Elena Popa, the mayor of the town, resigned. She had been ill.", "Elena Popa", "She")]
    [InlineData("The company Norvik fired 40 workers. It said that sales had fallen.", "Norvik", "It")]
    [InlineData("Rebels attacked the town of Kisangani. They burned the market.", "Rebels", "They")]
    [InlineData("Soldiers raided the village, residents told the agency. They beat two men.", "Soldiers", "They beat")]                 // not who tells of it
    [InlineData("Soldiers said that they had raided the village. They beat two men.", "Soldiers", "They beat")]
    [InlineData("In his first speech, Pavel Dvorak promised lower taxes.", "his", "Pavel Dvorak")]
    [InlineData("Mr Dalgaard met Mrs Lund on Monday. She accused him of theft.", "Mrs Lund", "She")]
    [InlineData("Mr Dalgaard met Mrs Lund on Monday. She accused him of theft.", "Mr Dalgaard", "him")]
    [InlineData("Duke Albert and Duchess Clara opened the school. She thanked the teachers.", "Duchess Clara", "She")]
    [InlineData("The foreign minister met his Greek and French counterparts. They agreed to hold talks.", "counterparts", "They")]            // not the French
    [InlineData("Chad's envoy to Paris, Omar Deby, left early. He was tired.", "envoy", "Omar Deby")]
    [InlineData("A member of the city council, Omar Deby, left early.", "member", "Omar Deby")]
    [InlineData("A wing of the movement claimed responsibility for the raid. It said it had taken ten guns.", "A wing", "It said")]
    public void Two_mentions_are_of_one(string text, string first, string second)
    {
        var told = new Told(text);
        Assert.Equal(told.Who(first).Id, told.Who(second).Id);
    }

    [Theory]
    [InlineData("Kofi Asante met Yaw Mensah. Mensah left early.", "Kofi Asante", "Mensah left")]
    [InlineData("Anna Lind met Erik Lind in Oslo.", "Anna Lind", "Erik Lind")]
    [InlineData("Elena Popa met Ion Rusu. He left early.", "Elena Popa", "He")]
    [InlineData("Jordanian troops met Jordanian doctors.", "Jordanian troops", "Jordanian doctors")]
    [InlineData("His lawyers said he was innocent. \"They beat me for two days,\" he said.", "His lawyers", "They beat")]
    [InlineData("Anna Lind met Erik Lind. Police arrested two men.", "two men", "Erik Lind")]
    public void Two_mentions_are_of_two(string text, string first, string second)
    {
        var told = new Told(text);
        Assert.NotEqual(told.Who(first).Id, told.Who(second).Id);
    }

    [Fact]
    public void They_are_the_people_whom_an_and_joins()
    {
        var told = new Told("Ana Petrova and Karl Berg met in Oslo. They agreed on a truce.");
        Assert.Equal([told.Who("Ana Petrova").Id, told.Who("Karl Berg").Id], told.Who("They").Members);
    }

    [Fact]
    public void A_title_with_a_preposition_and_its_name_are_one_mention()
    {
        var told = new Told("Secretary of State Nora Whitfield visited Lagos.", "1990-01-01");
        var person = told.Who("Nora Whitfield");
        Assert.Equal(("Nora Whitfield", EntityKind.Person), (person.Name, person.Kind));
        Assert.Contains(person.Roles, role => role.Title == "Secretary of State");
        Assert.Equal(person.Id, told.Who("Secretary").Id);
    }

    [Fact]
    public void An_apposition_tells_who_somebody_is()
        => Assert.Equal("NPLGOV", new Told("Bimala Rai, Nepal's ambassador to India, left Delhi.").CodeOf("Bimala Rai"));

    [Fact]
    public void Both_countries_are_the_two_that_were_named_last()
    {
        var told = new Told("Ecuador accused Peru of spying. Both countries closed the border.");
        var both = told.Who("Both countries");
        Assert.Equal(["Ecuador", "Peru"], both.Members.Select(id => told.Entities[id].Name));
    }

    [Fact]
    public void A_counterpart_has_the_office_of_the_one_and_the_state_of_the_other()
        => Assert.Equal("KAZGOV", new Told("Mongolian Foreign Minister Bat Erdene met his Kazakh counterpart in Astana.").CodeOf("his Kazakh counterpart"));

    [Fact]
    public void An_adjective_and_the_name_of_a_state_are_one()
    {
        var told = new Told("Tunisian troops crossed the river. Tunisia said that they would leave.");
        Assert.Equal(told.Who("Tunisian").Id, told.Who("Tunisia said").Id);
        Assert.NotEqual(told.Who("Tunisian troops").Id, told.Who("Tunisia said").Id);
    }

    [Fact]
    public void It_that_stands_for_nothing_joins_nothing()
    {
        var told = new Told("Malta closed its ports. It is likely that more ships will come.");
        Assert.NotEqual(told.Who("Malta").Id, told.Who("It").Id);
    }
}
