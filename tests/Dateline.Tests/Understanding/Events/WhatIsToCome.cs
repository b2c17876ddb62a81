using Dateline.Ontology;

namespace Dateline.Tests.Understanding.Events;

/// <summary>A deed told as to come is an agreement, one that will not be done a refusal, one that others must do a demand; and words that the tree has in pieces.</summary>
public sealed class WhatIsToCome
{
    private static readonly Codebook Book = Rows.Codebook(
        "AGREE | visit | subject | object | head: future; head: not negated",
        "REJECT | visit | subject | object | head: future; head: negated",
        "CONSULT | visit | subject | object",
        "REQUEST | say | subject | complement-subject | complement: obliged",
        "AGREE | ready (adjective) | subject | to | complement: clause",
        "PROTEST | sit-in (noun) | possessive | against");

    [Theory]
    [InlineData("Chad/NNP>3:nsubj will:will/MD>3:aux visit/VB>0:root Tibul/NNP>3:obj", "AGREE Chad -> Tibul")]
    [InlineData("Chad/NNP>2:nsubj said:say/VBD>0:root it/PRP>5:nsubj would:would/MD>5:aux visit/VB>2:ccomp Tibul/NNP>5:obj", "AGREE it -> Tibul")]
    [InlineData("Chad/NNP>3:nsubj:pass is:be/AUX>3:aux:pass set:set/VBN>0:root to/PART>5:mark visit/VB>3:xcomp Tibul/NNP>5:obj", "AGREE Chad -> Tibul")]
    [InlineData("Chad/NNP>3:nsubj is:be/AUX>3:cop due/JJ>0:root to/PART>5:mark visit/VB>3:advcl Tibul/NNP>5:obj", "AGREE Chad -> Tibul")]
    [InlineData("Chad/NNP>2:nsubj visited:visit/VBD>0:root Tibul/NNP>2:obj", "CONSULT Chad -> Tibul")]
    [InlineData("Chad/NNP>3:nsubj would:would/MD>3:aux visit/VB>0:root Tibul/NNP>3:obj", "CONSULT Chad -> Tibul")]
    [InlineData("Chad/NNP>2:nsubj refused:refuse/VBD>0:root to/PART>4:mark visit/VB>2:xcomp Tibul/NNP>4:obj", "CONSULT Chad -> Tibul")]
    public void A_deed_to_come_is_told_from_one_that_is_done(string tree, string expected) => Assert.Equal(expected, Tree.Of(tree).Code(Book));

    [Fact]
    public void What_somebody_will_not_do_is_refused()
        => Assert.Equal("REJECT Chad -> Tibul", Tree.Of("Chad/NNP>4:nsubj will:will/MD>4:aux not/RB>4:advmod visit/VB>0:root Tibul/NNP>4:obj").Code(Book));

    [Theory]
    [InlineData("Chad/NNP>2:nsubj said:say/VBD>0:root Tibul/NNP>5:nsubj must:must/MD>5:aux leave/VB>2:ccomp", "REQUEST Chad -> Tibul")]
    [InlineData("Chad/NNP>2:nsubj said:say/VBD>0:root Tibul/NNP>4:nsubj needs:need/VBZ>2:ccomp to/PART>6:mark leave/VB>4:xcomp", "REQUEST Chad -> Tibul")]
    [InlineData("Chad/NNP>2:nsubj said:say/VBD>0:root Tibul/NNP>4:nsubj left:leave/VBD>2:ccomp", "")]
    public void What_others_must_do_is_demanded_of_them(string tree, string expected) => Assert.Equal(expected, Tree.Of(tree).Code(Book));

    [Fact]
    public void Readiness_for_a_deed_is_said_with_an_infinitive()
    {
        Assert.Equal("AGREE Chad -> -", Tree.Of("Chad/NNP>3:nsubj is:be/AUX>3:cop ready/JJ>0:root to/PART>5:mark leave/VB>3:xcomp").Code(Book));
        Assert.Equal("", Tree.Of("Chad/NNP>3:nsubj is:be/AUX>3:cop ready/JJ>0:root").Code(Book));
    }

    [Fact]
    public void A_word_with_a_hyphen_is_found_though_the_tree_has_it_in_pieces()
    {
        Assert.Equal("PROTEST Chad -> Tibul", Tree.Of("Chad/NNP>5:nmod:poss 's/POS>1:case sit/NN>5:compound -/HYPH>3:punct in/NN>0:root against/IN>7:case Tibul/NNP>5:nmod").Code(Book));
        Assert.Equal("", Tree.Of("Chad/NNP>3:nmod:poss 's/POS>1:case sit/NN>0:root in/IN>5:case Tibul/NNP>3:nmod").Code(Book));
    }
}
