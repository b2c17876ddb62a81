namespace Dateline.Training;

/// <summary>What an epoch is made of besides every sentence with a tree.</summary>
/// <param name="Disguised">Share of trees shown in a changed guise (<see cref="Disguise"/>).</param>
/// <param name="Names">Share of the sentences that have names and no tree.</param>
/// <param name="Events">Share of the sentences that have events.</param>
internal sealed record TrainingMix(float Disguised, float Names, float Events);
