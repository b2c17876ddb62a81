namespace Dateline.Ontology;

/// <summary>
/// How a word of an entry must stand to the head. Object: a noun that is its object, or its subject in the passive ("open FIRE on").
/// Oblique: preposition and noun, below the head or its object ("come UNDER FIRE"). Particle: a bare adposition, read as a particle ("carry OUT") or as
/// one that opens the slot <c>object</c> ("open fire ON"), whichever the tree has. Modifier: a noun or adjective before a noun head ("AIR strike").
/// </summary>
public enum EntryWordKind : byte { Unknown, Object, Oblique, Particle, Modifier }
