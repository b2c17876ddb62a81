using Dateline.Ontology;

namespace Dateline.Tests.Understanding.Events;

/// <summary>Who did it to whom, in every form that a clause can take.</summary>
public sealed class Clauses
{
    private static readonly Codebook Book = Rows.Codebook(
        "ASSAULT | attack/shell | subject | object",
        "ASSAULT | kill | subject | object | subject: any",
        "ASSAULT | open fire on | subject | object",
        "ASSAULT | attack/strike (noun) | | on, against, of",
        "ASSAULT | come under fire | | subject",
        "COERCE | arrest/seize | subject | object",
        "CONSULT | meet | subject | object, with | reciprocal",
        "CONSULT | talk (noun) | between, possessive, subject | with | reciprocal; head: plural",
        "ACCUSE | accuse | subject | object",
        "ACCUSE | condemn | subject | object",
        "REQUEST | call on | subject | object",
        "REQUEST | demand | subject | complement-subject, of",
        "AGREE | agree | subject | with");

    [Theory]
    [InlineData("Gunmen:gunman/NNS>2:nsubj attacked:attack/VBD>0:root soldiers:soldier/NNS>2:obj", "ASSAULT Gunmen -> soldiers")]
    [InlineData("Soldiers:soldier/NNS>3:nsubj:pass were:be/AUX>3:aux:pass attacked:attack/VBN>0:root by/IN>5:case gunmen:gunman/NNS>3:obl:agent", "ASSAULT gunmen -> Soldiers")]
    [InlineData("Soldiers:soldier/NNS>3:nsubj:pass were:be/AUX>3:aux:pass attacked:attack/VBN>0:root", "ASSAULT - -> Soldiers")]
    public void A_passive_says_the_same_as_its_active(string tree, string expected) => Assert.Equal(expected, Tree.Of(tree).Code(Book));

    [Fact]
    public void An_agentless_passive_with_a_means_names_no_actor()
        => Assert.Equal("COERCE - -> ship", Tree.Of("The/DT>2:det ship/NN>4:nsubj:pass was:be/AUX>4:aux:pass seized:seize/VBN>0:root by/IN>6:mark using:use/VBG>4:obl force/NN>6:obj!thing").Code(Book));

    [Theory]
    [InlineData("Rebels:rebel/NNS>5:nsubj who/WP>3:nsubj attacked:attack/VBD>1:acl:relcl Tibul/NNP>3:obj fled:flee/VBD>0:root", "ASSAULT Rebels -> Tibul")]
    [InlineData("The/DT>2:det town/NN>6:nsubj that/WDT>5:obj rebels:rebel/NNS>5:nsubj shelled:shell/VBD>2:acl:relcl burned:burn/VBD>0:root", "ASSAULT rebels -> town")]
    [InlineData("The/DT>2:det town/NN>5:nsubj rebels:rebel/NNS>4:nsubj shelled:shell/VBD>2:acl:relcl burned:burn/VBD>0:root", "ASSAULT rebels -> town")]
    [InlineData("Soldiers:soldier/NNS>5:nsubj attacked:attack/VBN>1:acl by/IN>4:case rebels:rebel/NNS>2:obl fled:flee/VBD>0:root", "ASSAULT rebels -> Soldiers")]
    [InlineData("Rebels:rebel/NNS>4:nsubj attacking:attack/VBG>1:acl Tibul/NNP>2:obj fled:flee/VBD>0:root", "ASSAULT Rebels -> Tibul")]
    public void A_relative_clause_takes_its_party_from_the_noun_before_it(string tree, string expected) => Assert.Equal(expected, Tree.Of(tree).Code(Book));

    [Theory]
    [InlineData("Rebels:rebel/NNS>2:nsubj began:begin/VBD>0:root to/TO>4:mark shell/VB>2:xcomp Tibul/NNP>4:obj", "ASSAULT Rebels -> Tibul")]
    [InlineData("The/DT>2:det army/NN>3:nsubj accused:accuse/VBD>0:root rebels:rebel/NNS>3:obj of/IN>6:mark shelling:shell/VBG>3:advcl Tibul/NNP>6:obj", "ACCUSE army -> rebels; ASSAULT rebels -> Tibul")]
    [InlineData("Police/NNS>2:nsubj fled:flee/VBD>0:root after/IN>4:mark attacking:attack/VBG>2:advcl miners:miner/NNS>4:obj", "ASSAULT Police -> miners")]
    [InlineData("Rebels:rebel/NNS>2:nsubj marched:march/VBD>0:root to/TO>4:mark seize/VB>2:advcl Tibul/NNP>4:obj", "COERCE Rebels -> Tibul")]
    [InlineData("Police/NNS>2:nsubj dismantled:dismantle/VBD>0:root a/DT>4:det gang/NN>2:obj accused:accuse/VBN>4:acl of/IN>7:mark smuggling:smuggle/VBG>5:advcl ,/,>9:punct arresting:arrest/VBG>5:advcl miners:miner/NNS>9:obj", "ACCUSE - -> gang; COERCE Police -> miners")]
    public void An_infinitive_or_participle_borrows_its_subject(string tree, string expected) => Assert.Equal(expected, Tree.Of(tree).Code(Book));

    [Theory]
    [InlineData("Police/NNS>2:nsubj attacked:attack/VBD>0:root miners:miner/NNS>2:obj and/CC>5:cc arrested:arrest/VBD>2:conj students:student/NNS>5:obj", "ASSAULT Police -> miners; COERCE Police -> students")]
    [InlineData("Police/NNS>2:nsubj attacked:attack/VBD>0:root and/CC>4:cc arrested:arrest/VBD>2:conj students:student/NNS>4:obj", "ASSAULT Police -> students; COERCE Police -> students")]
    [InlineData("Police/NNS>4:nsubj and/CC>3:cc soldiers:soldier/NNS>1:conj arrested:arrest/VBD>0:root miners:miner/NNS>4:obj and/CC>7:cc students:student/NNS>5:conj", "COERCE Police+soldiers -> miners+students")]
    public void What_and_joins_is_shared_and_each_conjunct_is_a_party(string tree, string expected) => Assert.Equal(expected, Tree.Of(tree).Code(Book));

    [Theory]
    [InlineData("Oman/NNP>4:nsubj and/CC>3:cc Qatar/NNP>1:conj met:meet/VBD>0:root", "CONSULT Oman+Qatar <-> -")]
    [InlineData("Oman/NNP>2:nsubj met:meet/VBD>0:root with/IN>4:case Qatar/NNP>2:obl", "CONSULT Oman <-> Qatar")]
    [InlineData("Talks:talk/NNS>5:nsubj!thing between/IN>3:case Oman/NNP>1:nmod Qatar/NNP>3:conj resumed:resume/VBD>0:root", "CONSULT Oman+Qatar <-> -")]
    [InlineData("Oman/NNP>2:nsubj held:hold/VBD>0:root talks:talk/NNS>2:obj!thing with/IN>5:case Qatar/NNP>2:obl", "CONSULT Oman <-> Qatar")]
    [InlineData("Oman/NNP>3:nsubj is:be/AUX>3:cop talks:talk/NNS>0:root!thing with/IN>5:case Qatar/NNP>3:nmod", "CONSULT Oman <-> Qatar")]
    public void A_meeting_has_both_sides_however_it_is_told(string tree, string expected) => Assert.Equal(expected, Tree.Of(tree).Code(Book));

    [Theory]
    [InlineData("Rebels:rebel/NNS>2:nsubj opened:open/VBD>0:root fire/NN>2:obj!thing on/IN>5:case police/NNS>2:obl", "ASSAULT Rebels -> police")]
    [InlineData("Rebels:rebel/NNS>2:nsubj opened:open/VBD>0:root fire/NN>2:obj!thing on/IN>5:case police/NNS>3:nmod", "ASSAULT Rebels -> police")]
    [InlineData("Police/NNS>2:nsubj came:come/VBD>0:root under/IN>4:case fire/NN>2:obl!thing", "ASSAULT - -> Police")]
    [InlineData("Rebels:rebel/NNS>2:nsubj opened:open/VBD>0:root offices:office/NNS>2:obj!thing", "")]
    public void The_words_of_an_entry_must_stand_where_they_belong(string tree, string expected) => Assert.Equal(expected, Tree.Of(tree).Code(Book));

    [Theory]
    [InlineData("Oman/NNP>2:nsubj called:call/VBD>0:root on/IN>4:case Qatar/NNP>2:obl to/TO>6:mark attack/VB>2:advcl rebels:rebel/NNS>6:obj", "REQUEST Oman -> Qatar")]
    [InlineData("Oman/NNP>2:nsubj demanded:demand/VBD>0:root that/IN>5:mark Qatar/NNP>5:nsubj attack/VBP>2:ccomp rebels:rebel/NNS>5:obj", "REQUEST Oman -> Qatar")]
    [InlineData("Oman/NNP>2:nsubj agreed:agree/VBD>0:root with/IN>4:case Qatar/NNP>2:obl to/TO>6:mark attack/VB>2:xcomp rebels:rebel/NNS>6:obj", "AGREE Oman -> Qatar")]
    public void What_is_demanded_or_agreed_is_no_event_yet(string tree, string expected) => Assert.Equal(expected, Tree.Of(tree).Code(Book));
}
