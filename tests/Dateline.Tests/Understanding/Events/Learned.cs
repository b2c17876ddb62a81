using Dateline.Ontology;
using Dateline.Understanding.Events;

namespace Dateline.Tests.Understanding.Events;

/// <summary>What was learnt may overrule the slots and drop a match; without weights the codebook decides alone.</summary>
public sealed class Learned
{
    private const string Attacked = "Gunmen:gunman/NNS>2:nsubj attacked:attack/VBD>0:root soldiers:soldier/NNS>2:obj";

    private static readonly Codebook Book = Rows.Codebook("ASSAULT | attack | subject | object");

    [Theory]
    [InlineData("", "ASSAULT Gunmen -> soldiers")]
    [InlineData("fire=||\t9\nrule=a|active|\t5\t-5\nrule=r|active|\t-5\t5", "ASSAULT Gunmen -> soldiers")]
    [InlineData("fire=||\t9\nrule=a|active|\t5\t-5\nrule=r|active|\t-5\t-5", "ASSAULT Gunmen -> -")]
    [InlineData("fire lemma=attack|ASSAULT|\t-9", "")]
    public void Weights_move_parties_and_drop_matches(string weights, string expected)
        => Assert.Equal(expected, Tree.Of(Attacked).Code(Book, EventWeights.Parse(weights)));

    [Theory]
    [InlineData("pair=beside||\t-1\t-1\t9\t-1", "ASSAULT Gunmen -> soldiers")]
    [InlineData("pair=beside||\t-1\t-1\t-1\t9", "ASSAULT soldiers -> Gunmen")]
    [InlineData("pair=beside||\t9\t-1\t-1\t-1", "ASSAULT Gunmen+soldiers -> -")]
    [InlineData("count+type=01|ASSAULT|active\t9\nrule=r|active|\t0\t1", "ASSAULT - -> soldiers")]
    public void Parties_are_chosen_together(string weights, string expected)
        => Assert.Equal(expected, Tree.Of(Attacked).Code(Book, EventWeights.Parse($"fire=||\t9\n{weights}")));

    [Fact]
    public void A_faulty_line_is_named()
    {
        var fault = Assert.Throws<DataFileException>(() => EventWeights.Parse("# header\nfire=||\n"));
        Assert.Equal("events.tsv:2: The line is not a feature and its weights, parted by tabs. Train the file again, or restore it.", fault.Message);
    }

    [Fact]
    public void Everyone_has_the_same_hash_for_the_same_weights()
    {
        Assert.Equal("ab", EventWeights.None.HashWith("ab"));
        Assert.NotEqual("ab", EventWeights.Parse("fire=||\t1").HashWith("ab"));
    }
}
