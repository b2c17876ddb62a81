using System.Text.Json;

namespace Dateline.Record.Store;

/// <summary>The rows by which records are found: who is in them, what happens, who speaks. Nothing here that the sealed record does not say.</summary>
internal sealed class RecordIndex(StoreCommands commands)
{
    private const int MostRemembered = 100_000;

    /// <summary>Sides of an event, as the table has them.</summary>
    public const int Actor = 1, Recipient = 2;

    private readonly Dictionary<(string, string?, string?, string?), long> _who = [];

    /// <summary>The word of the contract for a value of an enumeration: DemandsProof is demands-proof.</summary>
    public static string? Word<TEnum>(TEnum? value) where TEnum : struct, Enum => value is { } known ? JsonNamingPolicy.KebabCaseLower.ConvertName(known.ToString()) : null;

    public void Forget() => _who.Clear();

    public void Add(long id, ArticleRecord record)
    {
        string? published = StoreCommands.Day(record.Article.Published);
        var who = new Dictionary<string, long>(StringComparer.Ordinal);
        for (int i = 0; i < record.Actors.Length; i++)
        {
            var actor = record.Actors[i];
            long someone = Who(actor);
            who[actor.Id] = someone;
            commands.Run("INSERT INTO actor (record, no, who, mentions) VALUES ($0, $1, $2, $3)", id, i, someone, actor.Mentions.Length);
        }

        var places = record.Places.ToDictionary(p => p.Id, StringComparer.Ordinal);
        for (int i = 0; i < record.Events.Length; i++) AddEvent(id, i, record.Events[i], who, places, published);
        for (int i = 0; i < record.Quotes.Length; i++)
        {
            var quote = record.Quotes[i];
            commands.Run("INSERT INTO quote (record, no, start, kind, speaker, day) VALUES ($0, $1, $2, $3, $4, $5)",
                id, i, quote.Content[0].Start, Word(quote.Kind), quote.Speaker is { } speaker ? who[speaker] : null, published);
        }
    }

    /// <summary>The rows of a record for another that says the same.</summary>
    public void Copy(long from, long to)
    {
        commands.Run("INSERT INTO actor (record, no, who, mentions) SELECT $1, no, who, mentions FROM actor WHERE record = $0 ORDER BY no", from, to);
        commands.Run("INSERT INTO event (record, no, start, type, status, quad, day, country, place, background) SELECT $1, no, start, type, status, quad, day, country, place, background FROM event WHERE record = $0 ORDER BY no", from, to);
        commands.Run("INSERT INTO party (event, side, who) SELECT n.id, p.side, p.who FROM event o JOIN event n ON n.record = $1 AND n.no = o.no JOIN party p ON p.event = o.id WHERE o.record = $0", from, to);
        commands.Run("INSERT INTO quote (record, no, start, kind, speaker, day) SELECT $1, no, start, kind, speaker, day FROM quote WHERE record = $0 ORDER BY no", from, to);
    }

    private void AddEvent(long record, int no, RecordedEvent told, Dictionary<string, long> who, Dictionary<string, RecordedPlace> places, string? published)
    {
        var place = told.Place is { } known ? places[known] : null;
        long id = commands.Insert(
            "INSERT INTO event (record, no, start, type, status, quad, day, country, place, background) VALUES ($0, $1, $2, $3, $4, $5, $6, $7, $8, $9) RETURNING id",
            record, no, told.Trigger.Start, told.Type, Word(told.Status), Word(told.Quad), StoreCommands.Day(told.Date?.First) ?? published, place?.Country, place?.Name, told.Background ? 1 : 0);
        foreach (string actor in told.Actors) Party(id, Actor, who[actor]);
        foreach (string recipient in told.Recipients) Party(id, Recipient, who[recipient]);
    }

    private void Party(long told, int side, long who) => commands.Run("INSERT INTO party (event, side, who) VALUES ($0, $1, $2) ON CONFLICT DO NOTHING", told, side, who);

    private long Who(RecordedActor actor)
    {
        var key = (actor.Name, Word(actor.Kind), actor.Country, actor.Code);
        if (_who.TryGetValue(key, out long known)) return known;
        if (_who.Count >= MostRemembered) _who.Clear();
        long found = commands.Find("SELECT id FROM who WHERE name = $0 AND ifnull(kind, '') = $1 AND ifnull(country, '') = $2 AND ifnull(code, '') = $3", key.Item1, key.Item2 ?? "", key.Item3 ?? "", key.Item4 ?? "")
            ?? commands.Insert("INSERT INTO who (name, kind, country, code) VALUES ($0, $1, $2, $3) RETURNING id", key.Item1, key.Item2, key.Item3, key.Item4);
        return _who[key] = found;
    }
}
