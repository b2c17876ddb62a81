using Dateline.Understanding.Entities;

namespace Dateline.Tests.Understanding.Entities;

/// <summary>Whose somebody is when nothing beside the noun says so: of the possessor, of the home of the story, of the state that acts; never of the wire that reports it.</summary>
public sealed class WhoseTheyAre
{
    [Theory]
    [InlineData("A lawyer in Accra told Reuters that the army had lied.", "the army", "GHAMIL")]
    [InlineData("A lawyer told Reuters that the army had lied.", "the army", "MIL")]                                     // not GBRMIL
    [InlineData("Kenyan police read a post on Facebook. The government denied it.", "The government", "KENGOV")]
    [InlineData("Colombian rebels freed a German engineer. The army had held its fire.", "The army", "COLMIL")]
    [InlineData("A German engineer was freed. Colombian rebels had held him. The army denied it.", "The army", "COLMIL")]
    public void News_goods_and_one_foreigner_lend_no_state(string text, string words, string code) => Assert.Equal(code, new Told(text).CodeOf(words));

    [Theory]
    [InlineData("The European Union will pay for wells, its ambassador said in Accra.", "its ambassador", "EUR")]
    [InlineData("The European Union met in Paris. The bloc's ministers agreed on a loan.", "The bloc's ministers", "EUR")]
    [InlineData("Tunisia was reported to have arrested two of its police officers in Algeria.", "two of its police officers", "TUNCOP")]
    [InlineData("Colombian rebels left the talks. The rebels' negotiator blamed the army.", "The rebels' negotiator", "COLREB")]
    [InlineData("Islamic State's West African branch killed two soldiers.", "Islamic State's West African branch", "IMG")]
    [InlineData("Al-Qaeda's affiliate JNIM attacked a village.", "Al-Qaeda's affiliate", "IMG")]
    [InlineData("A union representative met miners in Lima.", "A union representative", "PERLAB")]
    public void A_possessor_lends_its_code(string text, string words, string code) => Assert.Equal(code, new Told(text).CodeOf(words));

    [Theory]
    [InlineData("LIMA, March 3 (AFP) - Peruvian police arrested a mayor on Monday.\n\nBolivia voiced concern at the raids of the police.\n\nThe interior ministry denied it.", "The interior ministry", "PERGOV")]
    [InlineData("LIMA, March 3 (AFP) - Peruvian police arrested a mayor on Monday.\n\nBolivia called up reservists near Peru.", "reservists", "PERMIL")]
    [InlineData("LIMA, March 3 (AFP) - Peruvian police arrested a mayor in Peru on Monday.\n\nBolivia mobilised reservists on Tuesday.", "reservists", "BOLMIL")]
    [InlineData("Ghana: Soldiers Beat Farmers, Group Says\n\nThe army denied it in a letter to Britain. The army said that nobody was hurt.", "The army said", "GHAMIL")]
    public void The_home_of_a_story_weighs_more_than_who_speaks_of_it(string text, string words, string code) => Assert.Equal(code, new Told(text).CodeOf(words));

    [Theory]
    [InlineData("Lawmakers in Peru voted. Congress rejected the bill.", "Congress", "PERLEG")]
    [InlineData("The United States was divided. Congress rejected the bill.", "Congress", "USALEG")]
    [InlineData("Peruvian voters were angry. The US Congress rejected the bill.", "US Congress", "USALEG")]
    [InlineData("China sells milk to New Zealand. Wellington has refused to pay.", "Wellington", "NZLGOV")]
    public void A_name_of_several_states_is_that_of_the_story(string text, string words, string code) => Assert.Equal(code, new Told(text).CodeOf(words));

    [Fact]
    public void The_prime_minister_whom_a_foreign_minister_meets_is_of_another_state()
        => Assert.NotEqual("IRNGOV", new Told("Iran's foreign minister Kamran Rad flew to Baku. He is due to meet Prime Minister Leyla Quliyeva.").CodeOf("Leyla Quliyeva"));

    [Theory]
    [InlineData("Each was given a tent.", "Each")]
    [InlineData("Most were from the hills.", "Most")]
    [InlineData("Farmers came in their dozens.", "dozens")]
    public void How_many_of_nobody_is_nobody(string text, string words) => Assert.True(new Told(text).Who(words).IsThing);

    [Theory]
    [InlineData("Its foreign minister, Ivan Petrov, agreed.", "Ivan Petrov", "foreign minister")]
    [InlineData("The council, whose chairwoman warned of losses, met in Perth.", "whose chairwoman", "chairwoman")]
    public void A_title_is_without_the_words_of_whose_it_is(string text, string words, string title) => Assert.Equal([title], new Told(text).Who(words).Roles.Select(r => r.Title));
}
