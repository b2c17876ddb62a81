using System.Collections.Immutable;

namespace Dateline.Understanding.Entities;

/// <summary>Somebody or something that can act, with every mention of it in the article.</summary>
public sealed record Entity
{
    /// <summary>Place in <see cref="EntityLayer.All"/>.</summary>
    public required int Id { get; init; }

    /// <summary>The fullest name the article gives; for a nominal its words as written.</summary>
    public required string Name { get; init; }

    public required EntityKind Kind { get; init; }

    public required ActorCode Code { get; init; }

    /// <summary>True for a person whom a list or a register has by name.</summary>
    public bool IsListed { get; init; }

    /// <summary>True when the country of the code is that of the scene ("police" in a story from Kenya), not said of the party itself.</summary>
    public bool IsPlaced { get; init; }

    public ImmutableArray<Role> Roles { get; init; } = [];

    /// <summary>In reading order; at least one.</summary>
    public required ImmutableArray<EntityMention> Mentions { get; init; }

    /// <summary>For a collective ("the two sides"): ids of its members where they are known.</summary>
    public ImmutableArray<int> Members { get; init; } = [];

    /// <summary>True for a thing that never acts ("the deal", "a bomb"); kept so that every noun phrase has an answer.</summary>
    public bool IsThing { get; init; }
}
