using Dateline.App;
using Dateline.Reading;
using Dateline.Record;
using Dateline.Record.Store;
using Dateline.Tests.House;

namespace Dateline.Tests.Record.Store;

/// <summary>Stores for the tests: in a folder of their own that goes away with them.</summary>
internal sealed class Stores : IDisposable
{
    public static readonly DateTimeOffset Noon = new(2024, 3, 5, 12, 0, 0, TimeSpan.Zero);

    public string Folder { get; } = Directory.CreateTempSubdirectory("dateline-store-").FullName;

    public StoreWriter Write() => StoreWriter.Open(Folder);

    public RecordStore Read() => RecordStore.Open(Folder);

    public static Coded Code(Article article)
    {
        var (record, words) = RealReader.Instance.ReadWithWords(article);
        return new Coded(record, record.ToJson(), words);
    }

    public static Article Wire(string text, string day, string? url = null) => WireCopy.Mark(new Article(text) { Published = DateOnly.Parse(day), Url = url, Publisher = "The Harbour Gazette" });

    /// <summary>One run with these articles in it, finished.</summary>
    public StoredRun Fill(string run, params Article[] articles)
    {
        using var writer = Write();
        return Fill(writer, run, articles);
    }

    public static StoredRun Fill(StoreWriter writer, string run, params Article[] articles)
    {
        var begun = writer.Begin(run, RealReader.Instance.MadeBy, "code", "{}", null, Noon);
        var input = writer.Inputs(begun, [("news.jsonl", "1")])[0];
        for (int i = 0; i < articles.Length; i++)
            writer.Add(begun, input, new Arrival(i, $"news.jsonl:{i + 1}", articles[i], System.Text.Encoding.UTF8.GetBytes(articles[i].Text)), Code(articles[i]), Noon);
        writer.Complete(input);
        writer.Finish(begun, Noon);
        return begun;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
