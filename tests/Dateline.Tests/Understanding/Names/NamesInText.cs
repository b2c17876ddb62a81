using Dateline.Tests.Understanding.Entities;

namespace Dateline.Tests.Understanding.Names;

public sealed class NamesInText
{
    [Theory]
    [InlineData("Prime Minister Tomas Varga met miners.", "Tomas Varga: Person")]
    [InlineData("The medical charity Hands for Health ran a clinic.", "Hands for Health: Organisation")]
    [InlineData("Kazakhstan's State Committee for National Security denied it.", "State Committee for National Security: Organisation")]
    [InlineData("Officials thanked Ana Rojas for Peru's help.", "Peru: Place")]
    [InlineData("Officials met Ursula von der Leyen in Brussels.", "Ursula von der Leyen: Person")]
    [InlineData("The cleric Hamid al-Rashidi was freed.", "Hamid al-Rashidi: Person")]
    [InlineData("Al-Shabaab attacked the base.", "Al-Shabaab: Organisation")]
    [InlineData("The Ministry of Water and Energy denied it.", "Ministry of Water and Energy: Organisation")]
    [InlineData("He studied at the University of Nairobi.", "University of Nairobi: Organisation")]
    [InlineData("Kurdish fighters held the hill.", "Kurdish: Nationality")]
    [InlineData("Floods hit Burkina Faso.", "Burkina Faso: Place")]
    [InlineData("The Niger River rose again.", "Niger River: Place")]
    public void A_name_is_found_whole_and_without_its_title(string text, string name) => Assert.Contains(name, new Told(text).NamesAndKinds);

    [Theory]
    [InlineData("The senators met in Houston Texas on Friday.", "Houston: Place")]
    [InlineData("The senators met in Houston Texas on Friday.", "Texas: Place")]
    [InlineData("She drove through Northern Ireland on Friday.", "Northern Ireland: Place")]
    public void A_town_and_its_state_are_two_names_and_a_listed_whole_is_one(string text, string name) => Assert.Contains(name, new Told(text).NamesAndKinds);

    [Theory]
    [InlineData("The Helsinki District Court ordered the detention of the former head of the Helsinki Police Narcotics Unit, Jari Salo, in July due to alleged negligence in the murder of a man in 2003.")]
    public void Trees_mended_for_a_title_keep_a_root(string text)
    {
        Assert.Equal(["COERCE", "ASSAULT"], Record.RealReader.Read(text).Events.Select(e => e.Type));
    }

    [Theory]
    [InlineData("President of Ghana Ama Owusu met miners.", "Ama Owusu: Person")]
    [InlineData("Senator from Vermont Peter Hale won.", "Peter Hale: Person")]
    [InlineData("Typhoon Maria killed nine people.", "Typhoon Maria: Other")]
    [InlineData("Cyclone Anna hit the coast.", "Cyclone Anna: Other")]
    public void A_state_that_closes_a_title_is_no_given_name_and_a_storm_is_nobody(string text, string name) => Assert.Contains(name, new Told(text).NamesAndKinds);

    [Theory]
    [InlineData("Prime Minister Tomas Varga met miners.", "Prime")]
    [InlineData("Send it to press.office@example.org before noon.", "press")]
    [InlineData("The games are on Fri or Sat in Oslo.", "Fri")]
    [InlineData("The vote was on Tuesday in March.", "Tuesday")]
    [InlineData("They gave us turkey for dinner.", "us")]
    [InlineData("Police arrested him.", "Police")]
    public void A_title_a_day_a_common_word_is_no_name(string text, string word) => Assert.DoesNotContain(new Told(text).NamesAndKinds, n => n.StartsWith(word, StringComparison.Ordinal));

    [Fact]
    public void Names_do_not_overlap_and_stand_in_reading_order()
    {
        var names = new Told("Egyptian Foreign Minister Karim Nasr told the Arab League that Cairo would host Libyan leaders.").Names.All;
        for (int i = 1; i < names.Length; i++) Assert.True(names[i - 1].Tokens.End <= names[i].Tokens.Start);
        Assert.True(names.Length >= 5);
    }

    [Fact]
    public void A_headline_in_capitals_gives_what_the_lists_know()
        => Assert.Contains("ARGENTINA: Place", new Told("ARGENTINA SIGNS TRADE PACT WITH US").NamesAndKinds);

    [Fact]
    public void A_surname_alone_is_a_person_where_the_full_name_stands()
        => Assert.Contains("Okonjo: Person", new Told("Chidi Okonjo lost the vote. In Okonjo the party had a friend.").NamesAndKinds);
}
