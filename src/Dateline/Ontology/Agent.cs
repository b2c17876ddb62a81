using System.Collections.Immutable;

namespace Dateline.Ontology;

/// <summary>A common noun or noun phrase that names somebody by what they do: "soldier" is MIL.</summary>
/// <param name="Words">Lower case; singular unless the word has no singular in this sense.</param>
/// <param name="Sectors">PLOVER sectors, the primary one first; none when the word alone does not say.</param>
/// <param name="Address">The data line, <c>file:line</c>.</param>
public sealed record Agent(string Words, AgentKind Kind, ImmutableArray<string> Sectors, string Address);
