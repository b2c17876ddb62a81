namespace Dateline.Record.Store;

/// <summary>An event that a saved query asked to be told of.</summary>
/// <param name="Line">The event's id.</param>
/// <param name="Sent">When the webhook took it; null when it has not, or when there is none.</param>
/// <param name="Tries">How often it was offered.</param>
public sealed record StoredAlert(long Id, string Query, string Line, DateTimeOffset At, DateTimeOffset? Sent, int Tries);
