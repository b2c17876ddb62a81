namespace Dateline.Ontology;

/// <summary>
/// Where in the clause a party stands. Subject and Object are logical: the by-phrase of a passive is its Subject. Modifier is a nationality or compound before a noun ("US strike").
/// Noun is what an adjective modifies ("Rwanda-backed REBELS").
/// ComplementSubject is who would do what the clause below the head says ("demanded that RUSSIA withdraw"). Complement (that clause), Head (the head word) and Governor (the verb that a noun depends on) occur in conditions only.
/// </summary>
public enum SlotKind : byte { Unknown, Subject, Object, Preposition, Possessive, Modifier, Complement, ComplementSubject, Head, Noun, Governor }
