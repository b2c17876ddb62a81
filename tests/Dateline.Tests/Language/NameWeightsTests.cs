using Dateline.Language;
using Dateline.Language.Neural;

namespace Dateline.Tests.Language;

public sealed class NameWeightsTests
{
    private static readonly byte[] Laid = NameWeights.Lay(
        [(3, [1, 0, 2, 3, 9, 0]), (70_000, [2, 1, 4, 5, 1, 1])], new short[(NameWeights.Labels + 2) * NameWeights.Labels], [(5, Row(1, 7)), (6, Row(2, -4)), (4_000_000_000, Row(20, 100))]);

    [Fact]
    public void Features_add_up_label_by_label_and_unknown_ones_say_nothing()
    {
        Span<short> sums = stackalloc short[NameWeights.RowBytes];
        NameWeights.Read(Laid).Sum([5, 6, 4_000_000_000, 4_000_000_000, 7], sums);
        Assert.Equal((7, -4, 200, 0), (sums[1], sums[2], sums[20], sums[3]));
    }

    [Fact]
    public void A_word_has_the_clusters_of_its_key_and_an_unknown_one_has_none()
    {
        var clusters = NameWeights.Read(Laid).Clusters;
        Assert.Equal((258u, 4u, 5u, 1u, 1u), clusters.Of(70_000));
        Assert.Equal((0u, 0u, 0u, 0u, 0u), clusters.Of(70_001));
    }

    [Fact]
    public void A_file_cut_short_and_one_of_another_kind_are_refused_with_what_to_do()
    {
        Assert.Contains("cut short", Assert.Throws<ModelFileException>(() => NameWeights.Read(Laid[..^1])).Message, StringComparison.Ordinal);
        Assert.Contains("Restore it", Assert.Throws<ModelFileException>(() => NameWeights.Read([1, 2, 3])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_the_file_there_are_no_weights() => Assert.True(NameWeights.Load(Path.Combine(Path.GetTempPath(), "no-such-models")).IsEmpty);

    private static sbyte[] Row(int label, sbyte weight)
    {
        sbyte[] row = new sbyte[NameWeights.RowBytes];
        row[label] = weight;
        return row;
    }
}
