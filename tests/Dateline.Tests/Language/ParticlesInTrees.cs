using Dateline.Language;
using Dateline.Tests.Understanding.Events;

namespace Dateline.Tests.Language;

/// <summary>"handed over" is one verb, whatever number follows.</summary>
public sealed class ParticlesInTrees
{
    [Theory]
    [InlineData("Kenya/NNP>2:nsubj handed:hand/VBD>0:root over/IN>4:advmod three/CD>5:nummod hostages/NNS>2:obj", 2, "1:compound:prt")]
    [InlineData("Kenya/NNP>2:nsubj handed:hand/VBD>0:root over/IN>5:case three/CD>5:nummod hostages/NNS>2:obl", 4, "1:obj")]
    [InlineData("Kenya/NNP>2:nsubj freed:free/VBD>0:root over/IN>4:advmod three/CD>5:nummod hostages/NNS>2:obj", 2, "3:advmod")]
    public void Over_goes_back_to_the_verb_that_needs_it(string tree, int token, string arc)
    {
        var mended = Particles.Mend(Tree.Of(tree).Parse);
        Assert.Equal(arc, $"{mended.Heads[token]}:{mended.Relations[token]}");
    }
}
