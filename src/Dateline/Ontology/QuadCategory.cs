namespace Dateline.Ontology;

/// <summary>The four corners of event data: words or deeds, with or against.</summary>
public enum QuadCategory : byte { Unknown, VerbalCooperation, MaterialCooperation, VerbalConflict, MaterialConflict }
