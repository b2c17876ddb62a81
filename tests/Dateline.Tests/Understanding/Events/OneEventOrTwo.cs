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
    [InlineData("Oman/NNP>2:nsubj visited:visit/VBD>0:root Qatar/NNP>2:obj || Oman/NNP>2:nsubj visited:visit/VBD>0:root Peru/NNP>2:obj", "CONSULT Oman -> Qatar; CONSULT Oman -> Peru")]
    [InlineData("Rebels:rebel/NNS>2:nsubj attacked:attack/VBD>0:root Tyre/NNP>2:obj || Pirates:pirate/NNS>2:nsubj attacked:attack/VBD>0:root Tyre/NNP>2:obj", "ASSAULT Rebels -> Tyre; ASSAULT Pirates -> Tyre")]
    [InlineData("Rebels:rebel/NNS>2:nsubj attacked:attack/VBD>0:root Tyre/NNP>2:obj || An/DT>2:det attack/NN>3:nsubj!thing failed:fail/VBD>0:root", "ASSAULT Rebels -> Tyre; ASSAULT - -> -")]
    public void Different_parties_make_different_events(string tree, string expected) => Assert.Equal(expected, Tree.Of(tree).Code(Book));
}
