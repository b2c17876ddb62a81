namespace Dateline.Ontology;

/// <summary>How sure a source sounds that uses a cue: the four grades of FactBank (Saurí &amp; Pustejovsky 2009), lowest first.</summary>
public enum CueCertainty : byte { Uncommitted, Possible, Probable, Certain }
