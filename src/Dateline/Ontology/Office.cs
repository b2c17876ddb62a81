using System.Collections.Immutable;

namespace Dateline.Ontology;

/// <summary>An office or title, such as "foreign minister".</summary>
/// <param name="Title">Lower case; the office itself, whichever of its words the text uses.</param>
/// <param name="Sectors">PLOVER sectors, the primary one first; none when the office alone does not say ("leader", "spokesman").</param>
/// <param name="OneHolder">True when a state has one at a time, so that "the foreign minister" can be told from its state.</param>
/// <param name="Address">The data line, <c>file:line</c>.</param>
public sealed record Office(string Title, ImmutableArray<string> Sectors, bool OneHolder, string Address);
