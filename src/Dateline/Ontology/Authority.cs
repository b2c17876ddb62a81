namespace Dateline.Ontology;

/// <summary>Whose word a line about a name is; a later one takes precedence: what articles said, our lists, the user's own list.</summary>
public enum Authority : byte { Register, List, Own }
