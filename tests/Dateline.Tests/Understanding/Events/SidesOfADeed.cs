using Dateline.Record;
using Dateline.Tests.Record;

namespace Dateline.Tests.Understanding.Events;

/// <summary>Whole readings with the shipped models: who stands on which side where trees, lists or the next sentence have somebody else in his place.</summary>
public sealed class SidesOfADeed
{
    [Theory]
    [InlineData("Twelve people were hurt in a stabbing in Turin. Police arrested the attacker.", "the attacker", "Twelve people")]
    [InlineData("Three people, including the perpetrator, were killed in a stabbing in Turin.", "the perpetrator", "Three people")]
    [InlineData("Twelve people were hurt in a stabbing in Turin. Police arrested a thief.", "", "Twelve people")]
    public void Whoever_is_called_the_attacker_did_it(string text, string actors, string recipients) => Check(text, "ASSAULT", actors, recipients);

    [Fact]
    public void Clashes_between_two_have_their_dead_in_the_counts()
    {
        var record = RealReader.Read("Ten people were killed in clashes between farmers and herders in Plateau State.");
        var clash = Assert.Single(record.Events, e => e.Type == "ASSAULT");
        Assert.True(clash.Symmetric);
        Assert.Equal("farmers|herders", Names(record, [.. clash.Actors, .. clash.Recipients]));
        Assert.Equal(10, Assert.Single(clash.Counts).Low);
    }

    [Theory]
    [InlineData("An airstrike by junta forces killed 17 pupils and injured 20 others at a school in Loikaw.", "ASSAULT", "junta forces", "17 pupils")]
    [InlineData("The ministry said on Monday that a roadside bomb killed three soldiers.", "ASSAULT", "", "three soldiers")]
    [InlineData("Peruvian tanks shelled positions of the Chilean security forces near Tacna.", "ASSAULT", "Peru", "the Chilean security forces")]
    [InlineData("Peru freed two men accused of spying for Chile.", "ACCUSE", "", "two men")]
    [InlineData("Nine people were killed in an attack on a police station in Gao, Mali, by rebels.", "ASSAULT", "rebels", "Nine people|a police station")]
    public void What_trees_hang_elsewhere_stands_on_its_own_side(string text, string type, string actors, string recipients) => Check(text, type, actors, recipients);

    [Theory]
    [InlineData("Canada imposed sanctions on Chilean president Juan Rojas, his wife Maria Vega, his son Pedro and Interior Minister Luis Soto.", "COERCE", "Canada", "Juan Rojas|Maria Vega|Pedro|Luis Soto")]
    [InlineData("Rebels released Anna Berg, Carl Lund and Otto Dahl, who were kidnapped in Bamako in May.", "ASSAULT", "", "Anna Berg|Carl Lund|Otto Dahl")]
    public void Kin_and_those_of_whom_one_clause_speaks_are_a_list(string text, string type, string actors, string recipients) => Check(text, type, actors, recipients);

    [Theory]
    [InlineData("Chile accused Peru of shelling a village. Peru denied the accusation on Monday.", "REJECT", "Peru", "Chile")]
    [InlineData("Peru closed its border with Chile. Bolivia criticised the decision.", "ACCUSE", "Bolivia", "Peru")]
    [InlineData("Peru closed its border with Chile. Peru defended itself. Bolivia criticised a decision of the court.", "ACCUSE", "Bolivia", "the court")]
    public void Who_answers_a_deed_told_before_answers_its_doer(string text, string type, string actors, string recipients) => Check(text, type, actors, recipients);

    [Theory]
    [InlineData("Chile and Peru concluded talks on fishing.", "CONSULT", "Chile", "Peru")]
    [InlineData("Norway maintains restrictions on Russian ships.", "COERCE", "Norway", "Russia")]
    public void Who_ends_or_keeps_up_a_thing_does_it(string text, string type, string actors, string recipients) => Check(text, type, actors, recipients);

    private static void Check(string text, string type, string actors, string recipients)
    {
        var record = RealReader.Read(text);
        var told = record.Events.First(e => e.Type == type);
        Assert.Equal(actors, Names(record, told.Actors));
        Assert.Equal(recipients, Names(record, told.Recipients));
    }

    private static string Names(ArticleRecord record, IEnumerable<string> ids) => string.Join('|', ids.Select(id => record.Actors.Single(a => a.Id == id).Name));
}
