namespace Dateline.Understanding.Events;

/// <summary>Somebody on one side of an event.</summary>
/// <param name="Entity">Id of the entity.</param>
/// <param name="Token">Head token of the phrase that brings it in.</param>
internal readonly record struct Party(int Entity, int Token);
