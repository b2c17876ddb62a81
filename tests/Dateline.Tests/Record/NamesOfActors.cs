using Dateline.Understanding.Entities;

namespace Dateline.Tests.Record;

public sealed class NamesOfActors
{
    [Theory]
    [InlineData("Prime Minister Tomas Varga met striking miners on Monday.", "Tomas Varga", MentionKind.Name)]
    [InlineData("The Bolivian President Luz Quispe resigned on Monday.", "Luz Quispe", MentionKind.Name)]
    [InlineData("The minister resigned on Monday after Kenya protested.", "The minister", MentionKind.Nominal)]
    [InlineData("The Syrians protested in the square on Monday.", "The Syrians", MentionKind.Nominal)]
    public void A_name_is_recorded_without_its_title_and_what_is_no_name_as_the_phrase_it_is(string text, string words, MentionKind kind)
    {
        var record = RealReader.Read(text);
        Assert.Contains((words, kind), record.Actors.SelectMany(a => a.Mentions).Select(m => (text[m.Start..m.End], m.Kind ?? MentionKind.Unknown)));
    }

    [Fact]
    public void A_title_stands_among_the_roles_and_once()
    {
        const string text = "Prime Minister Tomas Varga met striking miners on Monday.";
        var actor = Assert.Single(RealReader.Read(text).Actors, a => a.Name == "Tomas Varga");
        Assert.Equal(["Prime Minister"], actor.Roles.Select(r => r.Title));
        Assert.Single(actor.Mentions);
    }

    [Fact]
    public void A_province_that_is_only_a_place_stands_among_the_places()
    {
        var record = RealReader.Read("The miners came with friends from Florida and met Prime Minister Tomas Varga.");
        Assert.DoesNotContain(record.Actors, a => a.Name == "Florida");
        Assert.Contains(record.Places, p => p.Name == "Florida");
        Assert.Contains(RealReader.Read("Florida accused the miners of fraud on Monday.").Actors, a => a.Name == "Florida");
    }
}
