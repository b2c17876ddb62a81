using System.Collections.Immutable;

namespace Dateline.Understanding.Factuality;

/// <summary>By whose account, and how surely, one event happened.</summary>
/// <param name="Assertions">One for each source that commits to it or refuses to; the narrator first.</param>
/// <param name="AccordingTo">Ids of the entities whose word the event rests on; empty when the narrator says so.</param>
/// <param name="Quote">Index of the quotation that holds the main mention; -1 if none.</param>
public sealed record Judgement(EventStatus Status, ImmutableArray<Assertion> Assertions, ImmutableArray<int> AccordingTo, int Quote);
