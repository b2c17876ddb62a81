using System.Runtime.CompilerServices;
using Dateline.Reading;
using Dateline.Record;
using Dateline.Record.Store;
using Dateline.Tests.Record;

namespace Dateline.Tests.Record.Store;

/// <summary>A process that writes to a store until it is killed. It says on standard output what it has committed, and only then.</summary>
internal static class KilledWriter
{
    public const string Variable = "DATELINE_TEST_WRITES_TO";

    /// <summary>Articles to a commit: enough that most kills fall in the middle of one.</summary>
    public const int Batch = 3;

    private static readonly MadeBy MadeBy = new("0", "d", "m");

    public static readonly string[] Runs = ["killed"];

    // Before the test runner starts: as a process of its own this is quick enough to be killed fifty times.
    [ModuleInitializer]
    internal static void Start()
    {
        if (Environment.GetEnvironmentVariable(Variable) is not { Length: > 0 } folder) return;
        using var writer = StoreWriter.Open(folder);
        var run = writer.Begin(Runs[0], MadeBy, "code", "{}", null, Stores.Noon);
        int item = writer.Inputs(run, [("endless", "")])[0].Done;
        var made = ArticleRecord.From(HandMade.Analysis(), HandMade.Codebook, MadeBy);
        while (true)
        {
            var input = writer.Inputs(run, [("endless", "")])[0];
            for (int i = 0; i < Batch; i++, item++)
            {
                var article = new Article($"{HandMade.Text} {item}") { Published = new DateOnly(2024, 3, 5) };
                var record = made with { Article = made.Article with { Id = article.Id.Hex, Text = article.Text } };
                writer.Add(run, input, new Arrival(item, $"endless:{item}", article, new byte[2000]), new Coded(record, record.ToJson(), ArticleWords.None), Stores.Noon);
            }

            writer.Commit();
            Console.Out.WriteLine(item);
            Console.Out.Flush();
        }
    }
}
