namespace Dateline.Ontology;

/// <summary>Which pronouns a given name goes with, as far as the name tells.</summary>
public enum Gender : byte { Unknown, Male, Female }
