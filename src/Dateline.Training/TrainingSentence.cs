namespace Dateline.Training;

/// <summary>One sentence and whatever is annotated on it: a tree, names, events, each or all.</summary>
internal sealed record TrainingSentence(string[] Forms)
{
    public TreebankSentence? Tree { get; init; }

    /// <summary>The tree is a parser's, not an annotator's: it teaches, but the words and tags that it has alone are not taken up.</summary>
    public bool Silver { get; init; }

    /// <summary>O, B-PER, I-PER and so on, one a word.</summary>
    public string[]? Names { get; init; }

    public EventAnnotation? Events { get; init; }
}
