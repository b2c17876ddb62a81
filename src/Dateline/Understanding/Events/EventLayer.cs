using System.Collections.Immutable;

namespace Dateline.Understanding.Events;

/// <summary>All events of one article, in the order of their first mention.</summary>
public sealed record EventLayer(ImmutableArray<Event> All);
