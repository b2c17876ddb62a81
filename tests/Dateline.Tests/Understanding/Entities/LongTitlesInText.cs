using Dateline.Understanding.Entities;

namespace Dateline.Tests.Understanding.Entities;

/// <summary>An office with what it is for, and the name behind it, are one person.</summary>
public sealed class LongTitlesInText
{
    [Theory]
    [InlineData("Deputy Minister for European Affairs Jan Hudak condemned the attack.", "Jan Hudak", "Deputy Minister", "GOV")]
    [InlineData("UN special envoy for Yemen Lars Dahlberg urged the rebels to leave.", "Lars Dahlberg", "envoy", "UNO")]
    [InlineData("The head of the parliamentary committee on security Omar Haddad accused Israel of a raid.", "Omar Haddad", "head", "LEG")]
    [InlineData("The commander of the Southern Command of the Colombian Army Jorge Tellez said that rebels attacked a base.", "Jorge Tellez", "commander", "COLMIL")]
    [InlineData("Deputy head of the UN mission in Mali Erik Solberg condemned the killing.", "Erik Solberg", "head", "UNO")]
    [InlineData("The president of the Supreme Court of Honduras Delia Rivas resigned.", "Delia Rivas", "president", "HNDJUD")]
    [InlineData("A spokesman for the Ministry of Defence Igor Lebed denied the report.", "Igor Lebed", "spokesman", "GOV")]
    [InlineData("A member of the Kenyan Senate, Peter Kamau said that the government had lied.", "Peter Kamau", "member", "KENLEG")]
    public void A_title_with_what_it_is_for_and_its_name_are_one_person(string text, string name, string title, string code)
    {
        var told = new Told(text);
        Assert.Equal((name, code), (told.Who(name).Name, told.CodeOf(name)));
        Assert.True(told.Entities.HeadedBy(told.Parse.Sentences.TokensIn(Where(told.Text, title)).End - 1) is not { } other || other.Id == told.Who(name).Id);
    }

    [Fact]
    public void Who_spoke_before_a_second_comma_is_nobody_s_title()
        => Assert.NotEqual(new Told("The minister, Ada Brook said, had lied.").Who("minister").Id, new Told("The minister, Ada Brook said, had lied.").Who("Ada Brook").Id);

    [Theory]
    [InlineData("The head of the Ada Brook Foundation resigned.", "head", "Ada Brook")]
    [InlineData("The president of Peru and General Karl Berg left the room.", "president", "Karl Berg")]
    public void A_name_within_another_name_or_behind_an_and_has_its_own_office(string text, string office, string name)
        => Assert.DoesNotContain(new Told(text).Entities.All, e => e.Mentions.Any(m => Holds(text, m, office)) && e.Mentions.Any(m => Holds(text, m, name)) && e.Mentions.Length > 1);

    [Theory]
    [InlineData("Bissau-Guinean president Tomas Cassama is detained.", "Tomas Cassama", "GNBGOV")]
    [InlineData("Central African Republic president Yves Bida was hurt.", "Yves Bida", "CAFGOV")]
    public void A_state_before_a_title_is_the_person_s(string text, string name, string code)
    {
        var told = new Told(text);
        Assert.Equal(code, told.CodeOf(name));
        Assert.StartsWith("nsubj", told.Parse.Relations[told.Who(name).Mentions[0].Head], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("A protester using the pseudonym Lena said police beat her.", "protester", "Lena")]
    [InlineData("A resident who gave her name as Mira told the agency that soldiers looted the shop.", "resident", "Mira")]
    [InlineData("A man identified as Omar Sayed was killed by police.", "man", "Omar Sayed")]
    public void Who_is_called_something_is_the_one_of_that_name(string text, string bearer, string name) => Assert.Equal(new Told(text).Who(bearer).Id, new Told(text).Who(name).Id);

    [Theory]
    [InlineData("According to witnesses soldiers shot two boys.", "witnesses", "soldiers")]
    [InlineData("According to local media gunmen kidnapped two priests.", "local media", "gunmen")]
    [InlineData("According to the Prisoners' Society forty-five people were arrested.", "the Prisoners' Society", "forty-five people")]
    public void Who_tells_ends_where_the_subject_begins(string text, string teller, string subject)
    {
        var told = new Told(text);
        Assert.NotEqual(told.Who(teller).Id, told.Who(subject).Id);
        Assert.DoesNotContain(told.Entities.All.SelectMany(e => e.Mentions), m => Holds(text, m, teller) && Holds(text, m, subject));
        Assert.StartsWith("nsubj", told.Parse.Relations[told.Who(subject).Mentions[0].Head], StringComparison.Ordinal);
    }

    private static Dateline.Text.CharSpan Where(string text, string words) => new(text.IndexOf(words, StringComparison.Ordinal), words.Length);

    private static bool Holds(string text, EntityMention mention, string words) => mention.Span.In(text).ToString().Contains(words, StringComparison.Ordinal);
}
