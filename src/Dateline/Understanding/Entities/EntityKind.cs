namespace Dateline.Understanding.Entities;

/// <summary>What an actor is; <c>Role</c> is an office without a known holder ("a spokesman", "the foreign minister").</summary>
public enum EntityKind : byte { Unknown, Person, Organisation, Country, Group, Role }
