using Dateline.App.Writing;
using Dateline.Record.Store;
using Dateline.Understanding.Factuality;

namespace Dateline.App.Watching;

/// <summary>A query as people save it: <c>type:THREATEN actor:RUS recipient:USA status:happened place:SYR</c>, and any other words for the sentence.</summary>
/// <param name="Words">As it was written.</param>
internal sealed record AlertQuery(string Words, EventQuery Events)
{
    /// <param name="types">The event types there are.</param>
    /// <exception cref="FaultException">A part of it is none.</exception>
    public static AlertQuery Read(string words, IReadOnlyCollection<string> types)
    {
        var query = new EventQuery();
        var text = new List<string>();
        foreach (string word in words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            string[] parts = word.Split(':', 2);
            if (parts.Length == 1)
            {
                text.Add(word);
                continue;
            }

            query = parts[0].ToLowerInvariant() switch
            {
                "actor" => query with { Actor = parts[1] },
                "recipient" or "target" => query with { Recipient = parts[1] },
                "party" => query with { Party = parts[1] },
                "type" => query with
                {
                    Type = types.FirstOrDefault(t => t.Equals(parts[1], StringComparison.OrdinalIgnoreCase))
                        ?? throw new FaultException(words, $"\"{parts[1]}\" is no type of event.", $"Write one of: {string.Join(", ", types)}."),
                },
                "place" => query with { Place = parts[1] },
                "status" => query with
                {
                    Status = RecordWords.Value<EventStatus>(parts[1].ToLowerInvariant()) is { } status and not EventStatus.Unknown ? status
                        : throw new FaultException(words, $"\"{parts[1]}\" is no status.", $"Write one of: {string.Join(", ", RecordWords.All<EventStatus>())}."),
                },
                _ => throw new FaultException(words, $"\"{parts[0]}\" cannot be asked for.", "Write actor:, recipient:, party:, type:, status: or place:, and words for the sentence."),
            };
        }

        if (text.Count > 0) query = query with { Text = string.Join(' ', text) };
        return query == new EventQuery() ? throw new FaultException($"\"{words}\"", "The query asks for nothing.", "Write for example type:THREATEN actor:RUS.") : new(words, query);
    }
}
