namespace Dateline.Understanding.Events;

/// <summary>Why an entry does not apply.</summary>
/// <param name="At">Which of the entry's other words or conditions, counted from 0; meaningless for the other kinds.</param>
public readonly record struct Misfit(MisfitKind Kind, int At);
