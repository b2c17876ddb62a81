namespace Dateline.Understanding.Entities;

/// <summary>How a mention refers: by name, by a common noun, by a pronoun, or by a place or building that stands for who governs there.</summary>
public enum MentionKind : byte { Unknown, Name, Nominal, Pronoun, Metonym }
