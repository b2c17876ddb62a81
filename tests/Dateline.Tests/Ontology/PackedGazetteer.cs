using Dateline.Ontology;

namespace Dateline.Tests.Ontology;

/// <summary>The packed gazetteer: the same bytes from the same table, and faults that name their line.</summary>
public sealed class PackedGazetteer
{
    private const string Town = "7\tKōtaru\tKotaru\tQotaru,kotaru,KTR,Котару\t10.5\t20.25\tP\tPPLA\tSY\t\t12\t\t\t\t5000\t\t9\tAsia/Damascus\t2020-01-01";
    private static readonly Dictionary<string, string> Regions = new(StringComparer.Ordinal) { ["SY.12"] = "Testland Governorate" };

    [Fact]
    public void The_same_table_gives_the_same_bytes()
        => Assert.Equal(GazetteerPacker.Pack("t", [Town], Regions, 1000), GazetteerPacker.Pack("t", [Town], Regions, 1000));

    [Fact]
    public void A_small_town_is_left_out_unless_it_is_a_seat()
    {
        string seat = Town.Replace("\t5000\t", "\t5\t", StringComparison.Ordinal);
        string hamlet = seat.Replace("PPLA", "PPL", StringComparison.Ordinal);
        Assert.Equal(24, GazetteerPacker.Pack("t", [seat], Regions, 1000).AsSpan(12, 1)[0] * 24 - 24);
        Assert.Equal(1, GazetteerPacker.Pack("t", [hamlet], Regions, 1000)[12]);
    }

    [Fact]
    public void A_line_of_another_shape_is_named()
    {
        var fault = Assert.Throws<DataFileException>(() => GazetteerPacker.Pack("towns.txt", [Town, "nonsense"], Regions, 1000));
        Assert.StartsWith("towns.txt:2: The line has 1 cells", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Khān Shaykhūn", "khan shaykhun")]
    [InlineData("Deir ez-Zor", "deir ez zor")]
    [InlineData("Côte d’Ivoire", "cote divoire")]
    [InlineData("St. Petersburg", "st petersburg")]
    [InlineData(" - ", "")]
    public void Spellings_of_one_name_fold_to_one(string name, string plain) => Assert.Equal(plain, GazetteerName.Fold(name));
}
