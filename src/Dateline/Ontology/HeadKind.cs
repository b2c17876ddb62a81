namespace Dateline.Ontology;

/// <summary>What the head word of a codebook entry is.</summary>
public enum HeadKind : byte { Unknown, Verb, Noun, Adjective }
