using System.Text;
using Dateline.App;
using Dateline.App.Coding;
using Dateline.App.Commands;
using Dateline.Ontology;
using Dateline.Reading;
using Dateline.Record;
using Dateline.Record.Store;
using Dateline.Tests.House;
using Dateline.Tests.Record;
using Dateline.Tests.Record.Store;

namespace Dateline.Tests.App.Coding;

/// <summary>After one edit of the codebook only what it can touch is read again, the outcome is what reading everything gives, and the diff names the line.</summary>
public sealed class RecodeTests : IDisposable
{
    private readonly Stores _stores = new();
    private readonly string _data = Directory.CreateTempSubdirectory("dateline-data-").FullName;

    public RecodeTests()
    {
        foreach (string file in Directory.EnumerateFiles(Repository.Path("data"), "*", SearchOption.AllDirectories))
        {
            string copy = Path.Combine(_data, Path.GetRelativePath(Repository.Path("data"), file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    public void Dispose()
    {
        _stores.Dispose();
        Directory.Delete(_data, recursive: true);
    }

    [Fact]
    public void One_edit_of_the_codebook_touches_what_it_can_and_nothing_else()
    {
        var articles = Enumerable.Range(0, 60).Select(i => Stores.Wire(Corpora.Text(i), "2024-03-05")).Append(Stores.Wire("Rebels shelled Vik on Monday.", "2024-03-05")).ToArray();
        using var writer = _stores.Write();
        writer.KeepData(RealReader.Instance.MadeBy.Data, DataFiles.Of(Repository.Path("data")));
        var before = Stores.Fill(writer, "before", articles);
        using var store = _stores.Read();

        // The line that finds the shelling goes, and every line below it moves.
        string rule = store.Events(before, new() { Text = "shelled" }).First().Event.FoundBy;
        string file = Path.Combine(_data, rule.Split(':')[0]);
        var lines = File.ReadAllLines(file).ToList();
        lines.RemoveAt(int.Parse(rule.Split(':')[1]) - 1);
        File.WriteAllLines(file, lines);

        var reader = Installation.LoadReader(_data, Repository.Path("models"));
        var files = DataFiles.Of(_data).ToDictionary(f => f.Path, f => f.Bytes);
        var change = CodebookChange.Between(store.Data(before.MadeBy.Data), files);
        Assert.NotNull(change);
        Assert.Contains("shell", change.Words);

        writer.KeepData(reader.MadeBy.Data, files.Select(f => (f.Key, f.Value)));
        var after = writer.Begin("after", reader.MadeBy, "recode", "{}", before.Id, Stores.Noon);
        var recoding = new Recoding(store, writer, before, after, reader, 2, new Progress(TextWriter.Null, false, 0));
        Assert.True(recoding.Holds(change));
        recoding.Run(change);
        writer.Finish(after, Stores.Noon);
        Assert.Equal(articles.Count(a => a.Text.Contains("shelled", StringComparison.Ordinal)), recoding.Read);
        Assert.Equal(articles.Length - recoding.Read, recoding.Carried);
        Assert.True(recoding.Carried > 5 && recoding.Read > 5);

        // What was carried over is, byte for byte, what reading it again gives.
        string[] read = [.. articles.Select(a => Encoding.UTF8.GetString(reader.Read(a).ToJson()))];
        Assert.Equal(read, store.Records(after).Select(r => Encoding.UTF8.GetString(r.Json)));
        Assert.Equal(store.Records(before).Select(r => (r.Place, r.Arrivals)), store.Records(after).Select(r => (r.Place, r.Arrivals)));

        // So are the rows by which it is found: the same as rows made anew from the documents.
        var found = Found(store, after);
        Assert.NotEmpty(found);
        writer.Reindex();
        Assert.Equal(Found(store, after), found);

        var changes = DiffCommand.Changes(store, before, after).ToArray();
        // Another line or the weights may now speak in its place: then the event has changed, else it is gone.
        Assert.Contains(changes, c => c.Before?.FoundBy == rule && c.After?.FoundBy != rule);
        Assert.All(changes, c => Assert.Contains("shelled", (c.After is null ? c.Old : c.New).Article.Text, StringComparison.Ordinal));
        // A row that only moved is no change.
        Assert.DoesNotContain(changes, c => c.What == "foundBy");
    }

    private static string[] Found(RecordStore store, StoredRun run) =>
    [
        .. store.CountEvents(run, new()).Select(c => c.ToString()), .. store.CountActors(run, null, 1_000).Select(c => c.ToString()), .. store.CountDyads(run, new()).Select(c => c.ToString()),
        .. store.Events(run, new()).Select(hit => $"{hit.Key} {hit.Event.Type}"), .. store.Quotes(run, new()).Select(hit => hit.Key.ToString()),
    ];

    [Fact]
    public void A_document_is_restamped_without_touching_what_an_article_says()
    {
        var madeBy = new MadeBy("1", "d", "m");
        var record = ArticleRecord.From(HandMade.Analysis(), HandMade.Codebook, madeBy);
        record = record with { Article = record.Article with { Title = "\"foundBy\":\"ontology/plover/ASSAULT.csv:7\", \"madeBy\":{\"code\":\"x\"}" } };
        var expected = record with { MadeBy = new("2", "data", "m"), Events = [.. record.Events.Select(e => e with { FoundBy = Moved(e.FoundBy) })] };
        Assert.NotEqual(record.Events.Select(e => e.FoundBy), expected.Events.Select(e => e.FoundBy));
        Assert.Equal(Encoding.UTF8.GetString(expected.ToJson()), Encoding.UTF8.GetString(Restamp.Of(record.ToJson(), expected.MadeBy, Moved)));
        Assert.Throws<FormatException>(() => Restamp.Of("{}"u8, madeBy, Moved));

        static string Moved(string address) => address.Replace("csv:7", "csv:12", StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_model_found_keeps_its_words_and_names_the_nearest_line_where_it_stands_now()
    {
        var madeBy = new MadeBy("1", "d", "m");
        var record = ArticleRecord.From(HandMade.Analysis(), HandMade.Codebook, madeBy);
        record = record with { Events = [record.Events[0] with { FoundBy = FoundBy.NearestTo("ontology/plover/ASSAULT.csv:7") }] };
        string moved = Encoding.UTF8.GetString(Restamp.Of(record.ToJson(), madeBy, address => address == "ontology/plover/ASSAULT.csv:7" ? "ontology/plover/ASSAULT.csv:6" : address));
        Assert.Contains("\"models/events.tsv; ontology/plover/ASSAULT.csv:6\"", moved, StringComparison.Ordinal);
    }

    [Fact]
    public void An_article_with_a_find_of_the_model_is_touched_when_its_nearest_row_goes_or_another_comes()
    {
        string Found(string line) => $"{{\"foundBy\":\"{FoundBy.NearestTo(line)}\"}}";
        var old = DataFiles.Of(_data).ToDictionary(f => f.Path, f => f.Bytes);
        string page = Path.Combine(_data, "ontology", "plover", "ASSAULT.csv");
        string[] rows = File.ReadAllLines(page);
        File.WriteAllLines(page, rows.Where((_, at) => at != 8));
        var gone = CodebookChange.Between(old, DataFiles.Of(_data).ToDictionary(f => f.Path, f => f.Bytes))!;
        Assert.True(gone.Touches(ArticleWords.None, () => Encoding.UTF8.GetBytes(Found("ontology/plover/ASSAULT.csv:9"))));
        Assert.False(gone.Touches(ArticleWords.None, () => Encoding.UTF8.GetBytes(Found("ontology/plover/ASSAULT.csv:90"))));

        File.WriteAllLines(page, [.. rows, "overzzle,subject,object,,,190,,"]);
        var come = CodebookChange.Between(old, DataFiles.Of(_data).ToDictionary(f => f.Path, f => f.Bytes))!;
        Assert.True(come.Touches(ArticleWords.None, () => Encoding.UTF8.GetBytes(Found("ontology/plover/ASSAULT.csv:90"))));
        Assert.False(come.Touches(ArticleWords.None, () => Encoding.UTF8.GetBytes(Found("ontology/plover/ACCUSE.csv:90"))));
    }

    [Fact]
    public void An_edit_of_anything_else_reads_everything()
    {
        var old = DataFiles.Of(_data).ToDictionary(f => f.Path, f => f.Bytes);
        File.AppendAllText(Path.Combine(_data, "cues", "speech.csv"), "# a remark\n");
        Assert.Null(CodebookChange.Between(old, DataFiles.Of(_data).ToDictionary(f => f.Path, f => f.Bytes)));
        Assert.Null(CodebookChange.Between(new Dictionary<string, byte[]>(), old));
        Assert.Empty(CodebookChange.Between(old, old)!.Words);
    }

    [Fact]
    public void Changes_of_one_event_are_named_by_the_words_of_the_contract()
    {
        var old = ArticleRecord.From(HandMade.Analysis(), HandMade.Codebook, new("1", "d", "m"));
        var (first, second) = (old.Events[0], old.Events[1]);
        var now = old with { Events = [first with { Status = Dateline.Understanding.Factuality.EventStatus.Denied, Place = null, FoundBy = "ontology/plover/ASSAULT.csv:8" }] };
        var changes = EventChange.Between(old, now, address => address == "ontology/plover/ASSAULT.csv:7" ? "ontology/plover/ASSAULT.csv:8" : address).ToArray();
        Assert.Equal(["place, status", "removed"], changes.Select(c => c.What));
        Assert.Equal("model", changes[1].Rule);
        Assert.Equal("added", EventChange.Between(now, old, address => address).Last().What);
        Assert.Empty(EventChange.Between(old, old, address => address));
        Assert.NotEqual(first.Trigger, second.Trigger);
    }
}
