using Dateline.Understanding.Entities;

namespace Dateline.Record;

/// <summary>One place where an actor is mentioned.</summary>
public sealed record RecordedMention(int Start, int End, MentionKind? Kind);
