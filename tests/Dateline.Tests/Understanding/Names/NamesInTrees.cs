using Dateline.Language;
using Dateline.Tests.Understanding.Events;
using Dateline.Text;
using Dateline.Understanding.Names;

namespace Dateline.Tests.Understanding.Names;

/// <summary>A name is one word of the tree, whatever the parser made of its words.</summary>
public sealed class NamesInTrees
{
    [Fact]
    public void What_hangs_on_a_later_word_of_a_name_hangs_on_its_head()
    {
        var mended = Mend("Burkina/NNP>6:nsubj Faso/NNP>6:nsubj ,/,>4:punct Mali/NNP>2:conj quietly/RB>6:advmod left:leave/VBD>0:root", 0, 2, 0);
        Assert.Equal(["5:nsubj", "0:flat", "3:punct", "0:conj", "5:advmod", "-1:root"], Arcs(mended));
    }

    [Fact]
    public void A_tree_in_which_names_are_whole_is_left_as_it_is()
    {
        var tree = Events.Tree.Of("Burkina/NNP>3:nsubj Faso/NNP>1:flat left:leave/VBD>0:root").Parse;
        Assert.Same(tree, NameTrees.Mend(tree, new NameLayer([Name(tree, 0, 2, 0)])));
    }

    [Fact]
    public void A_name_that_hangs_below_its_own_word_is_left_as_it_is()
        => Assert.Equal(["2:nsubj", "2:obj", "3:amod", "-1:root"], Arcs(Mend("North/NNP>3:nsubj ,/,>3:obj sea/NN>4:amod Island/NNP>0:root", 0, 4, 0)));

    private static Parse Mend(string notation, int start, int end, int head)
    {
        var tree = Events.Tree.Of(notation).Parse;
        return NameTrees.Mend(tree, new NameLayer([Name(tree, start, end, head)]));
    }

    private static Mention Name(Parse tree, int start, int end, int head) => new(TokenSpan.Between(start, end), tree.Sentences.SpanOf(TokenSpan.Between(start, end)), head, NameKind.Place, null);

    private static string[] Arcs(Parse parse) => [.. parse.Heads.Zip(parse.Relations, (head, relation) => $"{head}:{relation}")];
}
