namespace Dateline.Record;

/// <summary>One place where the article speaks of an event.</summary>
public sealed record RecordedEventMention(Passage Trigger, Passage Evidence);
