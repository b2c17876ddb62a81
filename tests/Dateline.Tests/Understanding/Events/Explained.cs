using Dateline.Ontology;
using Dateline.Understanding.Events;

namespace Dateline.Tests.Understanding.Events;

/// <summary>The trace says what fired, and why the rest did not.</summary>
public sealed class Explained
{
    private static readonly Codebook Book = Rows.Codebook(
        "ASSAULT | attack | subject | object",
        "ACCUSE | attack | subject | object | object: topic",
        "ASSAULT | open fire on | subject | object",
        "ASSAULT | attack (noun) | | on");

    [Fact]
    public void The_more_specific_entry_wins_and_the_other_is_told_so()
    {
        var attempts = Explain("Oman/NNP>2:nsubj attacked:attack/VBD>0:root the/DT>4:det budget/NN>2:obj!thing");
        Assert.Equal([("rows.csv:1", MisfitKind.Outranked), ("rows.csv:2", MisfitKind.None), ("rows.csv:4", MisfitKind.OtherKindOfWord)], attempts.Select(a => (a.Entry.Address, a.Misfit.Kind)).Order());
        Assert.Equal("rows.csv:2", attempts.Single(a => a.Misfit.Kind == MisfitKind.Outranked).Better?.Address);
    }

    [Fact]
    public void A_failed_condition_and_a_missing_word_are_named()
    {
        var condition = Explain("Oman/NNP>2:nsubj attacked:attack/VBD>0:root Qatar/NNP>2:obj").Single(a => a.Misfit.Kind == MisfitKind.ConditionFailed);
        Assert.Equal(("rows.csv:2", 0), (condition.Entry.Address, condition.Misfit.At));

        var word = Assert.Single(Explain("Oman/NNP>2:nsubj opened:open/VBD>0:root fire/NN>2:obj!thing"));
        Assert.Equal((MisfitKind.WordMissing, "on"), (word.Misfit.Kind, word.Entry.Others[word.Misfit.At].Lemmas[0]));
    }

    private static List<EntryAttempt> Explain(string tree)
    {
        var parsed = Tree.Of(tree);
        return [.. EventCoder.Explain(parsed.Parse, parsed.Entities, parsed.Times, parsed.Places, Book, EventWeights.None)];
    }
}
