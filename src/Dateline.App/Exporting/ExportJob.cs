using Dateline.Language;
using Dateline.Ontology;
using Dateline.Record;
using Dateline.Record.Store;
using Dateline.Record.Tables;
using Dateline.Understanding.Factuality;

namespace Dateline.App.Exporting;

/// <summary>What an export is made from.</summary>
/// <param name="AllStatuses">False: only events that happened, as the readers of these formats take every row for a fact.</param>
internal sealed record ExportJob(RecordStore Store, StoredRun Run, string Folder, Lexicon Lexicon, Func<Model> Model, bool AllStatuses)
{
    /// <summary>The records of the run, in their order.</summary>
    public IEnumerable<TableSource> Sources => Store.Records(Run).Select(stored => new TableSource(stored.Read(), stored.Arrivals, stored.Place));

    /// <summary>The events that go out, with their number in the record.</summary>
    public IEnumerable<(RecordedEvent Event, int Number)> Events(ArticleRecord record)
        => record.Events.Select((told, i) => (told, i)).Where(e => AllStatuses || e.told.Status == EventStatus.Happened);

    public StreamWriter Create(string name) => new(Path.Combine(Folder, name)) { NewLine = "\n" };

    /// <summary>The English name of a country.</summary>
    public string Country(string? iso3) => iso3 is null ? "" : Lexicon.States.WithCode(iso3)?.Name ?? iso3;
}
