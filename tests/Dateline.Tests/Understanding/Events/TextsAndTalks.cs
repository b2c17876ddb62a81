using Dateline.Ontology;
using Dateline.Tests.Record;

namespace Dateline.Tests.Understanding.Events;

/// <summary>What is talked about, provided for or ordered, who stands behind a text, and words of one deed.</summary>
public sealed class TextsAndTalks
{
    private static readonly Codebook Book = Rows.Codebook(
        "CONSULT | talk (noun) | subject | with | reciprocal",
        "SUPPORT | sign | subject | with",
        "ACCUSE | accuse | subject | object",
        "REQUEST | demand | subject | complement-subject",
        "REQUEST | order to pay | subject | object",
        "REQUEST | tell | subject | object | complement: infinitive",
        "THREATEN | give hour | subject | to",
        "CONCEDE | allow | subject | object | head: not participle",
        "RETREAT | release (noun) | | of",
        "RETREAT | lift/release | subject | object",
        "COERCE | bar | subject | object",
        "ASSAULT | attack (noun) | subject | on",
        "ASSAULT | target | subject | object",
        "ASSAULT | fighting (noun) | between |",
        "ASSAULT | ambush (noun) | | on",
        "ASSAULT | kill/wound in ambush | subject | object",
        "ASSAULT | kill soldier | subject | object");

    [Theory]
    [InlineData("Oman/NNP>2:nsubj signed:sign/VBD>0:root an/DT>4:det order/NN>2:obj!thing that/WDT>6:nsubj bars:bar/VBZ>4:acl:relcl miners:miner/NNS>6:obj", "SUPPORT Oman -> -; COERCE Oman -> miners")]
    [InlineData("Oman/NNP>2:nsubj fears:fear/VBZ>0:root an/DT>4:det order/NN>2:obj!thing that/WDT>6:nsubj bars:bar/VBZ>4:acl:relcl miners:miner/NNS>6:obj", "COERCE - -> miners")]
    [InlineData("Oman/NNP>2:nsubj signed:sign/VBD>0:root a/DT>5:det ministry/NN>5:compound order/NN>2:obj!thing that/WDT>7:nsubj bars:bar/VBZ>5:acl:relcl miners:miner/NNS>7:obj", "SUPPORT Oman -> -; COERCE Oman -> miners")]
    public void Who_makes_a_text_does_what_it_says(string tree, string expected) => Assert.Equal(expected, Tree.Of(tree).Code(Book));

    [Theory]
    [InlineData("Oman/NNP>2:nsubj held:hold/VBD>0:root talks:talk/NNS>2:obj!thing on/IN>6:case the/DT>6:det release/NN>3:nmod!thing of/IN>8:case miners:miner/NNS>6:nmod", "CONSULT Oman <-> -")]
    [InlineData("Oman/NNP>2:nsubj held:hold/VBD>0:root talks:talk/NNS>2:obj!thing on/IN>6:case the/DT>6:det attack/NN>3:nmod!thing on/IN>8:case Tyre/NNP>6:nmod", "CONSULT Oman <-> -; ASSAULT - -> Tyre")]
    [InlineData("Oman/NNP>2:nsubj held:hold/VBD>0:root talks:talk/NNS>2:obj!thing after/IN>6:case the/DT>6:det release/NN>2:obl!thing of/IN>8:case miners:miner/NNS>6:nmod", "CONSULT Oman <-> -; RETREAT - -> miners")]
    public void What_is_talked_about_is_still_to_be_done(string tree, string expected) => Assert.Equal(expected, Tree.Of(tree).Code(Book));

    [Theory]
    [InlineData("Oman/NNP>2:nsubj signed:sign/VBD>0:root a/DT>4:det pact/NN>2:obj!thing that/WDT>7:nsubj will:will/MD>7:aux lift/VB>4:acl:relcl curbs:curb/NNS>7:obj!thing", "SUPPORT Oman -> -")]
    [InlineData("Oman/NNP>2:nsubj signed:sign/VBD>0:root a/DT>4:det pact/NN>2:obj!thing after/IN>7:mark it/PRP>7:nsubj lifted:lift/VBD>2:advcl curbs:curb/NNS>7:obj!thing", "SUPPORT Oman -> -; RETREAT it -> -")]
    public void What_a_text_provides_for_is_to_come(string tree, string expected) => Assert.Equal(expected, Tree.Of(tree).Code(Book));

    [Theory]
    [InlineData("Oman/NNP>2:nsubj signed:sign/VBD>0:root ,/,>4:punct allowing:allow/VBG>2:advcl miners:miner/NNS>4:obj", "SUPPORT Oman -> -")]
    [InlineData("Oman/NNP>2:nsubj allowed:allow/VBD>0:root miners:miner/NNS>2:obj", "CONCEDE Oman -> miners")]
    public void A_row_may_leave_out_what_a_participle_adds(string tree, string expected) => Assert.Equal(expected, Tree.Of(tree).Code(Book));

    [Theory]
    [InlineData("Oman/NNP>2:nsubj ordered:order/VBD>0:root Qatar/NNP>2:obj to/TO>5:mark pay/VB>2:xcomp miners:miner/NNS>5:obj", "REQUEST Oman -> Qatar")]
    [InlineData("Oman/NNP>2:nsubj ordered:order/VBD>0:root Qatar/NNP>2:iobj to/TO>5:mark pay/VB>2:xcomp miners:miner/NNS>5:obj", "REQUEST Oman -> Qatar")]
    [InlineData("Qatar/NNP>3:nsubj:pass was:be/AUX>3:aux:pass ordered:order/VBN>0:root to/TO>5:mark pay/VB>3:xcomp miners:miner/NNS>5:obj", "REQUEST - -> Qatar")]
    [InlineData("Oman/NNP>2:nsubj told:tell/VBD>0:root Qatar/NNP>2:obj to/TO>5:mark leave/VB>2:xcomp", "REQUEST Oman -> Qatar")]
    [InlineData("Oman/NNP>2:nsubj told:tell/VBD>0:root Qatar/NNP>2:obj it/PRP>5:nsubj left:leave/VBD>2:ccomp", "")]
    [InlineData("Rebels:rebel/NNS>2:nsubj gave:give/VBD>0:root Oman/NNP>2:iobj 48/CD>5:nummod hours:hour/NNS>2:obl:unmarked", "THREATEN Rebels -> Oman")]
    public void Of_two_objects_the_one_told_comes_first(string tree, string expected) => Assert.Equal(expected, Tree.Of(tree).Code(Book));

    [Theory]
    [InlineData("Oman/NNP>2:nsubj accused:accuse/VBD>0:root Qatar/NNP>2:obj of/IN>5:mark failing:fail/VBG>2:advcl to/TO>7:mark release/VB>5:xcomp miners:miner/NNS>7:obj", "ACCUSE Oman -> Qatar")]
    [InlineData("Oman/NNP>2:nsubj demanded:demand/VBD>0:root talks/NNS>2:obj!thing over/IN>6:case the/DT>6:det attack/NN>3:nmod!thing on/IN>8:case Tyre/NNP>6:nmod", "REQUEST Oman -> -; ASSAULT - -> Tyre")]
    public void What_is_fought_over_happened_and_what_is_left_undone_did_not(string tree, string expected) => Assert.Equal(expected, Tree.Of(tree).Code(Book));

    [Theory]
    [InlineData("Soldiers:soldier/NNS>3:nsubj:pass were:be/AUX>3:aux:pass killed:kill/VBN>0:root and/CC>7:cc miners:miner/NNS>7:nsubj:pass were:be/AUX>7:aux:pass wounded:wound/VBN>3:conj in/IN>10:case an/DT>10:det ambush/NN>7:obl!thing", "ASSAULT - -> Soldiers")]
    [InlineData("Oman/NNP>2:nsubj launched:launch/VBD>0:root an/DT>4:det attack/NN>2:obj!thing on/IN>6:case Tyre/NNP>4:nmod ,/,>8:punct targeting:target/VBG>2:advcl docks:dock/NNS>8:obj!thing", "ASSAULT Oman -> Tyre")]
    [InlineData("Oman/NNP>2:nsubj launched:launch/VBD>0:root an/DT>4:det attack/NN>2:obj!thing targeting:target/VBG>4:acl Tyre/NNP>5:obj", "ASSAULT Oman -> Tyre")]
    [InlineData("As:as/IN>7:mark fighting:fighting/VBG>7:advcl between/IN>4:case Oman/NNP>2:nmod and/CC>6:cc Qatar/NNP>4:conj went:go/VBD>8:advcl talks/NNS>0:root!thing", "ASSAULT Oman+Qatar <-> -")]
    public void Words_of_one_deed_are_one_event(string tree, string expected) => Assert.Equal(expected, Tree.Of(tree).Code(Book));

    [Fact]
    public void A_verdict_and_its_sentence_are_one_event()
        => Assert.Single(RealReader.Read("A judge sentenced the banker to four years in prison after convicting him of fraud.").Events, e => e.Type == "SANCTION");
}
