using Dateline.Language;
using Dateline.Ontology;
using Dateline.Tests.House;
using Dateline.Tests.Understanding.Events;
using Dateline.Text;
using Dateline.Understanding.Names;

namespace Dateline.Tests.Understanding.Names;

/// <summary>A name is one word of the tree, whatever the parser made of its words.</summary>
public sealed class NamesInTrees
{
    private static readonly Lexicon Lists = Lexicon.Load(Repository.Path("data"));

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
        Assert.Same(tree, NameTrees.Mend(tree, new NameLayer([Name(tree, 0, 2, 0)]), Lists));
    }

    [Fact]
    public void A_name_that_hangs_below_its_own_word_is_left_as_it_is()
        => Assert.Equal(["2:nsubj", "2:obj", "3:amod", "-1:root"], Arcs(Mend("North/NNP>3:nsubj ,/,>3:obj sea/NN>4:amod Island/NNP>0:root", 0, 4, 0)));

    [Theory]
    [InlineData("President/NNP>6:nsubj of/IN>3:case Peru/NNP>1:nmod Ana/NNP>6:nsubj Rojas/NNP>4:flat left:leave/VBD>0:root")]
    [InlineData("President/NNP>6:nsubj of/IN>3:case Peru/NNP>4:nmod:desc Ana/NNP>6:nsubj Rojas/NNP>4:flat left:leave/VBD>0:root")]
    public void An_office_with_its_state_describes_the_person_behind_it(string notation)
    {
        var tree = Events.Tree.Of(notation).Parse;
        var mended = NameTrees.Mend(tree, new NameLayer([Name(tree, 2, 3, 2), Name(tree, 3, 5, 3) with { Kind = NameKind.Person }]), Lists);
        Assert.Equal(["3:nmod:desc", "2:case", "0:nmod", "5:nsubj", "3:flat", "-1:root"], Arcs(mended));
    }

    [Fact]
    public void An_office_that_the_tree_takes_for_a_second_subject_describes_the_first()
    {
        var tree = Events.Tree.Of("Judge/NNP>4:nsubj Ada/NNP>4:nsubj Brook/NNP>2:flat left:leave/VBD>0:root").Parse;
        var mended = NameTrees.Mend(tree, new NameLayer([Name(tree, 1, 3, 1) with { Kind = NameKind.Person }]), Lists);
        Assert.Equal(["1:nmod:desc", "3:nsubj", "1:flat", "-1:root"], Arcs(mended));
    }

    private static Parse Mend(string notation, int start, int end, int head)
    {
        var tree = Events.Tree.Of(notation).Parse;
        return NameTrees.Mend(tree, new NameLayer([Name(tree, start, end, head)]), Lists);
    }

    private static Mention Name(Parse tree, int start, int end, int head) => new(TokenSpan.Between(start, end), tree.Sentences.SpanOf(TokenSpan.Between(start, end)), head, NameKind.Place, null);

    private static string[] Arcs(Parse parse) => [.. parse.Heads.Zip(parse.Relations, (head, relation) => $"{head}:{relation}")];
}
