using Dateline.Ontology;

namespace Dateline.Tests.Understanding.Events;

/// <summary>Events named by nouns: whose they are, and against whom.</summary>
public sealed class EventNouns
{
    private static readonly Codebook Book = Rows.Codebook(
        "ASSAULT | attack/strike (noun) | | on, against, of",
        "ASSAULT | air strike (noun) | | on, against",
        "ASSAULT | killing (noun) | | of",
        "ASSAULT | kill | subject | object | subject: any",
        "ASSAULT | carry out attack on | subject | object",
        "ACCUSE | condemn | subject | object",
        "PROTEST | strike (noun) | by | | modifier: topic",
        "MOBILIZE | war of words (noun) | | | veto",
        "ASSAULT | war (noun) | | on");

    [Theory]
    [InlineData("Russian/JJ>2:amod!party strikes:strike/NNS>5:nsubj!thing on/IN>4:case Idlib/NNP>2:nmod continued:continue/VBD>0:root", "ASSAULT Russian -> Idlib")]
    [InlineData("Russia/NNP>3:nmod:poss 's/POS>1:case strike/NN>6:nsubj!thing on/IN>5:case Idlib/NNP>3:nmod failed:fail/VBD>0:root", "ASSAULT Russia -> Idlib")]
    [InlineData("The/DT>2:det killing/NN>7:nsubj!thing of/IN>4:case miners:miner/NNS>2:nmod by/IN>6:case police/NNS>2:nmod shocked:shock/VBD>0:root", "ASSAULT police -> miners")]
    [InlineData("The/DT>2:det killing:kill/VBG>7:nsubj of/IN>4:case miners:miner/NNS>2:nmod by/IN>6:case police/NNS>2:nmod shocked:shock/VBD>0:root", "ASSAULT police -> miners")]
    [InlineData("US/NNP>3:compound air/NN>3:compound!thing strikes:strike/NNS>4:nsubj!thing continued:continue/VBD>0:root", "ASSAULT US -> -")]
    [InlineData("A/DT>2:det wave/NN>7:nsubj!thing of/IN>4:case attacks:attack/NNS>2:nmod!thing by/IN>6:case rebels:rebel/NNS>2:nmod began:begin/VBD>0:root", "ASSAULT rebels -> -")]
    public void A_noun_has_its_parties_around_it(string tree, string expected) => Assert.Equal(expected, Tree.Of(tree).Code(Book));

    [Theory]
    [InlineData("Israel/NNP>2:nsubj launched:launch/VBD>0:root strikes:strike/NNS>2:obj!thing on/IN>5:case Tyre/NNP>2:obl", "ASSAULT Israel -> Tyre")]
    [InlineData("Israel/NNP>2:nsubj carried:carry/VBD>0:root out/RP>2:compound:prt attacks:attack/NNS>2:obj!thing on/IN>6:case Tyre/NNP>4:nmod", "ASSAULT Israel -> Tyre")]
    [InlineData("A/DT>2:det strike/NN>4:nsubj:pass!thing was:be/AUX>4:aux:pass launched:launch/VBN>0:root by/IN>6:case Israel/NNP>4:obl:agent", "ASSAULT Israel -> -")]
    [InlineData("Tyre/NNP>2:nsubj came:come/VBD>0:root under/IN>4:case attack/NN>2:obl!thing", "ASSAULT - -> Tyre")]
    [InlineData("Israel/NNP>2:nsubj discussed:discuss/VBD>0:root strikes:strike/NNS>2:obj!thing", "ASSAULT - -> -")]
    public void A_light_verb_lends_its_noun_the_parties(string tree, string expected) => Assert.Equal(expected, Tree.Of(tree).Code(Book));

    [Fact]
    public void Who_is_condemned_for_an_attack_is_whose_attack_it_was()
        => Assert.Equal("ACCUSE Oman -> Washington; ASSAULT Washington -> -",
            Tree.Of("Oman/NNP>2:nsubj condemned:condemn/VBD>0:root Washington/NNP>5:nmod:poss 's/POS>3:case attack/NN>2:obj!thing").Code(Book));

    [Fact]
    public void Who_is_killed_is_not_condemned_with_the_killing()
        => Assert.Equal("ACCUSE Oman -> -; ASSAULT - -> miners",
            Tree.Of("Oman/NNP>2:nsubj condemned:condemn/VBD>0:root the/DT>4:det killing/NN>2:obj!thing of/IN>6:case miners:miner/NNS>4:nmod").Code(Book));

    [Theory]
    [InlineData("Five/CD>3:nsubj:pass!party were:be/AUX>3:aux:pass killed:kill/VBN>0:root in/IN>7:case an/DT>7:det Israeli/JJ>7:amod!party strike/NN>3:obl!thing", "ASSAULT Israeli -> Five")]
    [InlineData("An/DT>3:det Israeli/JJ>3:amod!party strike/NN>4:nsubj!thing killed:kill/VBD>0:root miners:miner/NNS>4:obj", "ASSAULT Israeli -> miners")]
    [InlineData("A/DT>2:det strike/NN>3:nsubj!thing left:leave/VBD>0:root miners:miner/NNS>3:obj dead/JJ>3:xcomp", "ASSAULT - -> miners")]
    public void The_dead_belong_to_the_strike_that_killed_them(string tree, string expected) => Assert.Equal(expected, Tree.Of(tree).Code(Book));

    [Fact]
    public void The_dead_are_counted()
    {
        var found = Assert.Single(Tree.Of("At/RB>2:advmod least/RB>3:advmod 28/CD>4:nummod people/NNS>6:nsubj:pass were:be/AUX>6:aux:pass killed:kill/VBN>0:root in/IN>9:case a/DT>9:det strike/NN>6:obl!thing").Events(Book).All);
        var count = Assert.Single(found.Main.Counts);
        Assert.Equal(("killed", 28, null), (count.Of, count.Low, count.High));
    }

    [Fact]
    public void A_war_of_words_is_no_war()
        => Assert.Equal("", Tree.Of("A/DT>2:det war/NN>5:nsubj!thing of/IN>4:case words:word/NNS>2:nmod!thing began:begin/VBD>0:root").Code(Book));
}
