namespace Dateline.Tests.Understanding.Quotes;

/// <summary>Words of saying that tell nothing where they stand, and tellings whose words or speakers trees misplace.</summary>
public sealed class CuesThatMislead
{
    [Theory]
    [InlineData("Omar Said was killed in Lahore on Monday.")]                          // a surname
    [InlineData("Police held three men, one said to be a former member of the guard.")]
    [InlineData("The rebels, who are said to have fled, burned the fort.")]
    [InlineData("The premier cited Article 5.")]                                       // the name of a text
    [InlineData("The court cited Section 12 of the penal code.")]
    [InlineData("The result is yet to be said.")]
    public void Nothing_is_told(string text) => Assert.Empty(Speech.Of(text));

    [Theory]
    [InlineData("\"I know that we must fight, and I admit that we lost,\" the general said.", "direct | the general | said | I know that we must fight, and I admit that we lost")]
    [InlineData("\"We know what they did,\" said Kovacs.", "direct | Kovacs | said | We know what they did")]
    public void What_a_speaker_knows_is_no_quotation_within_the_speech(string text, string expected) => Assert.Equal([expected], Speech.Of(text));

    [Theory]
    [InlineData("The premier called the pact \"null and void\" and \"ridiculous\".", "mixed | The premier | called | the pact \"null and void\" and \"ridiculous\"")]
    [InlineData("Speaking to the council, Kovacs called the plan \"a trap\" and \"an insult\".", "mixed | Kovacs | called | the plan \"a trap\" and \"an insult\"")]
    [InlineData("The envoy called the vote \"free\" but \"not fair\".", "mixed | The envoy | called | the vote \"free\" but \"not fair\"")]
    public void All_that_a_thing_is_called_is_told(string text, string expected) => Assert.Equal([expected], Speech.Of(text));

    [Theory]
    [InlineData("The mayor said the plan was \"a disaster for the town. The council met on Monday.", "mixed | The mayor | said | the plan was \"a disaster for the town")]
    [InlineData("The premier said \"the war is over. The army left the town on Monday.", "direct | The premier | said | the war is over")]
    public void Words_in_a_mark_that_never_closes_end_with_their_sentence(string text, string expected) => Assert.Equal([expected], Speech.Of(text));

    [Theory]
    [InlineData("The government has lost the trust of the people, reads the motion.", "indirect | the motion | reads | The government has lost the trust of the people")]
    [InlineData("The council \"failed in its duty\", reads the motion.", "mixed | the motion | reads | The council \"failed in its duty\"")]
    [InlineData("The central bank cautioned inflation could rise next year.", "indirect | The central bank | cautioned | inflation could rise next year")]
    [InlineData("The ministry alleged guards beat prisoners.", "indirect | The ministry | alleged | guards beat prisoners")]
    [InlineData("Police arrested two priests, a report alleged.", "indirect | a report | alleged | Police arrested two priests")]
    [InlineData("The party called on voters to stay at home.", "indirect | The party | called on | to stay at home")]
    [InlineData("The kingdom denies it authorised the raid.", "indirect | The kingdom | denies | it authorised the raid")]
    [InlineData("Chad called on Friday for a truce.", "indirect | Chad | called | a truce")]
    [InlineData("The governor declared a ceasefire.", "indirect | The governor | declared | a ceasefire")]
    public void Words_that_trees_misplace_are_found(string text, string expected) => Assert.Equal([expected], Speech.Of(text));

    [Theory]
    [InlineData("Forty people died in what residents described as a Burmese airstrike.", "indirect | residents | described | a Burmese airstrike")]
    [InlineData("The boats turned back after what the union alleged was an Israeli drone attack.", "indirect | the union | alleged | an Israeli drone attack")]
    [InlineData("Villagers fled what the opposition called a massacre by the army.", "indirect | the opposition | called | a massacre by the army")]
    [InlineData("The boats sank in what the union claimed was an attack by the navy.", "indirect | the union | claimed | an attack by the navy")]
    public void What_somebody_calls_a_thing_is_told_by_them(string text, string expected) => Assert.Equal([expected], Speech.Of(text));

    [Theory]
    [InlineData("The minister left for France, with union chief Petar Dragan claiming that he stole millions.", "indirect | union chief Petar Dragan | claiming | he stole millions")]
    [InlineData("The march ended in chaos, with police chief Jan Novak saying that 30 people were arrested.", "indirect | police chief Jan Novak | saying | 30 people were arrested")]
    [InlineData("The talks ended in Oslo, with Iran accusing France of bad faith.", "indirect | Iran | accusing | bad faith")]
    public void Who_stands_between_with_and_a_participle_speaks(string text, string expected) => Assert.Equal([expected], Speech.Of(text));
}
