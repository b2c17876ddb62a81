using System.Text;
using Dateline.Reading;
using Dateline.Record.Store;
using Dateline.Tests.Record;
using Microsoft.Data.Sqlite;

namespace Dateline.Tests.Record.Store;

/// <summary>What the store takes it gives back, byte for byte, and nobody changes it afterwards.</summary>
public sealed class StoreTests : IDisposable
{
    private static readonly Article Shelling = Stores.Wire("Rebels shelled Vik on Monday. Norway's army said it would answer.", "2024-03-05", "https://example.org/vik");
    private static readonly Article Talks = Stores.Wire("French and German ministers met in Oslo on Tuesday.", "2024-03-06");

    private readonly Stores _stores = new();

    public void Dispose() => _stores.Dispose();

    [Fact]
    public void A_record_comes_back_byte_for_byte_with_the_bytes_that_it_was_made_from()
    {
        var run = _stores.Fill("r1", Shelling, Talks);
        using var store = _stores.Read();
        var records = store.Records(run).ToArray();
        Assert.Equal([Shelling.Id.Hex, Talks.Id.Hex], records.Select(r => r.Read().Article.Id));
        Assert.Equal(RealReader.Instance.Read(Shelling).ToJson(), records[0].Json);
        Assert.Equal(("news.jsonl:1", 1), (records[0].Place, records[0].Arrivals));
        Assert.Equal(("news.jsonl:1", Shelling.Text), store.Originals(run, Shelling.Id).Select(o => (o.Place, Encoding.UTF8.GetString(o.Bytes))).Single());
        Assert.Equal(new RunCounts(2, 2, 2, 1, 0), store.Count(run) with { Events = 2, Quotes = 1 });
        Assert.Equal("Rebels", store.Record(run, Shelling.Id.Hex[..8])!.Article.Text[..6]);
        Assert.Null(store.Record(run, "ffffffffffff"));
    }

    [Fact]
    public void The_same_text_again_is_counted_and_keeps_the_record_of_the_first()
    {
        var later = Shelling with { Published = new DateOnly(2024, 4, 1), Publisher = "Another Paper" };
        var run = _stores.Fill("r1", Shelling, Talks, later);
        using var store = _stores.Read();
        var first = store.Records(run).First();
        Assert.Equal((2, new DateOnly(2024, 3, 5)), (first.Arrivals, first.Read().Article.Published!.Value));
        Assert.Equal((3, 2), (store.Count(run).Arrivals, store.Count(run).Articles));
    }

    [Fact]
    public void The_same_text_with_another_day_is_another_record_in_another_run()
    {
        _stores.Fill("r1", Shelling);
        var second = _stores.Fill("r2", Shelling with { Published = new DateOnly(2024, 4, 1) });
        using var store = _stores.Read();
        Assert.Equal(new DateOnly(2024, 4, 1), store.Records(second).Single().Read().Article.Published);
        Assert.Equal(new DateOnly(2024, 3, 5), store.Records(store.Run("r1")).Single().Read().Article.Published);
        Assert.Equal("r2", store.Run(null).Name);
    }

    [Fact]
    public void An_article_is_read_again_as_it_was_read_first()
    {
        var wire = WireCopy.Read("Title: Strike\nDate: 2021-03-03\n\nGDANSK, March 3 (Wire) — Dock workers rejected an offer on Wednesday.\n\n(Reporting by Ada Brook)\n");
        var run = _stores.Fill("r1", wire);
        using var store = _stores.Read();
        var before = store.ToCodeAgain(run, 1).Single();
        var (again, json, words) = (before.Article(), before.Json(), before.Words);
        Assert.Equal(StoreWriter.SealOf(wire), before.Seal);
        Assert.Equal(wire.Body, again.Body);
        Assert.Equal(json, RealReader.Instance.Read(again).ToJson());
        Assert.True(words.Contains("reject") && words.Contains("REJECTED") && !words.Contains("Brook") && !words.Contains("shell"));
    }

    [Theory]
    [InlineData("UPDATE record SET packed = x'00'")]
    [InlineData("DELETE FROM record")]
    [InlineData("UPDATE article SET text = x'00'")]
    public void What_is_sealed_cannot_be_changed(string sql)
    {
        _stores.Fill("r1", Talks);
        using var connection = new SqliteConnection($"Data Source={Path.Combine(_stores.Folder, StoreFile.Name)};Pooling=False");
        connection.Open();
        Assert.Contains("is sealed", Assert.Throws<SqliteException>(() => connection.Run(sql)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_second_writer_is_refused_and_a_reader_is_not()
    {
        using var writer = _stores.Write();
        Stores.Fill(writer, "r1", Talks);
        var refused = Assert.Throws<StoreException>(_stores.Write);
        Assert.Equal($"{writer.File}: Another process writes to this store. Wait until it is done, or write to another folder.", refused.Message);

        var run = writer.Begin("r2", RealReader.Instance.MadeBy, "code", "{}", null, Stores.Noon);
        var input = writer.Inputs(run, [("more", "")])[0];
        writer.Add(run, input, new Arrival(0, "more", Shelling, default), Stores.Code(Shelling), null);
        using var store = _stores.Read();
        Assert.Empty(store.Records(store.Run("r2")));
        writer.Commit();
        Assert.Single(store.Records(store.Run("r2")));
    }

    [Fact]
    public void What_was_not_committed_is_as_if_it_had_never_been()
    {
        using (var writer = _stores.Write())
        {
            Stores.Fill(writer, "r1", Talks);
            var run = writer.Begin("r2", RealReader.Instance.MadeBy, "code", "{}", null, Stores.Noon);
            var input = writer.Inputs(run, [("more", "")])[0];
            writer.Add(run, input, new Arrival(0, "more", Shelling, default), Stores.Code(Shelling), null);
        }

        using var store = _stores.Read();
        Assert.Equal(new RunCounts(0, 0, 0, 0, 0), store.Count(store.Run("r2")));
        Assert.Empty(store.Inputs(store.Run("r2")));
    }

    [Fact]
    public void An_input_that_changed_is_read_from_its_beginning_and_one_that_did_not_goes_on()
    {
        using var writer = _stores.Write();
        var run = writer.Begin("r1", RealReader.Instance.MadeBy, "code", "{}", null, Stores.Noon);
        var input = writer.Inputs(run, [("a.jsonl", "10 bytes")])[0];
        writer.Add(run, input, new Arrival(0, "a.jsonl:1", Talks, default), Stores.Code(Talks), null);
        writer.Add(input, 1, new StoredFault("a.jsonl:2", "The line is not valid JSON.", "Mend it."));
        writer.Commit();
        Assert.Equal(2, writer.Inputs(run, [("a.jsonl", "10 bytes")])[0].Done);
        Assert.Equal(0, writer.Inputs(run, [("a.jsonl", "11 bytes")])[0].Done);
        writer.Commit();
        using var store = _stores.Read();
        Assert.Empty(store.Records(run));
        Assert.Empty(store.Faults(run));
    }

    [Fact]
    public void Edits_of_one_address_are_its_versions()
    {
        var edited = Stores.Wire("Rebels shelled Vik on Monday. Nobody was hurt.", "2024-03-05", "https://example.org/vik");
        _stores.Fill("r1", Shelling, Talks, edited);
        using var store = _stores.Read();
        Assert.Equal([Shelling.Id.Hex, edited.Id.Hex], store.Versions("https://example.org/vik").Select(v => v.ArticleId));
    }

    [Fact]
    public void Reviews_are_kept_in_order()
    {
        using var writer = _stores.Write();
        writer.Add(new Review("0f6b1c2d3e4f5a69.e7", "wrong", "ada", "the noun", Stores.Noon));
        writer.Add(new Review("0f6b1c2d3e4f5a69.e7", "right", "jon", "", Stores.Noon));
        writer.Add(new Review("0f6b1c2d3e4f5a69.q9", "right", "jon", "", Stores.Noon));
        using var store = _stores.Read();
        Assert.Equal(["wrong", "right"], store.Reviews("0f6b1c2d3e4f5a69.e7").Select(r => r.Verdict));
        Assert.Equal(3, store.Reviews(null).Count);
    }

    [Fact]
    public void The_data_of_a_run_is_kept_with_it()
    {
        using var writer = _stores.Write();
        writer.KeepData("d1", [("a.csv", "x,y\n"u8.ToArray()), ("b/c.md", "# C\n"u8.ToArray())]);
        writer.KeepData("d2", [("a.csv", "x,y\n"u8.ToArray()), ("b/c.md", "# D\n"u8.ToArray())]);
        using var store = _stores.Read();
        Assert.Equal(["a.csv", "b/c.md"], store.Data("d1").Keys.Order());
        Assert.Equal("# D\n", Encoding.UTF8.GetString(store.Data("d2")["b/c.md"]));
        Assert.Empty(store.Data("d3"));
    }

    [Fact]
    public void What_is_no_store_is_told_so()
    {
        string file = Path.Combine(_stores.Folder, "notes.store");
        Assert.Equal($"{file}: There is no such store. Give the folder that dateline code wrote, or the store in it.", Assert.Throws<StoreException>(() => RecordStore.Open(file)).Message);
        File.WriteAllText(file, "These are notes, and long enough that somebody might take them for the header of a database of the usual sort.");
        Assert.Equal($"{file}: The file cannot be read as a store. Restore it from a copy, or code the articles again.", Assert.Throws<StoreException>(() => RecordStore.Open(file)).Message);

        File.Delete(file);
        using (var other = new SqliteConnection($"Data Source={file};Pooling=False"))
        {
            other.Open();
            other.Run("CREATE TABLE t (x)");
        }

        Assert.Equal($"{file}: This is not a Dateline store. Give the folder that dateline code wrote, or the store in it.", Assert.Throws<StoreException>(() => RecordStore.Open(file)).Message);
    }

    [Fact]
    public void A_store_of_a_newer_program_is_left_alone()
    {
        _stores.Fill("r1", Talks);
        string file = Path.Combine(_stores.Folder, StoreFile.Name);
        using (var connection = new SqliteConnection($"Data Source={file};Pooling=False"))
        {
            connection.Open();
            connection.Run("PRAGMA user_version = 99");
        }

        string expected = $"{file}: The store has tables of version 99; this program knows {StoreSchema.Version}. Use the newer Dateline that wrote it.";
        Assert.Equal(expected, Assert.Throws<StoreException>(_stores.Read).Message);
        Assert.Equal(expected, Assert.Throws<StoreException>(_stores.Write).Message);
    }
}
