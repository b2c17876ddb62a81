namespace Dateline.Record.Tables;

/// <summary>A record on its way into flat tables.</summary>
/// <param name="arrivals">How often its text came in.</param>
/// <param name="place">Where it came from first.</param>
public sealed class TableSource(ArticleRecord record, int arrivals, string place)
{
    private readonly Dictionary<string, RecordedActor> _actors = record.Actors.ToDictionary(a => a.Id, StringComparer.Ordinal);
    private readonly Dictionary<string, RecordedPlace> _places = record.Places.ToDictionary(p => p.Id, StringComparer.Ordinal);

    public ArticleRecord Record => record;

    public int Arrivals => arrivals;

    public string Place => place;

    public RecordKey[] EventKeys { get; } = RecordKey.OfEvents(record);

    public RecordKey[] QuoteKeys { get; } = RecordKey.OfQuotes(record);

    public RecordKey[] ActorKeys { get; } = RecordKey.OfActors(record);

    public RecordKey[] ClaimKeys { get; } = RecordKey.OfClaims(record);

    public RecordedActor Actor(string id) => _actors[id];

    public RecordedPlace? PlaceOf(string? id) => id is null ? null : _places[id];

    public string? Name(string? id) => id is null ? null : id == "narrator" ? id : _actors[id].Name;

    public string Words(Passage passage) => record.Article.Text[passage.Start..passage.End];

    public string? QuoteKey(string? id) => KeyOf(QuoteKeys, id);

    public string? EventKey(string? id) => KeyOf(EventKeys, id);

    /// <summary>Several in one cell, parted by "; ". The lists of one event run side by side: an empty place keeps its separator.</summary>
    public static string? Joined(IEnumerable<string?> parts)
    {
        string joined = string.Join("; ", parts);
        return joined.Length == 0 ? null : joined;
    }

    // Ids count from 1 in the order of the list: e1 is the first event.
    private static string? KeyOf(RecordKey[] keys, string? id) => id is null ? null : keys[int.Parse(id.AsSpan(1)) - 1].ToString();
}
