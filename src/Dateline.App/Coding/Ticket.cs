using Dateline.Record.Store;

namespace Dateline.App.Coding;

/// <summary>One item on its way through a run.</summary>
/// <param name="Received">Null for the end of its input.</param>
/// <param name="IsKnown">True when the store has its record, or will have it before this one arrives: there is nothing to code.</param>
internal sealed record Ticket(StoredInput Input, int Item, Received? Received, bool IsKnown = false);
