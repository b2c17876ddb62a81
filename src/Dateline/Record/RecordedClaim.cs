using System.Collections.Immutable;
using Dateline.Understanding.Factuality;

namespace Dateline.Record;

/// <summary>A holder's stance on a proposition about an event.</summary>
/// <param name="Incident">Id of an event.</param>
/// <param name="Holder">Id of an actor, or <c>narrator</c>.</param>
/// <param name="Chain"><c>narrator</c>, then the tellers, the holder last.</param>
public sealed record RecordedClaim(string Incident, string Proposition, string Holder, ImmutableArray<string> Chain, Stance? Stance, Passage Evidence);
