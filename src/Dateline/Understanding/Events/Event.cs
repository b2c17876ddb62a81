using System.Collections.Immutable;

namespace Dateline.Understanding.Events;

/// <summary>A real-world event of the article: every mention of it, the most telling one first.</summary>
/// <param name="Main">What is known of it from all mentions together; trigger and evidence are those of the most telling mention.</param>
/// <param name="Mentions">In reading order; at least one.</param>
public sealed record Event(EventMention Main, ImmutableArray<EventMention> Mentions);
