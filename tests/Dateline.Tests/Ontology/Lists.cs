using Dateline.Ontology;
using Dateline.Tests.House;

namespace Dateline.Tests.Ontology;

public sealed class Lists
{
    private static readonly Lexicon Lexicon = Lexicon.Load(Repository.Path("data"));

    [Fact]
    public void Every_state_and_territory_is_listed() => Assert.True(Lexicon.States.All.Length >= 249);

    [Theory]
    [InlineData("Ivory Coast", "CIV")]
    [InlineData("Côte d'Ivoire", "CIV")]
    [InlineData("DR Congo", "COD")]
    [InlineData("Burma", "MMR")]
    [InlineData("U.S.", "USA")]
    [InlineData("Gaza Strip", "PSE")]
    public void A_state_is_found_under_each_of_its_names(string name, string code) => Assert.Equal(code, Lexicon.States.Named(name)?.Code);

    [Theory]
    [InlineData("us")]          // the pronoun
    [InlineData("turkey")]      // the bird
    [InlineData("Danish")]      // an adjective is not a name
    public void What_is_no_name_of_a_state_finds_none(string word) => Assert.Null(Lexicon.States.Named(word));

    [Theory]
    [InlineData("Danish", "DNK")]
    [InlineData("Danes", "DNK")]
    [InlineData("Nigerien", "NER")]
    [InlineData("Nigerian", "NGA")]
    [InlineData("Englishmen", "GBR")]
    public void Adjectives_and_demonyms_lead_to_the_state(string word, string code) => Assert.Equal(code, Lexicon.States.OfPeople(word)?.Code);

    [Theory]
    [InlineData("N'Djamena", "TCD")]
    [InlineData("Kiev", "UKR")]
    [InlineData("Kyiv", "UKR")]
    public void A_capital_leads_to_its_state_under_old_and_new_names(string city, string code) => Assert.Equal(code, Lexicon.States.WithCapital(city)?.Code);

    [Theory]
    [InlineData("riot police", "COP")]
    [InlineData("gunman", "UAF")]
    [InlineData("lawmaker", "LEG")]
    [InlineData("aid worker", "NGO")]
    public void Agents_have_the_sector_of_what_they_do(string words, string sector) => Assert.Equal(sector, Lexicon.Agents.Find(words)?.Sectors[0]);

    [Fact]
    public void A_defence_minister_is_of_the_government_first_and_of_the_military_second()
        => Assert.Equal(["GOV", "MIL"], Lexicon.Offices.Find("minister of defense")!.Sectors);

    [Fact]
    public void A_state_code_that_stands_twice_is_refused_with_its_line()
    {
        const string text = """
            iso3,iso2,cow,name,other_names,adjectives,demonyms,capitals,source,note
            TGO,TG,461,Togo,,Togolese,Togolese/Togolese,Lomé,,
            TGO,TG,461,Togo,,Togolese,Togolese/Togolese,Lomé,,
            """;
        var fault = Assert.Throws<DataFileException>(() => States.Of(CsvTable.Parse("entities/states.csv", text)));
        Assert.Equal("entities/states.csv:3: The code TGO stands in line 2 already. Keep one of the two lines.", fault.Message);
    }

    [Fact]
    public void An_unknown_sector_is_refused()
    {
        var fault = Assert.Throws<DataFileException>(() => Agents.Of(CsvTable.Parse("agents.csv", "words,kind,sectors,source,note\nsoldier,person,ARMY,,\n")));
        Assert.StartsWith("agents.csv:2: \"ARMY\" is not a sector. Write one of AGR, ", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2004", "", 2004, 1, 1, true)]
    [InlineData("2004-05-10", "", 2004, 5, 9, false)]
    [InlineData("", "2004-02", 2004, 2, 29, true)]
    [InlineData("", "2004-02", 2004, 3, 1, false)]
    public void A_period_includes_its_ends(string from, string until, int year, int month, int day, bool holds)
    {
        var row = CsvTable.Parse("leaders.csv", $"from,until\n{from},{until}\n").Rows[0];
        Assert.Equal(holds, Period.Of(row).Holds(new DateOnly(year, month, day)));
    }
}
