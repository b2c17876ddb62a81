using System.Collections.Immutable;
using Dateline.Understanding.Factuality;

namespace Dateline.Record;

/// <summary>What one source commits to about one event.</summary>
/// <param name="Source">The chain of tellers, outermost first: <c>narrator</c>, then ids of actors; null for a teller nobody names.</param>
public sealed record RecordedAssertion(ImmutableArray<string?> Source, Certainty Certainty, Polarity Polarity, Passage? Cue);
