using System.Collections.Immutable;

namespace Dateline.App.Api;

/// <summary>Why the record says what it says about one word. Offsets as in the record.</summary>
/// <param name="Sentence">The sentence that the word stands in.</param>
/// <param name="Words">The words of the sentence with their places in its tree.</param>
/// <param name="Asked">Which of <paramref name="Words"/> was asked about.</param>
/// <param name="Known">What data lines say of the word: an actor's code, a place.</param>
/// <param name="Fired">Lines of the codebook that gave an event in the sentence.</param>
/// <param name="Near">Lines that nearly did at this word; at any word of the sentence when none begins here.</param>
internal sealed record Explanation(
    Explanation.Passage Sentence, ImmutableArray<Explanation.Word> Words, int Asked, ImmutableArray<Explanation.Fact> Known, ImmutableArray<Explanation.Firing> Fired, ImmutableArray<Explanation.Miss> Near)
{
    public sealed record Passage(int Start, int End);

    /// <param name="Head">Which word of the sentence it depends on; null for the root.</param>
    /// <param name="Relation">Universal Dependencies v2.</param>
    public sealed record Word(int Start, int End, string Lemma, string Upos, int? Head, string Relation);

    /// <param name="Kind"><c>actor</c>, <c>place</c> or <c>time</c>.</param>
    /// <param name="FoundBy">The data line; null when nothing in the data knows it.</param>
    public sealed record Fact(string Kind, string Name, string? Value, string? FoundBy);

    /// <param name="Row">The words of the row.</param>
    /// <param name="Words">Which words of the sentence they were found in.</param>
    public sealed record Firing(string Type, ImmutableArray<string> Modes, string FoundBy, string Row, ImmutableArray<int> Words, ImmutableArray<Filling> Fillings);

    /// <param name="Side"><c>actor</c>, <c>recipient</c>, or <c>party</c> where the sides are not ordered.</param>
    /// <param name="Slot">Where the row says that the party stands.</param>
    /// <param name="Path">The way through the tree from the event's word to the party's.</param>
    public sealed record Filling(string Side, string Slot, Passage Party, ImmutableArray<Step> Path);

    /// <param name="Down">True from a head to what depends on it.</param>
    public sealed record Step(int Word, string Relation, bool Down);

    /// <param name="Reason">What was in the way.</param>
    public sealed record Miss(string Type, string FoundBy, string Row, int Word, string Reason);
}
