using System.Collections.Immutable;
using Dateline.Tests.Understanding.Events;

namespace Dateline.Tests.Language;

/// <summary>A repair that would hang words on each other in a ring is not made.</summary>
public sealed class RingsInTrees
{
    private const string Sentence = "Kenya/NNP>2:nsubj detained:detain/VBD>0:root a/DT>4:det student/NN>2:obj";

    [Fact]
    public void A_sentence_whose_words_would_hang_in_a_ring_keeps_its_tree()
    {
        var parse = Tree.Of(Sentence).Parse;
        int[] heads = [.. parse.Heads];
        (heads[1], heads[3]) = (3, 1);
        Assert.Equal(parse.Heads, parse.With(ImmutableArray.Create(heads), parse.Relations).Heads);
    }

    [Fact]
    public void A_sentence_without_a_ring_is_mended()
    {
        var parse = Tree.Of(Sentence).Parse;
        int[] heads = [.. parse.Heads];
        heads[0] = 3;
        Assert.Equal(3, parse.With(ImmutableArray.Create(heads), parse.Relations).Heads[0]);
    }
}
