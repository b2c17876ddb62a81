using System.Collections.Frozen;

namespace Dateline.Ontology;

/// <summary>A named set of words that conditions ask for.</summary>
/// <param name="Lemmas">Lower case; empty for the built-in classes, which ask the matcher: party, place, person, thing, any, none, clause; for the head plural, singular, passive, active, negated, modal.</param>
public sealed record WordClass(string Name, FrozenSet<string> Lemmas);
