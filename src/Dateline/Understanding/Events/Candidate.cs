namespace Dateline.Understanding.Events;

/// <summary>Somebody whom the sentence names and who may be a party to an event.</summary>
/// <param name="Entity">Id of the entity.</param>
/// <param name="Token">Head token of the phrase that names it.</param>
/// <param name="Rule">Where the codebook's slots put it.</param>
internal readonly record struct Candidate(int Entity, int Token, SlotVerdict Rule);
