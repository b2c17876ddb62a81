using System.Collections.Immutable;
using Dateline.Ontology;
using Dateline.Text;

namespace Dateline.Understanding.Events;

/// <summary>One place where the article speaks of an event: who did what to whom, in which words.</summary>
public sealed record EventMention
{
    public required EventType Type { get; init; }

    public ImmutableArray<Mode> Modes { get; init; } = [];

    public ImmutableArray<Context> Contexts { get; init; } = [];

    /// <summary>CAMEO code as text with its leading zero, or null.</summary>
    public string? Cameo { get; init; }

    /// <summary>The head token of the words that name the event.</summary>
    public required int TriggerToken { get; init; }

    public required CharSpan Trigger { get; init; }

    /// <summary>The clause or sentence that says so.</summary>
    public required CharSpan Evidence { get; init; }

    /// <summary>Ids of the entities that act.</summary>
    public ImmutableArray<int> Actors { get; init; } = [];

    /// <summary>Ids of the entities acted upon.</summary>
    public ImmutableArray<int> Recipients { get; init; } = [];

    /// <summary>True when the parties do it to each other ("met", "clashed"): then the sides are not ordered.</summary>
    public bool Symmetric { get; init; }

    /// <summary>Index of the time expression that dates it; -1 if none.</summary>
    public int Time { get; init; } = -1;

    /// <summary>Index of the place where it is said to be; -1 if none.</summary>
    public int Place { get; init; } = -1;

    public ImmutableArray<Count> Counts { get; init; } = [];

    /// <summary>Told as background to the news, not as the news.</summary>
    public bool Background { get; init; }

    /// <summary>The data line that found it: <c>ontology/plover/CONSULT.md:31</c>.</summary>
    public required string FoundBy { get; init; }

    /// <summary>How likely the coding is right, 0 to 1.</summary>
    public double Confidence { get; init; } = 0.5;
}
