namespace Dateline.Language;

/// <summary>A token that may head the phrase of a party to an event.</summary>
internal readonly record struct RoleHint(int Token, float Actor, float Recipient);
