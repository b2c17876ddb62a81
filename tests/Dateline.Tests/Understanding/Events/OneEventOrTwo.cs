using Dateline.Ontology;
using Dateline.Tests.Record;

namespace Dateline.Tests.Understanding.Events;

/// <summary>When two mentions are one event, and when they are two.</summary>
public sealed class OneEventOrTwo
{
    private static readonly Codebook Book = Rows.Codebook(
        "CONSULT | meet | subject | object, with | reciprocal",
        "CONSULT | talk (noun) | between, possessive, subject | with | reciprocal",
        "CONSULT | visit | subject | object",
        "ASSAULT | attack | subject | object",
        "ASSAULT | attack (noun) | | on",
        "ACCUSE | condemn | subject | object");

    [Theory]
    [InlineData("Oman/NNP>2:nsubj met:meet/VBD>0:root Qatar/NNP>2:obj for/IN>5:case talks:talk/NNS>2:obl!thing", "CONSULT Oman <-> Qatar")]
    [InlineData("Oman/NNP>2:nsubj visits:visit/VBZ>0:root Qatar/NNP>2:obj || Oman/NNP>2:nsubj visited:visit/VBD>0:root Qatar/NNP>2:obj", "CONSULT Oman -> Qatar")]
    [InlineData("Rebels:rebel/NNS>2:nsubj attacked:attack/VBD>0:root Tyre/NNP>2:obj || Oman/NNP>2:nsubj condemned:condemn/VBD>0:root the/DT>4:det attack/NN>2:obj!thing", "ASSAULT Rebels -> Tyre; ACCUSE Oman -> -")]
    public void One_event_told_twice_is_one(string tree, string expected) => Assert.Equal(expected, Tree.Of(tree).Code(Book));

    [Fact]
    public void What_the_title_tells_the_first_sentence_tells_again()
    {
        var record = RealReader.Read("Gunmen abduct schoolgirls in Nigeria\n\nArmed men abducted 37 girls from a school in Zamfara on Monday.");
        Assert.Equal(2, Assert.Single(record.Events).Mentions.Length);
    }

    [Fact]
    public void The_first_time_it_happened_is_no_second_event()
    {
        var record = RealReader.Read("The two ministers met in Dorn on Monday, the first time a Syrian minister has visited Turkey in ten years.");
        Assert.Single(record.Events, e => e.Type == "CONSULT");
    }

    [Fact]
    public void The_kidnapping_is_not_any_attack()
    {
        var record = RealReader.Read("Rebels attacked a camp near Jos on Monday. Ghana condemned the kidnapping.");
        Assert.Equal(2, record.Events.Count(e => e.Type == "ASSAULT"));
    }

    [Theory]
    [InlineData("Rebels attacked a convoy near Jos on Monday. The attack killed nine soldiers.", "ASSAULT")]                            // the dead were in the convoy
    [InlineData("Two soldiers were killed when a mine exploded near Jos. The explosion killed two soldiers and wounded three.", "ASSAULT")]
    [InlineData("Soldiers shot dead a student in Lima on Monday. The student was killed during a protest.", "ASSAULT")]                  // nobody is killed twice
    [InlineData("The minister was stabbed in Lima, according to the police. The minister survived the attack.", "ASSAULT")]
    [InlineData("Chad signed a trade pact with Kenya on Monday. The trade pact was signed in Nairobi.", "SUPPORT")]                      // the thing is named again
    [InlineData("Police arrested 12 students at a protest in Lima. The students were protesting against a new fee. The protest was small.", "PROTEST")]
    public void What_the_next_sentence_adds_to_is_one_event(string text, string type) => Assert.Single(RealReader.Read(text).Events, e => e.Type == type);

    [Theory]
    [InlineData("Rebels attacked a convoy near Jos. Another attack in the same area killed two traders.", "ASSAULT")]
    [InlineData("Soldiers shot dead a student in Lima on Monday. A second student was shot dead by soldiers on Tuesday.", "ASSAULT")]
    [InlineData("Chad's president met his Kenyan counterpart in Oslo on Monday. They also met Norway's premier.", "CONSULT")]          // with somebody else
    [InlineData("Gunmen killed four farmers on Sunday. Gunmen killed four traders on Monday.", "ASSAULT")]                              // as many, but others
    public void What_is_said_to_be_another_is_two(string text, string type) => Assert.Equal(2, RealReader.Read(text).Events.Count(e => e.Type == type));

    [Theory]
    [InlineData("Oman/NNP>2:nsubj visited:visit/VBD>0:root Qatar/NNP>2:obj || Oman/NNP>2:nsubj visited:visit/VBD>0:root Peru/NNP>2:obj", "CONSULT Oman -> Qatar; CONSULT Oman -> Peru")]
    [InlineData("Rebels:rebel/NNS>2:nsubj attacked:attack/VBD>0:root Tyre/NNP>2:obj || Pirates:pirate/NNS>2:nsubj attacked:attack/VBD>0:root Tyre/NNP>2:obj", "ASSAULT Rebels -> Tyre; ASSAULT Pirates -> Tyre")]
    [InlineData("Rebels:rebel/NNS>2:nsubj attacked:attack/VBD>0:root Tyre/NNP>2:obj || An/DT>2:det attack/NN>3:nsubj!thing failed:fail/VBD>0:root", "ASSAULT Rebels -> Tyre; ASSAULT - -> -")]
    public void Different_parties_make_different_events(string tree, string expected) => Assert.Equal(expected, Tree.Of(tree).Code(Book));
}
