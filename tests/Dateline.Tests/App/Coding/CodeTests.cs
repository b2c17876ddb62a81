using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.RegularExpressions;
using Dateline.App;
using Dateline.Record.Store;
using Dateline.Record.Tables;
using Dateline.Tests.House;

namespace Dateline.Tests.App.Coding;

/// <summary><c>dateline code</c> as a shell sees it: an interrupted run that is taken up gives the same bytes as one that was not.</summary>
public sealed class CodeTests : IDisposable
{
    private const int Articles = 240;

    private readonly string _folder = Directory.CreateTempSubdirectory("dateline-code-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private Process Start(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Dateline.App.dll"), .. arguments]) { RedirectStandardError = true, RedirectStandardOutput = true, UseShellExecute = false, WorkingDirectory = _folder };
        start.Environment["DATELINE_HOME"] = Repository.Path(".");
        return Process.Start(start)!;
    }

    private (int Exit, string Errors) Run(params string[] arguments)
    {
        using var process = Start(arguments);
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        string errors = process.StandardError.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, errors);
    }

    private long Kept(string folder)
    {
        try
        {
            using var store = RecordStore.Open(Path.Combine(_folder, folder));
            return store.Runs() is [var run, ..] ? store.Count(run).Arrivals : 0;
        }
        catch (StoreException)
        {
            return 0;
        }
    }

    [Fact]
    public void An_interrupted_run_goes_on_without_double_work_and_gives_the_same_bytes()
    {
        Corpora.Write(Path.Combine(_folder, "news"), Articles);
        Assert.Equal(ExitCode.NotAllCoded, Run("code", "news", "-o", "whole").Exit);

        for (int kill = 0; kill < 2; kill++)
        {
            long before = Kept("parts");
            using var process = Start("code", "news", "-o", "parts");
            while (!process.HasExited && Kept("parts") <= before) Thread.Sleep(20);
            process.Kill();
            process.WaitForExit();
        }

        long kept = Kept("parts");
        Assert.InRange(kept, 1, Articles + 1);
        string errors = Run("code", "news", "-o", "parts").Errors;
        long different = 0;
        using (var store = RecordStore.Open(Path.Combine(_folder, "parts"))) different = store.Count(store.Run(null)).Articles;
        long now = long.Parse(Regex.Match(errors, "([0-9,]+) coded now").Groups[1].Value, NumberStyles.AllowThousands, CultureInfo.InvariantCulture);
        Assert.True(now <= different - (kept - (Articles / 10) - 2), $"{now} of {different} were coded in the last attempt, though {kept} had been kept.");
        Assert.Equal(Files("whole"), Files("parts"));
        Assert.Contains("records.jsonl", Files("parts").Keys);

        Assert.Contains(" 0 coded now", Run("code", "news", "-o", "parts").Errors, StringComparison.Ordinal);
        Assert.Equal(Files("whole"), Files("parts"));
        Assert.Equal(ExitCode.Fine, Run("verify", "parts").Exit);
        CheckTables(Path.Combine(_folder, "whole"));
        CheckPackage(Path.Combine(_folder, "whole"));

        File.AppendAllText(Path.Combine(_folder, "parts", "events.csv"), "x");
        Assert.Equal(ExitCode.NotAllCoded, Run("verify", "parts").Exit);
    }

    private SortedDictionary<string, string> Files(string folder)
        => new(Directory.EnumerateFiles(Path.Combine(_folder, folder)).Where(f => !Path.GetFileName(f).StartsWith("dateline.store", StringComparison.Ordinal))
            .ToDictionary(f => Path.GetFileName(f), f => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(f)))), StringComparer.Ordinal);

    /// <summary>What DuckDB, made by others, reads from the files.</summary>
    private static void CheckTables(string folder)
    {
        using var store = RecordStore.Open(folder);
        var run = store.Run(null);
        var counts = store.Count(run);
        Assert.Equal((Articles + 1, 2), (counts.Arrivals, counts.Faults));
        Assert.True(counts.Articles < counts.Arrivals);
        using var duck = new Duck();
        foreach (var table in RecordTable.All)
        {
            string parquet = $"'{Path.Combine(folder, table.Name)}.parquet'", csv = $"read_csv('{Path.Combine(folder, table.Name)}.csv', all_varchar = true, header = true)";
            Assert.Equal(table.Columns.Select(c => (c.Name, TypeOf(c.Type))), duck.Columns($"SELECT * FROM {parquet}"));
            Assert.Equal(duck.Number($"SELECT count(*) FROM {parquet}"), duck.Number($"SELECT count(*) FROM {csv}"));
            Assert.Equal(duck.Number($"SELECT count(*) FROM {parquet}"), duck.Number($"SELECT count(DISTINCT {table.Key}) FROM {parquet}"));
            Assert.True(duck.Number($"SELECT count(*) FROM {parquet}") > 0 || table.Name == "claims", $"{table.Name} is empty.");
        }

        Assert.Equal(counts.Events, duck.Number($"SELECT count(*) FROM '{folder}/events.parquet'"));
        Assert.Equal(counts.Quotes, duck.Number($"SELECT count(*) FROM '{folder}/quotes.parquet'"));
        Assert.Equal(counts.Arrivals, duck.Number($"SELECT sum(arrivals)::BIGINT FROM '{folder}/articles.parquet'"));
        // Codes keep their zeros, dates are dates, and no text of a CSV file is a formula.
        Assert.True(duck.Number($"SELECT count(*) FROM '{folder}/events.parquet' WHERE cameo LIKE '0%'") > 0);
        Assert.True(duck.Number($"SELECT count(*) FROM '{folder}/events.parquet' WHERE published = DATE '2024-03-05'") > 0);
        Assert.True(duck.Number($"SELECT count(*) FROM '{folder}/articles.parquet' WHERE source = '=Another Paper'") > 0);
        Assert.Equal(0, duck.Number($"SELECT count(*) FROM read_csv('{folder}/articles.csv', all_varchar = true) WHERE source LIKE '=%'"));
    }

    private static void CheckPackage(string folder)
    {
        using var package = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "datapackage.json")));
        var resources = package.RootElement.GetProperty("resources").EnumerateArray().ToArray();
        var named = resources.Select(r => r.GetProperty("path").GetString()!).Append("datapackage.json").Order(StringComparer.Ordinal);
        Assert.Equal(Directory.EnumerateFiles(folder).Select(f => Path.GetFileName(f)).Where(f => !f.StartsWith("dateline.store", StringComparison.Ordinal)).Order(StringComparer.Ordinal), named);
        foreach (var resource in resources)
        {
            byte[] bytes = File.ReadAllBytes(Path.Combine(folder, resource.GetProperty("path").GetString()!));
            Assert.Equal("sha256:" + Convert.ToHexStringLower(SHA256.HashData(bytes)), resource.GetProperty("hash").GetString());
            Assert.Equal(bytes.Length, resource.GetProperty("bytes").GetInt64());
            if (resource.GetProperty("path").GetString()!.EndsWith(".jsonl", StringComparison.Ordinal)) Assert.Equal(bytes.Count(b => b == '\n'), resource.GetProperty("rows").GetInt64());
        }

        string report = File.ReadAllText(Path.Combine(folder, "report.html"));
        Assert.DoesNotContain("<script", report, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotMatch("(src|href)\\s*=\\s*[\"']?(https?:)?//", report);
        Assert.Contains("<svg", report, StringComparison.Ordinal);
        Assert.Single(report.Split("<details open>").Skip(1));
        Assert.Contains("class=\"e denied\"", report, StringComparison.Ordinal);
        string[] errors = File.ReadAllLines(Path.Combine(folder, "errors.jsonl"));
        Assert.Equal("news/b.jsonl:8", JsonDocument.Parse(errors[0]).RootElement.GetProperty("place").GetString());
        Assert.Equal("news/b.jsonl:12", JsonDocument.Parse(errors[1]).RootElement.GetProperty("place").GetString());
    }

    private static string TypeOf(ColumnType type) => type switch
    {
        ColumnType.Integer => "BIGINT",
        ColumnType.Number => "DOUBLE",
        ColumnType.Boolean => "BOOLEAN",
        ColumnType.Date => "DATE",
        _ => "VARCHAR",
    };
}
