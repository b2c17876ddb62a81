using System.Collections.Immutable;
using Dateline.Ontology;
using Dateline.Text;

namespace Dateline.Understanding.Quotes;

/// <summary>One use of a cue: who tells what to whom, as the tree has it.</summary>
internal sealed record Telling
{
    /// <summary>The row that knows the cue.</summary>
    public required Cue Cue { get; init; }

    /// <summary>Head token of the cue.</summary>
    public required int Token { get; init; }

    public required CharSpan CueSpan { get; init; }

    /// <summary>Head token of the speaker; -1 when nobody is named.</summary>
    public int Speaker { get; init; } = -1;

    /// <summary>The whole noun phrase of the speaker; empty without one.</summary>
    public TokenSpan SpeakerTokens { get; init; }

    /// <summary>What the tree gives as content, in reading order; empty when it gives none.</summary>
    public ImmutableArray<TokenSpan> Content { get; init; } = [];

    /// <summary>Head tokens of those spoken to.</summary>
    public ImmutableArray<int> Addressees { get; init; } = [];

    /// <summary>Where or how it was said ("an interview with the radio"); empty when that is not stated.</summary>
    public TokenSpan Venue { get; init; }

    /// <summary>"did not say": nothing was told.</summary>
    public bool IsNegated { get; init; }

    public bool ContentHolds(int token)
    {
        foreach (var part in Content)
            if (part.Contains(token))
                return true;
        return false;
    }
}
