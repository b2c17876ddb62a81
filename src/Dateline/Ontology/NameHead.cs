using System.Collections.Immutable;

namespace Dateline.Ontology;

/// <summary>A capitalised word that tells what a name ending in it names: "Ministry" an organisation of GOV, "River" a place.</summary>
public sealed record NameHead(string Word, NameHeadKind Kind, ImmutableArray<string> Sectors, string Address);
