using System.Collections.Immutable;
using Dateline.Text;

namespace Dateline.Understanding.Factuality;

/// <summary>What one source commits to about one event.</summary>
/// <param name="Source">The chain of tellers after the narrator, outermost first: empty for the narrator, [Petrov, Orlov] for "Petrov said that Orlov confirmed". Ids of entities; null for a teller nobody names.</param>
/// <example>"The army denied shelling the town": source the army, certain, negative. The narrator stays uncommitted.</example>
public sealed record Assertion(ImmutableArray<int?> Source, Certainty Certainty, Polarity Polarity, CharSpan? Cue);
