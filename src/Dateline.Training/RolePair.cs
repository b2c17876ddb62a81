namespace Dateline.Training;

/// <summary>A word beside a trigger, and what it is to the event.</summary>
/// <param name="Trigger">Position, the root being 0; so too <paramref name="Word"/>.</param>
/// <param name="Extras">Rows of the table of extras (<see cref="Language.Neural.RolePath"/>).</param>
/// <param name="Role">The right answer.</param>
internal readonly record struct RolePair(int Trigger, int Word, int[] Extras, int Role);
