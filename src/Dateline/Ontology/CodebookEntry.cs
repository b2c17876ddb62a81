using System.Collections.Immutable;

namespace Dateline.Ontology;

/// <summary>One way of saying an event: a row of a codebook page.</summary>
public sealed record CodebookEntry
{
    public required EventType Type { get; init; }

    /// <summary>The words as the row has them: "open fire on".</summary>
    public required string Words { get; init; }

    public required HeadKind Head { get; init; }

    /// <summary>Alternatives for the head word, lower case.</summary>
    public required ImmutableArray<string> HeadLemmas { get; init; }

    /// <summary>The words beside the head that must be there too, in the row's order.</summary>
    public ImmutableArray<EntryWord> Others { get; init; } = [];

    /// <summary>Where the one who acts stands; the first slot that a party fills counts.</summary>
    public ImmutableArray<Slot> Actor { get; init; } = [];

    /// <summary>Where the one acted upon stands; the first slot that a party fills counts.</summary>
    public ImmutableArray<Slot> Recipient { get; init; } = [];

    public ImmutableArray<Mode> Modes { get; init; } = [];

    public ImmutableArray<Context> Contexts { get; init; } = [];

    /// <summary>CAMEO code as text with its leading zero, or null.</summary>
    public string? Cameo { get; init; }

    public ImmutableArray<SlotCondition> Conditions { get; init; } = [];

    /// <summary>True when the parties do it to each other, so that the sides are not ordered.</summary>
    public bool Reciprocal { get; init; }

    /// <summary>True for a reading that is no event: it keeps less specific entries from the same words.</summary>
    public bool Veto { get; init; }

    /// <summary>Path below the data directory, with forward slashes.</summary>
    public required string File { get; init; }

    /// <summary>1 for the first line of the file.</summary>
    public required int Line { get; init; }

    /// <summary>What <c>foundBy</c> says: <c>file:line</c>.</summary>
    public string Address => $"{File}:{Line}";
}
