namespace Dateline.Ontology;

/// <summary>What a place of the gazetteer is. A section is a part of a town.</summary>
public enum GazetteerFeature : byte { Unknown, Country, Region, City, Section, Facility }
