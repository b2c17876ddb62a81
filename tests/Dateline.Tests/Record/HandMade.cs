using System.Collections.Immutable;
using Dateline.Language;
using Dateline.Ontology;
using Dateline.Reading;
using Dateline.Text;
using Dateline.Understanding.Entities;
using Dateline.Understanding.Events;
using Dateline.Understanding.Factuality;
using Dateline.Understanding.Names;
using Dateline.Understanding.Places;
using Dateline.Understanding.Quotes;
using Dateline.Understanding.Times;

namespace Dateline.Tests.Record;

/// <summary>An analysis written by hand, in which every field of the record has something to say.</summary>
internal static class HandMade
{
    public const string Text = "OSLO - Army chief Ola Brandt told Norland on Monday that “rebels shelled Vik, and we denied it.” Aides agreed. He met them.";

    public static Codebook Codebook { get; } = new([]);

    public static Analysis Analysis()
    {
        var article = new Article(Text)
        {
            SourceId = "17", Publisher = "The Harbour Gazette", Url = "https://example.org/17", Title = "Army chief speaks", Published = new DateOnly(2024, 3, 5),
            Filings = [new Filing("OSLO", Span("OSLO"))],
        };
        var sentences = new Sentences(Text, [Span("Army")], [new Sentence(new TokenSpan(0, 1), Span("Army chief Ola Brandt told Norland on Monday that “rebels shelled Vik, and we denied it.”"), 0, SegmentKind.Prose)]);
        var parse = new Parse(sentences, [default], ["NN"], ["army"], [-1], ["root"]);
        return new(article, sentences, parse, new NameLayer([]), Entities(), Times(), Places(), Quotes(), Events(), Factuality());
    }

    public static CharSpan Span(string words) => CharSpan.Between(Text.IndexOf(words, StringComparison.Ordinal), Text.IndexOf(words, StringComparison.Ordinal) + words.Length);

    private static EntityLayer Entities() => new(
    [
        Named(0, "rebels", EntityKind.Group, "rebels", MentionKind.Nominal),
        Named(1, "Ola Brandt", EntityKind.Person, "Army chief Ola Brandt", MentionKind.Name) with
        {
            Code = new ActorCode("NOR", ["MIL"], "NORMIL", "agents.csv:2"),
            Roles = [new Role("Army chief", Span("Army chief"))],
        },
        Named(2, "Norland", EntityKind.Organisation, "Norland", MentionKind.Name),
        Named(3, "a quiet thing", EntityKind.Unknown, "Vik", MentionKind.Nominal) with { IsThing = true },
        Named(4, "bystander", EntityKind.Role, "Aides", MentionKind.Nominal),
        Named(5, "them", EntityKind.Group, "them", MentionKind.Pronoun) with { Members = [1, 2] },
    ]);

    private static Entity Named(int id, string name, EntityKind kind, string words, MentionKind mention) => new()
    {
        Id = id, Name = name, Kind = kind, Code = ActorCode.None, Mentions = [new EntityMention(default, Span(words), id, mention)],
    };

    private static TimeLayer Times() => new(
    [
        new TimeExpression(new TokenSpan(0, 1), Span("Monday"), TimeType.Date, "2024-03-04", new EventTime.Between(new(2024, 3, 4), new(2024, 3, 4))),
        new TimeExpression(default, Span("on Monday"), TimeType.Date, "PAST_REF", new EventTime.Unknown("vague")),
    ]);

    private static PlaceLayer Places() => new([new Place(new TokenSpan(0, 1), Span("Vik"), "Vik", "NOR", 3132, PlaceFeature.City, 60.5, 6.25, PlaceFeature.City, "places.csv:3")]);

    private static QuoteLayer Quotes() => new(
    [
        new Quotation { Kind = QuotationKind.Mixed, Content = [Span("rebels shelled Vik, and we denied it.")], Speaker = 1, SpeakerMention = Span("Army chief Ola Brandt"), Cue = Span("told"), Addressees = [2], Venue = Span("OSLO") },
        new Quotation { Kind = QuotationKind.Indirect, Content = [Span("we denied it")], Within = 0 },
    ]);

    private static EventLayer Events()
    {
        var shelling = new EventMention
        {
            Type = new EventType("ASSAULT"), Modes = [new Mode("heavy-weapons")], Contexts = [new Context("military")], Cameo = "194", TriggerToken = 0, Trigger = Span("shelled"),
            Evidence = Span("rebels shelled Vik"), Actors = [0], Recipients = [5], Time = 0, Place = 0, Counts = [new Count("killed", 2, 4, Span("Vik"), 1)],
            FoundBy = "ontology/plover/ASSAULT.csv:7", Confidence = 0.81239,
        };
        var denial = new EventMention { Type = new EventType("REJECT"), TriggerToken = 0, Trigger = Span("denied"), Evidence = Span("we denied it"), Time = 1, FoundBy = "model" };
        return new([new Event(shelling, [shelling, shelling with { Evidence = Span("shelled Vik") }]), new Event(denial, [denial])]);
    }

    private static FactualityLayer Factuality() => new(
    [
        new Judgement(EventStatus.Alleged, [new Assertion([], Certainty.Uncommitted, Polarity.Unknown, null), new Assertion([1, null], Certainty.Certain, Polarity.Positive, Span("told"))], [1], 0),
        new Judgement(EventStatus.Unknown, [], [], -1),
    ],
    [
        new Claim(0, "rebels shelled Vik", 1, [1], Stance.DemandsProof, Span("rebels shelled Vik")),
        new Claim(0, "rebels shelled Vik", null, [], Stance.Asserts, Span("rebels shelled Vik")),
    ]);
}
