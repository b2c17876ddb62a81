namespace Dateline.Understanding.Factuality;

/// <summary>How sure a source is of an event: FactBank's U, PS, PR, CT (Saurí &amp; Pustejovsky 2009).</summary>
public enum Certainty : byte { Uncommitted, Possible, Probable, Certain }
