using System.Diagnostics;
using System.Globalization;
using Dateline.Record.Store;

namespace Dateline.Tests.Record.Store;

/// <summary>A process that is killed at any moment loses nothing that it acknowledged, and leaves nothing half done.</summary>
public sealed class KillTests : IDisposable
{
    private readonly Stores _stores = new();

    public void Dispose() => _stores.Dispose();

    [Fact]
    public void Fifty_kills_lose_nothing_that_was_acknowledged()
    {
        // Fixed, so that a run that fails can be looked into; the machine adds chance of its own.
        var random = new Random(7);
        int acknowledged = 0;
        for (int kill = 0; kill < 50; kill++)
        {
            acknowledged = Math.Max(acknowledged, WriteUntilKilled(random.Next(1, 4), random.Next(0, 12)));
            using var store = _stores.Read();
            var run = store.Run("killed");
            long kept = store.Count(run).Arrivals;
            Assert.True(kept >= acknowledged, $"Kill {kill}: {acknowledged} articles were acknowledged, {kept} are there.");
            Assert.True(kept % KilledWriter.Batch == 0, $"Kill {kill}: {kept} articles are there, which is no whole number of batches.");
            Assert.Equal(kept, store.Inputs(run).Single().Done);
            Assert.Equal(3 * kept, store.Count(run).Events + store.Count(run).Quotes - kept);
        }

        using var connection = StoreFile.Open(Path.Combine(_stores.Folder, StoreFile.Name), Microsoft.Data.Sqlite.SqliteOpenMode.ReadOnly);
        Assert.Equal("ok", connection.Value<string>("PRAGMA integrity_check"));
        Assert.True(acknowledged >= 50 * KilledWriter.Batch);
    }

    private int WriteUntilKilled(int commits, int milliseconds)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(KillTests).Assembly.Location]) { RedirectStandardOutput = true, UseShellExecute = false };
        start.Environment[KilledWriter.Variable] = _stores.Folder;
        using var writer = Process.Start(start)!;
        int acknowledged = 0;
        for (int i = 0; i < commits; i++) acknowledged = int.Parse(writer.StandardOutput.ReadLine()!, CultureInfo.InvariantCulture);
        Thread.Sleep(milliseconds);
        writer.Kill();
        // What it managed to say before it died counts too; a line cut short does not.
        foreach (string line in writer.StandardOutput.ReadToEnd().Split('\n').SkipLast(1)) acknowledged = int.Parse(line, CultureInfo.InvariantCulture);
        writer.WaitForExit();
        return acknowledged;
    }
}
