namespace Dateline.Record.Store;

/// <summary>How often somebody acts, is acted upon, speaks and is mentioned.</summary>
public sealed record ActorCount(string Name, string? Kind, string? Country, string? Code, long Acts, long Suffers, long Speaks, long Mentions, long Articles);
