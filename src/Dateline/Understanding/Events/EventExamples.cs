namespace Dateline.Understanding.Events;

/// <summary>Examples for the trainer, without answers: every match that stands, and everybody whom it might have on one of its sides, with their features in words.</summary>
internal sealed class EventExamples
{
    public List<(EntryMatch Match, IReadOnlyList<string> Features)> Matches { get; } = [];

    public List<PartyQuestion> Parties { get; } = [];
}
