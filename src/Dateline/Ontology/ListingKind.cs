namespace Dateline.Ontology;

/// <summary>What a listed name names. <c>People</c>: a nationality, an ethnic or a religious group, as adjective or noun. <c>Metonym</c>: a capital, building or street that stands for who governs there. <c>Province</c>: a part of a state that has a government of its own.</summary>
public enum ListingKind : byte { Unknown, State, People, Metonym, Province, Organisation, ArmedGroup, Party, Person }
