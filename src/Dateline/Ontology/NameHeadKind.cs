namespace Dateline.Ontology;

/// <summary>What a name ending in a <see cref="NameHead"/> names; <c>Other</c> for wars, treaties, prizes and the like.</summary>
public enum NameHeadKind : byte { Unknown, Organisation, Place, Other }
