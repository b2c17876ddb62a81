namespace Dateline.Ontology;

/// <summary>What a listed name names. <c>People</c>: a nationality, an ethnic or a religious group, as adjective or noun. <c>Metonym</c>: a capital, building or street that stands for who governs there.</summary>
public enum ListingKind : byte { Unknown, State, People, Metonym, Organisation, ArmedGroup, Party, Person }
