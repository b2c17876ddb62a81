using System.Collections.Immutable;

namespace Dateline.Ontology;

/// <summary>A word of a codebook entry besides its head.</summary>
/// <param name="Lemmas">Alternatives, lower case; any one will do.</param>
/// <param name="Preposition">The preposition before an oblique noun; null for the other kinds.</param>
public sealed record EntryWord(EntryWordKind Kind, ImmutableArray<string> Lemmas, string? Preposition);
