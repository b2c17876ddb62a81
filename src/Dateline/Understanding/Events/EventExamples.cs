namespace Dateline.Understanding.Events;

/// <summary>Examples for the trainer, without answers: every word that may trigger an event, and everybody whom an event might have on one of its sides, with their features in words.</summary>
internal sealed class EventExamples
{
    /// <summary>Words that trigger an event of a type whatever the codebook says, by token: what the annotators marked.</summary>
    public Dictionary<int, string> Wanted { get; } = [];

    public List<(int Token, EntryMatch? Match, IReadOnlyList<string> Features)> Triggers { get; } = [];

    public List<PartyQuestion> Parties { get; } = [];
}
