namespace Dateline.Training;

/// <summary>Word <paramref name="Word"/> is a party to the event that word <paramref name="Trigger"/> triggers.</summary>
internal readonly record struct EventRole(int Trigger, int Word, string Role);
