using Dateline.Language;
using Dateline.Ontology;
using Dateline.Reading;
using Dateline.Tests.House;
using Dateline.Understanding.Entities;
using Dateline.Understanding.Names;
using Dateline.Understanding.Places;

namespace Dateline.Tests.Understanding.Places;

/// <summary>Which names are places, and which places they mean.</summary>
public sealed class PlacesOfSentences
{
    private static readonly Lazy<Lexicon> Words = new(() => Lexicon.Load(Repository.Path("data")));
    private static readonly Lazy<Model> Parser = new(() => Model.Load(Repository.Path("models")));

    [Theory]
    [InlineData("Talks were held in Moscow on Monday.", "Moscow=RUS City")]
    [InlineData("Rebels shelled the town of Idlib in Syria.", "Idlib=SYR City | Syria=SYR Country")]
    [InlineData("Troops entered Mosul in northern Iraq.", "Mosul=IRQ City | Iraq=IRQ Country")]
    [InlineData("A fire broke out in Paris, Texas.", "Paris=USA City | Texas=USA Region")]
    [InlineData("A fire broke out in Paris, France.", "Paris=FRA City | France=FRA Country")]
    [InlineData("A bomb exploded in Tripoli, Lebanon.", "Tripoli=LBN City | Lebanon=LBN Country")]
    [InlineData("Fighting spread across the Donbas.", "Donbas=UKR Region")]
    [InlineData("Aid reached the Gaza Strip.", "Gaza=PSE Region")]
    [InlineData("Pirates seized a tanker in the Gulf of Aden.", "Gulf of Aden= Region")]
    [InlineData("Residents fled to Khan Sheikhoun.", "Khan Shaykhun=SYR City")]
    [InlineData("The two met at the Kremlin.", "Kremlin=RUS Facility")]
    [InlineData("A court in Izmir freed two men in Turkey.", "Izmir=TUR City | Turkey=TUR Country")]                           // the town, not the province
    [InlineData("Floods hit São Paulo in Brazil.", "Sao Paulo=BRA City | Brazil=BRA Country")]
    public void A_place_is_found_and_told_with_its_state_and_kind(string sentence, string places) => Assert.Equal(places, Found(sentence));

    [Theory]
    [InlineData("Moscow was ready for talks.")]
    [InlineData("Russia accused Turkey of aggression.")]
    [InlineData("The Kremlin said nothing.")]
    [InlineData("The Washington Post reported the deal.")]
    [InlineData("Jordan Smith scored twice.")]
    [InlineData("He ate a turkey sandwich.")]
    [InlineData("Syrian troops advanced.")]
    [InlineData("The Bank of England raised rates.")]
    [InlineData("Its chief medical officer resigned.")]
    [InlineData("Talks with Iran resumed.")]
    [InlineData("US Secretary of State Ann Hale spoke.")]
    [InlineData("The deal breaks the Law of the Sea.")]
    [InlineData("Helen Troy spoke first. Troy then left.")]
    [InlineData("The Taliban freed two engineers.")]
    public void A_name_used_as_a_party_or_inside_another_name_is_no_place(string sentence) => Assert.Equal("", Found(sentence));

    [Fact]
    public void Georgia_is_the_state_beside_Atlanta_and_the_country_beside_Tbilisi()
    {
        Assert.Contains("Georgia=USA Region", Found("Storms hit Atlanta, Georgia. Damage in Georgia was heavy."), StringComparison.Ordinal);
        Assert.Contains("Georgia=GEO Country", Found("Protests were held in Tbilisi. They spread across Georgia."), StringComparison.Ordinal);
    }

    [Fact]
    public void A_state_has_the_precision_of_a_state()
    {
        var place = Assert.Single(Read("Clashes broke out in Sudan.").All);
        Assert.Equal((PlaceFeature.Country, PlaceFeature.Country), (place.Feature, place.Precision));
        Assert.Equal("places/countries.csv", place.FoundBy!.Split(':')[0]);
    }

    [Fact]
    public void A_town_of_the_gazetteer_has_its_GeoNames_id_and_coordinates()
    {
        var place = Assert.Single(Read("Gunmen attacked a convoy near Goma.").All);
        Assert.Equal(216281, place.GeoNames);
        Assert.InRange(place.Latitude!.Value, -1.7, -1.6);
        Assert.InRange(place.Longitude!.Value, 29.2, 29.3);
    }

    [Fact]
    public void Every_token_of_a_place_answers_with_it()
    {
        var layer = Read("Residents fled to Khan Sheikhoun.");
        var place = Assert.Single(layer.All);
        Assert.All(Enumerable.Range(place.Tokens.Start, place.Tokens.Length), t => Assert.Equal(0, layer.IndexAt(t)));
        Assert.Equal(-1, layer.IndexAt(place.Tokens.Start - 1));
    }

    [Theory]
    [InlineData("")]
    [InlineData("A B C D E F G H I J K L of the of the de la - - al - ' The The The")]
    [InlineData("ÀÉÎÕÜ-ÿß Ḩ’ʼ Ǆ 𐍈𐍈 in ﷽")]
    public void No_text_however_odd_stops_the_finder(string text)
        => Assert.All(Read(text).All, p => Assert.True(p.Tokens.Length > 0));

    private static string Found(string text)
        => string.Join(" | ", Read(text).All.Select(p => $"{p.Name}={p.Country} {p.Feature}"));

    private static PlaceLayer Read(string text)
    {
        var article = new Article(text);
        var parse = Parser.Value.Parse(Tokenizer.Split(article));
        return PlaceFinder.Find(article, parse, NameFinder.Find(parse, Words.Value), new EntityLayer([]), Words.Value);
    }
}
