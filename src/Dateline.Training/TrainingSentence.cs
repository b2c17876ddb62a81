namespace Dateline.Training;

/// <summary>One sentence and whatever is annotated on it: a tree, names, events, each or all.</summary>
internal sealed record TrainingSentence(string[] Forms)
{
    public TreebankSentence? Tree { get; init; }

    /// <summary>O, B-PER, I-PER and so on, one a word.</summary>
    public string[]? Names { get; init; }

    public EventAnnotation? Events { get; init; }
}
