using System.Collections.Immutable;

namespace Dateline.Ontology;

/// <summary>What must hold of a slot for an entry to apply: <c>object: not topic/place</c>.</summary>
/// <remarks>On an unfilled slot a plain condition fails and a negated one holds.</remarks>
/// <param name="AnyOf">The slot must (or, negated, must not) be in one of these.</param>
public sealed record SlotCondition(Slot Slot, bool Negated, ImmutableArray<WordClass> AnyOf);
