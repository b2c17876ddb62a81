using System.Collections.Immutable;

namespace Dateline.Language;

/// <summary>A token that likely triggers an event, and who may take part.</summary>
/// <param name="Type">The likeliest type, such as ASSAULT.</param>
/// <param name="Probability">Of that type.</param>
/// <param name="AnyProbability">Of any event at all.</param>
/// <param name="Roles">Tokens of the sentence that are more likely than not a party's head word, or nearly so.</param>
internal readonly record struct EventHint(int Token, string Type, float Probability, float AnyProbability, ImmutableArray<RoleHint> Roles);
