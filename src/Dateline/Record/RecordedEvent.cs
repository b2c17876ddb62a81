using System.Collections.Immutable;
using Dateline.Ontology;
using Dateline.Understanding.Factuality;

namespace Dateline.Record;

/// <summary>A real-world event: who did what to whom, when, where; by whose account; in which words; and which line of data found it.</summary>
/// <param name="Id"><c>e1</c>, <c>e2</c> … in the order of first mention.</param>
/// <param name="Type">PLOVER event type, such as CONSULT.</param>
/// <param name="Cameo">CAMEO code as text, its leading zero kept.</param>
/// <param name="Quad">Words or deeds, with or against.</param>
/// <param name="PloverScore">PLOVER's score, -10 to 10.</param>
/// <param name="Goldstein">Goldstein's score of the CAMEO code, -10 to 10.</param>
/// <param name="Actors">Ids of actors; with <paramref name="Recipients"/> unordered when <paramref name="Symmetric"/>.</param>
/// <param name="Date">Null when the article does not say.</param>
/// <param name="Place">Id of a place.</param>
/// <param name="AccordingTo">Ids of the actors whose word it rests on; empty when the narrator says so.</param>
/// <param name="Quote">Id of the quotation that holds the main mention.</param>
/// <param name="FoundBy">A line of the data, <c>file:line</c>, or the model.</param>
/// <param name="Confidence">How likely the coding is right, 0 to 1.</param>
public sealed record RecordedEvent(
    string Id, string Type, ImmutableArray<string> Modes, ImmutableArray<string> Contexts, string? Cameo, QuadCategory? Quad, double? PloverScore, double? Goldstein,
    ImmutableArray<string> Actors, ImmutableArray<string> Recipients, bool Symmetric, RecordedDate? Date, string? Place, EventStatus? Status, bool Background,
    ImmutableArray<string> AccordingTo, string? Quote, ImmutableArray<RecordedAssertion> Assertions, ImmutableArray<RecordedCount> Counts,
    Passage Trigger, ImmutableArray<Passage> Evidence, ImmutableArray<RecordedEventMention> Mentions, string FoundBy, double Confidence);
