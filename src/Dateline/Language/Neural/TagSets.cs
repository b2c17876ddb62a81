namespace Dateline.Language.Neural;

/// <summary>The closed sets that the network chooses from.</summary>
internal sealed record TagSets
{
    public required Vocabulary Universal { get; init; }

    public required Vocabulary Treebank { get; init; }

    public required Vocabulary Labels { get; init; }

    /// <summary>O, then B- and I- with each kind of name; empty if the network does not look for names.</summary>
    public required Vocabulary Names { get; init; }

    /// <summary>None, then the types of events; empty if the network does not look for events.</summary>
    public required Vocabulary Events { get; init; }

    /// <summary>None, then what a word can be to an event.</summary>
    public required Vocabulary Roles { get; init; }

    /// <summary>In the order of the file.</summary>
    public IEnumerable<Vocabulary> All => [Universal, Treebank, Labels, Names, Events, Roles];
}
