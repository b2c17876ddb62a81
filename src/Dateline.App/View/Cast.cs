using Dateline.Record;

namespace Dateline.App.View;

/// <summary>Names for ids.</summary>
internal sealed class Cast(ArticleRecord record)
{
    private readonly Dictionary<string, RecordedActor> _actors = record.Actors.ToDictionary(a => a.Id);
    private readonly Dictionary<string, RecordedPlace> _places = record.Places.ToDictionary(p => p.Id);

    public RecordedActor Actor(string id) => _actors[id];

    public RecordedPlace Place(string id) => _places[id];

    public string Name(string id) => Words.Clean(_actors[id].Name);

    /// <summary>"A, B and C"; empty for nobody.</summary>
    public string Names(IReadOnlyCollection<string> ids) => ids.Count switch
    {
        0 => "",
        1 => Name(ids.First()),
        _ => $"{string.Join(", ", ids.Take(ids.Count - 1).Select(Name))} and {Name(ids.Last())}",
    };
}
