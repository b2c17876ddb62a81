using System.Collections.Immutable;

namespace Dateline.Ontology;

/// <summary>One event type as its page defines it.</summary>
public sealed record CodebookPage
{
    public required EventType Type { get; init; }

    public required string Definition { get; init; }

    public required QuadCategory Quad { get; init; }

    /// <summary>True when an event without the other party is incomplete. The coder keeps such an event, and does not guess.</summary>
    public required bool RequiresRecipient { get; init; }

    /// <summary>PLOVER's score of the type, −10 to 10; below zero for conflict.</summary>
    public required double Score { get; init; }

    public ImmutableArray<PageMode> Modes { get; init; } = [];

    public ImmutableArray<CodebookExample> Examples { get; init; } = [];

    /// <summary>Path below the data directory, with forward slashes.</summary>
    public required string File { get; init; }

    /// <summary>PLOVER's score of an event in these modes: the first mode that the page scores, else the type's own.</summary>
    public double ScoreOf(ImmutableArray<Mode> modes)
    {
        foreach (var mode in modes)
            foreach (var row in Modes)
                if (row.Mode == mode) return row.Score;
        return Score;
    }
}
