namespace Dateline.Training;

/// <summary>How much each task counts beside arcs and labels (1 each), and how much is dropped out while learning.</summary>
internal sealed record LossWeights
{
    public float Universal { get; init; } = 0.4f;

    public float Treebank { get; init; } = 0.4f;

    public float Features { get; init; } = 0.2f;

    public float Lemmas { get; init; } = 0.2f;

    public float Names { get; init; } = 2.5f;

    public float Events { get; init; } = 4f;

    public float Roles { get; init; } = 1.5f;

    /// <summary>Share of the states between layers.</summary>
    public float Drop { get; init; } = 0.33f;

    /// <summary>Share of the word's own features.</summary>
    public float DropFeatures { get; init; } = 0.2f;

    /// <summary>Share of what is left of the states, before names and events are judged.</summary>
    public float DropContents { get; init; } = 0.25f;
}
