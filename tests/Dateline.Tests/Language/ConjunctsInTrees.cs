using Dateline.Language;
using Dateline.Tests.Understanding.Events;

namespace Dateline.Tests.Language;

/// <summary>What "and" opens is joined to what does the same before it.</summary>
public sealed class ConjunctsInTrees
{
    [Theory]
    [InlineData("Kenya/NNP>2:nsubj detained:detain/VBD>0:root a/DT>4:det student/NN>2:obj and/CC>7:cc a/DT>7:det teacher/NN>2:obj", 6, "3:conj")]
    [InlineData("Kenya/NNP>2:nsubj accused:accuse/VBD>0:root Petrov/NNP>2:obj and/CC>5:cc minister/NN>6:nmod:desc Ivanova/NNP>2:obj", 5, "2:conj")]
    [InlineData("Kenya/NNP>2:nsubj fought:fight/VBD>0:root in/IN>4:case Wau/NNP>2:obl and/CC>7:cc against/IN>7:case Uganda/NNP>2:obl", 6, "1:obl")]
    [InlineData("Kenya/NNP>2:nsubj left:leave/VBD>0:root and/CC>4:cc Uganda/NNP>5:nsubj stayed:stay/VBD>2:conj", 3, "4:nsubj")]
    public void A_second_object_after_and_is_a_conjunct(string tree, int token, string arc)
    {
        var mended = Conjuncts.Mend(Tree.Of(tree).Parse);
        Assert.Equal(arc, $"{mended.Heads[token]}:{mended.Relations[token]}");
    }
}
