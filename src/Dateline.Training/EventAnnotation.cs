namespace Dateline.Training;

/// <summary>The events of one sentence.</summary>
/// <param name="Types">For each word "none" or the type of the event that it triggers.</param>
/// <param name="Roles">Words that are the head of a party. Other pairs have no role.</param>
/// <param name="Heads">A parser's tree: for each word its head, itself for a root.</param>
/// <param name="Labels">The labels of that tree.</param>
internal sealed record EventAnnotation(string[] Types, EventRole[] Roles, int[] Heads, string[] Labels)
{
    public const string None = "none";
    public const string Actor = "actor";
    public const string Recipient = "recipient";
}
