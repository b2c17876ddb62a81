using System.Collections.Immutable;

namespace Dateline.Ontology;

/// <summary>A state or territory.</summary>
/// <param name="Code">ISO 3166-1 alpha-3; KOS for Kosovo, as PLOVER has it.</param>
/// <param name="Alpha2">ISO 3166-1 alpha-2; XK for Kosovo.</param>
/// <param name="CowNumber">Number in the Correlates of War state list; null for what is no state there.</param>
/// <param name="Adjectives">"Syrian", and nouns that serve as one: "US".</param>
/// <param name="Demonyms">Its people, singular and plural: "Dane", "Danes".</param>
/// <param name="Capitals">The capital, under each of its names; the seat of government where that is another city.</param>
/// <param name="Address">The data line, <c>file:line</c>.</param>
public sealed record State(
    string Code, string Alpha2, int? CowNumber, string Name, ImmutableArray<string> OtherNames, ImmutableArray<string> Adjectives,
    ImmutableArray<string> Demonyms, ImmutableArray<string> Capitals, string Address);
