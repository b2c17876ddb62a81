namespace Dateline.Understanding.Factuality;

/// <summary>Whether a source says that it is so, or that it is not so.</summary>
public enum Polarity : byte { Unknown, Positive, Negative }
