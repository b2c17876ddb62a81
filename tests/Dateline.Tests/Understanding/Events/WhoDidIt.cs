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
