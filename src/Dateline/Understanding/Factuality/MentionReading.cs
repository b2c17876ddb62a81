using System.Collections.Immutable;
using Dateline.Text;

namespace Dateline.Understanding.Factuality;

/// <summary>What one mention of an event commits to, and whose word that is.</summary>
/// <param name="Chain">Indices of the quotations it stands in, outermost first; empty for the narrator's own word.</param>
/// <param name="Certainty">Of the innermost teller.</param>
/// <param name="Cue">The word that decides; null when nothing does.</param>
internal sealed record MentionReading(EventStatus Status, ImmutableArray<int> Chain, Certainty Certainty, Polarity Polarity, CharSpan? Cue)
{
    /// <summary>Only taken as known by somebody who is quoted, not told by the narrator.</summary>
    public bool IsPresupposed { get; init; }

    public bool IsNarrators => Chain.IsEmpty;
}
