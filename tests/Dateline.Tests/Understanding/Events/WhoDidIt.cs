using Dateline.Record;
using Dateline.Tests.Record;

namespace Dateline.Tests.Understanding.Events;

/// <summary>Whole readings with the shipped models: parties that another sentence, a list or the other half of a phrase names.</summary>
public sealed class WhoDidIt
{
    [Fact]
    public void Who_claims_a_bombing_did_it()
        => Assert.Equal(["al-Shabaab"], Actors("A car bomb killed nine people in Baidoa on Monday. Al-Shabaab claimed responsibility for the attack.", "ASSAULT"));

    [Theory]
    [InlineData("A car bomb killed nine people in Baidoa on Monday. No group has claimed responsibility.")]
    [InlineData("A car bomb killed nine people in Baidoa on Monday. Al-Shabaab has not claimed responsibility.")]
    public void Where_nobody_claims_it_nobody_did(string text) => Assert.Empty(Actors(text, "ASSAULT"));

    [Fact]
    public void The_attacker_of_the_next_sentence_did_it()
        => Assert.Equal(["The attacker"], Actors("Two women were stabbed at a market in Lyon. The attacker, a former soldier, was arrested.", "ASSAULT"));

    [Theory]
    [InlineData("Ghana and Togo agreed on Monday to open three crossings.", "AGREE", "Ghana", "Togo")]
    [InlineData("The governments of Peru and Chile signed a fishing accord on Monday.", "SUPPORT", "Peru", "Chile")]
    [InlineData("Kenya and Uganda held talks in Nairobi on Monday.", "CONSULT", "Kenya", "Uganda")]
    public void Two_who_do_it_with_each_other_face_each_other(string text, string type, string one, string other)
    {
        var record = RealReader.Read(text);
        var told = Assert.Single(record.Events, e => e.Type == type);
        Assert.True(told.Symmetric);
        Assert.Equal([one], Names(record, told.Actors));
        Assert.Equal([other], Names(record, told.Recipients));
    }

    [Theory]
    [InlineData("Burkina Faso, Mali and Niger withdrew from the regional bloc on Monday.", "SANCTION", "Burkina Faso|Mali|Niger")]
    [InlineData("The suspect was shot and wounded by police officers in Quito.", "ASSAULT", "police officers")]
    public void A_list_and_a_phrase_that_verbs_share_are_taken_whole(string text, string type, string actors) => Assert.Equal(actors.Split('|'), Actors(text, type));

    [Theory]
    [InlineData("United States District Court Judge Anna Brook convicted two officers on Monday.", "SANCTION", "Anna Brook")]
    [InlineData("An attack near Damascus killed nine people.", "ASSAULT", "")]
    [InlineData("In Kenya, police arrested two men.", "COERCE", "police")]
    [InlineData("President of Ghana Ama Owusu met Prime Minister of Togo Yao Agbo in Accra.", "CONSULT", "Ama Owusu")]
    [InlineData("Aid workers from Bangladesh delivered food to Sylhet.", "AID", "Aid workers")]
    [InlineData("Airstrikes on a Yemeni market killed 30 people on Monday.", "ASSAULT", "")]
    public void Words_of_a_title_the_deed_and_the_scene_act_in_nothing(string text, string type, string actors)
        => Assert.Equal(actors.Length == 0 ? [] : actors.Split('|'), Actors(text, type));

    [Theory]
    [InlineData("Chinese President Wei Lin visited Lhasa on Monday.")]
    [InlineData("Typhoon Maria killed nine people in Samar.")]
    [InlineData("At a hearing held March 9 in Reno, engineers took questions.")]
    public void A_visit_at_home_a_storm_and_a_day_are_no_events(string text) => Assert.Empty(RealReader.Read(text).Events);

    [Theory]
    [InlineData("Rebels launched attacks on Goma during negotiations between Rwanda and Uganda.", "CONSULT", "Rwanda", "Uganda")]
    [InlineData("The group launched a drone towards Israel which was intercepted by the Israeli military.", "ASSAULT", "the Israeli military", "")]
    [InlineData("The ministry sanctioned three Chinese firms for their role in hacking Norwegian banks.", "ASSAULT", "three Chinese firms", "Norwegian banks")]
    public void Another_occasion_has_its_own_parties(string text, string type, string actors, string recipients)
    {
        var record = RealReader.Read(text);
        var told = record.Events.Last(e => e.Type == type);
        Assert.Equal(actors, string.Join('|', Names(record, told.Actors)));
        Assert.Equal(recipients, string.Join('|', Names(record, told.Recipients)));
    }

    [Theory]
    [InlineData("Iran has been accused by the United States of supplying drones to Russia.", "AID", "Iran", "Russia")]
    [InlineData("Gunmen attacked a market, killing two traders and a child.", "ASSAULT", "Gunmen", "a market|two traders|a child")]
    [InlineData("Police shot and killed Paul Marlow, an outpatient of a hospital, on Monday.", "ASSAULT", "Police", "Paul Marlow")]
    [InlineData("Troops loyal to the president retook the building.", "COERCE", "Troops", "")]
    [InlineData("The mission condemned the arrest of the journalist Mira Holm in Iran.", "ACCUSE", "The mission", "")]
    [InlineData("Canada criticised the sanctions on Cuba.", "ACCUSE", "Canada", "")]
    [InlineData("No one has been arrested over the fire.", "COERCE", "", "")]
    [InlineData("Tens of thousands of people marched in Nairobi on Saturday.", "PROTEST", "thousands of people", "")]
    public void Whom_another_word_of_the_sentence_has_is_no_party_here(string text, string type, string actors, string recipients)
    {
        var record = RealReader.Read(text);
        var told = record.Events.First(e => e.Type == type);
        Assert.Equal(actors, string.Join('|', Names(record, told.Actors)));
        Assert.Equal(recipients, string.Join('|', Names(record, told.Recipients)));
    }

    [Theory]
    [InlineData("Two protesters were shot dead and scores were injured in Nairobi on Monday.", "ASSAULT", "killed 2|injured 40")]
    [InlineData("Gunmen ambushed the convoy, killing a Burmese nurse and wounding her driver.", "ASSAULT", "killed 1|injured 1")]
    [InlineData("Security forces beat and detained thousands of protesters.", "ASSAULT", "")]
    [InlineData("Rebels captured Bukavu on Friday.", "COERCE", "")]
    [InlineData("Gunmen attacked a market, killing two traders and a child.", "ASSAULT", "killed 2|killed 1")]
    public void Each_number_belongs_to_its_own_fate(string text, string type, string counts)
        => Assert.Equal(counts, string.Join('|', RealReader.Read(text).Events.First(e => e.Type == type).Counts.Select(c => $"{c.Of} {c.Low}")));

    [Fact]
    public void A_town_that_is_seized_is_where_it_was()
    {
        var record = RealReader.Read("The rebels seized Goma on Tuesday.");
        Assert.Equal("Goma", record.Places.Single(p => p.Id == Assert.Single(record.Events).Place).Name);
    }

    [Fact]
    public void Those_who_negotiate_meanwhile_are_not_attacked()
    {
        var record = RealReader.Read("Rebels launched attacks on Goma during negotiations between Rwanda and Uganda.");
        var told = Assert.Single(record.Events, e => e.Type == "ASSAULT");
        Assert.Equal(["Rebels"], Names(record, told.Actors));
        Assert.DoesNotContain(Names(record, told.Recipients), name => name is "Rwanda" or "Uganda");
    }

    [Fact]
    public void Whom_a_bombing_is_aimed_at_has_not_done_it()
        => Assert.Empty(Actors("A drone attack targeting the militia commander Hassan Badri killed two people in Tyre.", "ASSAULT"));

    [Fact]
    public void The_day_of_what_came_before_is_not_the_day_of_what_followed()
    {
        var record = RealReader.Read("A court overturned the death sentence of a priest after he was detained in Minsk in 2014.");
        Assert.Null(Assert.Single(record.Events, e => e.Type == "CONCEDE").Date);
        Assert.Equal(2014, Assert.Single(record.Events, e => e.Type == "COERCE").Date?.First.Year);
    }

    [Fact]
    public void The_other_of_two_verbs_keeps_its_object()
    {
        var record = RealReader.Read("Peru praised the decision and called on Chile to act.");
        Assert.DoesNotContain("Chile", Names(record, Assert.Single(record.Events, e => e.Type == "SUPPORT").Recipients));
    }

    [Fact]
    public void The_rest_of_the_victims_are_a_number()
    {
        var record = RealReader.Read("Nine people were killed and 20 others were injured in a Russian drone strike on Odesa.");
        var strike = Assert.Single(record.Events, e => e.Type == "ASSAULT");
        Assert.DoesNotContain(Names(record, strike.Recipients), name => name.Contains("others", StringComparison.Ordinal));
        Assert.Equal([("injured", 20), ("killed", 9)], strike.Counts.Select(c => (c.Of, c.Low)).Order());
    }

    [Fact]
    public void A_video_captures_nobody() => Assert.Empty(Actors("Video captured two factions fighting in the street.", "COERCE"));

    [Fact]
    public void What_an_office_is_for_is_no_event()
        => Assert.DoesNotContain(RealReader.Read("UN rapporteur on torture Helen Marsh accused Syria of lying.").Events, e => e.Type == "ASSAULT");

    [Fact]
    public void A_state_behind_a_plural_only_says_whose_they_are() => Assert.Equal(["The tribes"], Actors("The tribes of Yemen signed a truce with the government.", "SUPPORT"));

    private static string[] Actors(string text, string type)
    {
        var record = RealReader.Read(text);
        return [.. record.Events.Where(e => e.Type == type).SelectMany(e => Names(record, e.Actors)).Distinct()];
    }

    private static string[] Names(ArticleRecord record, IEnumerable<string> ids) => [.. ids.Select(id => record.Actors.Single(a => a.Id == id).Name)];
}
