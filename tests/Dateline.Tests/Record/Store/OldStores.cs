using Dateline.Record.Store;
using Dateline.Tests.House;
using Dateline.Tests.Record;

namespace Dateline.Tests.Record.Store;

/// <summary>
/// A store of every version that ever was keeps opening. The sample of a new version is written by running this test once with DATELINE_WRITE_STORES=1, and is committed with the
/// version; those of older ones are never written again.
/// </summary>
public sealed class OldStores
{
    public static TheoryData<int> Versions() => [.. Enumerable.Range(1, StoreSchema.Version)];

    [Theory]
    [MemberData(nameof(Versions))]
    public void A_store_of_a_past_version_opens_and_says_what_it_said(int version)
    {
        string sample = Repository.Path($"tests/stores/v{version}/dateline.store");
        if (version == StoreSchema.Version && Environment.GetEnvironmentVariable("DATELINE_WRITE_STORES") == "1") Write(sample);

        using var stores = new Stores();
        File.Copy(sample, Path.Combine(stores.Folder, StoreFile.Name));
        // Opening brings the tables up to date.
        using var store = stores.Read();
        var run = store.Run("first");
        Assert.Equal(("code", true, new MadeByLengths(5, 64, 64)), (run.Kind, run.Finished is not null, new MadeByLengths(run.MadeBy.Code.Length, run.MadeBy.Data.Length, run.MadeBy.Model.Length)));
        var records = store.Records(run).ToArray();
        Assert.Equal((2, 1), (records[0].Arrivals, records[1].Arrivals));
        Assert.All(records, r => Assert.Empty(Soundness.Faults(r.Read())));
        Assert.Equal("Rebels shelled Vik on Monday, and the army of Norway denied it.", records[0].Read().Article.Text);
        Assert.Equal(["ASSAULT"], store.Events(run, new() { Text = "shelled" }).Select(hit => hit.Event.Type).Distinct());
        Assert.Equal("news.jsonl:4", store.Faults(run).Single().Place);
        Assert.Equal("right", store.Reviews(null).Single().Verdict);
        Assert.Equal("# A page\n", System.Text.Encoding.UTF8.GetString(store.Data("d1")["page.md"]));
        Assert.Equal(2, store.Originals(run, new(records[0].Read().Article.Id)).Count);
    }

    private static void Write(string sample)
    {
        using var stores = new Stores();
        using (var writer = stores.Write())
        {
            var shelling = Stores.Wire("Rebels shelled Vik on Monday, and the army of Norway denied it.", "2024-03-05", "https://example.org/vik");
            var run = Stores.Fill(writer, "first", shelling, Stores.Wire("“We agreed on fish,” Norway's Prime Minister Ola Brandt said in Oslo.", "2024-03-06"), shelling with { Publisher = "Another Paper" });
            writer.Add(writer.Inputs(run, [("news.jsonl", "1")])[0], 3, new StoredFault("news.jsonl:4", "The line is not valid JSON.", "Write one JSON object a line, in UTF-8."));
            writer.Commit();
            writer.Add(new Review("0123456789abcdef.e7", "right", "ada", "", Stores.Noon));
            writer.KeepData("d1", [("page.md", "# A page\n"u8.ToArray())]);
        }

        using (var connection = StoreFile.Open(Path.Combine(stores.Folder, StoreFile.Name), Microsoft.Data.Sqlite.SqliteOpenMode.ReadWriteCreate))
            connection.Run("PRAGMA wal_checkpoint(TRUNCATE)");
        Directory.CreateDirectory(Path.GetDirectoryName(sample)!);
        File.Copy(Path.Combine(stores.Folder, StoreFile.Name), sample, overwrite: true);
    }

    private readonly record struct MadeByLengths(int Code, int Data, int Model);
}
