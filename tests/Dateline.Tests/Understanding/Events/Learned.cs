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
    [InlineData("9\t0\t0\tfire=||\n0\t5\t-5\trule=a||\n0\t-5\t5\trule=r||", "ASSAULT Gunmen -> soldiers")]
    [InlineData("9\t0\t0\tfire=||\n0\t5\t-5\trule=a||\n0\t-5\t-5\trule=r||", "ASSAULT Gunmen -> -")]
    [InlineData("-9\t0\t0\tfire lemma=attack|ASSAULT|", "")]
    public void Weights_move_parties_and_drop_matches(string weights, string expected)
        => Assert.Equal(expected, Tree.Of(Attacked).Code(Book, EventWeights.Parse(weights)));

    [Fact]
    public void A_faulty_line_is_named()
    {
        var fault = Assert.Throws<DataFileException>(() => EventWeights.Parse("# header\n1\t2\tfire=||\n"));
        Assert.Equal("events.tsv:2: The line is not three numbers and a feature, parted by tabs. Train the file again, or restore it.", fault.Message);
    }

    [Fact]
    public void Everyone_has_the_same_hash_for_the_same_weights()
    {
        Assert.Equal("ab", EventWeights.None.HashWith("ab"));
        Assert.NotEqual("ab", EventWeights.Parse("1\t0\t0\tfire=||").HashWith("ab"));
    }
}
