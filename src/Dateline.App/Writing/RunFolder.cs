using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Dateline.App.Reporting;
using Dateline.Ontology;
using Dateline.Record.Store;
using Dateline.Record.Tables;

namespace Dateline.App.Writing;

/// <summary>
/// What <c>dateline code</c> leaves beside the store: every table as CSV and Parquet, the records, the faults, a report, a codebook, and a data package that lists them with rows and
/// hashes. Made from the store alone, without a clock, so that an interrupted run and one that was not give the same bytes.
/// </summary>
internal sealed class RunFolder(RecordStore store, StoredRun run, string folder, Lexicon lexicon, int threads)
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public void Write()
    {
        var package = new DataPackage(run);
        var report = new ReportFigures();
        var tables = RecordTable.All.Select(table => new TableFiles(table, folder)).ToArray();
        try
        {
            using var records = new WrittenFile(Path.Combine(folder, "records.jsonl"));
            long count = 0;
            Conveyor.Run(store.Records(run), Rows, row =>
            {
                records.Stream.Write(row.Record.Json);
                records.Stream.WriteByte((byte)'\n');
                for (int i = 0; i < tables.Length; i++) tables[i].Add(row.Tables[i].Rows, row.Tables[i].Csv);
                report.Add(row.Source);
                count++;
            }, Math.Max(1, threads)).GetAwaiter().GetResult();

            foreach (var table in tables)
            {
                var (csv, parquet) = table.Complete();
                package.AddTable(table.Table, table.Rows, csv, parquet);
            }

            package.AddFile("records", "records.jsonl", "application/x-ndjson", "Every record in full, one JSON document a line.", count, records.Complete());
        }
        finally
        {
            foreach (var table in tables) table.Dispose();
        }

        package.AddFile("errors", "errors.jsonl", "application/x-ndjson", "What was not coded: place, fault, remedy.", store.Count(run).Faults, WriteText("errors.jsonl", Faults()));
        package.AddFile("codebook", "codebook.md", "text/markdown", "What every column and code means.", null, WriteText("codebook.md", [RunCodebook.Write(run, lexicon)]));
        package.AddFile("report", "report.html", "text/html", "The run at a glance.", null, WriteText("report.html", [new Report(run, store.Count(run), report, lexicon, [.. store.Faults(run).Take(50)]).Write()]));
        WriteText("datapackage.json", [package.Write()]);
    }

    private static Row Rows(StoredRecord record)
    {
        var source = new TableSource(record.Read(), record.Arrivals, record.Place);
        var csv = new StringBuilder();
        var tables = new (object?[][], byte[])[RecordTable.All.Count];
        for (int i = 0; i < tables.Length; i++)
        {
            object?[][] rows = [.. RecordTable.All[i].Rows(source)];
            csv.Clear();
            foreach (object?[] row in rows) CsvText.Append(csv, row);
            tables[i] = (rows, Encoding.UTF8.GetBytes(csv.ToString()));
        }

        return new(record, source, tables);
    }

    private IEnumerable<string> Faults()
        => store.Faults(run).Select(f => JsonSerializer.Serialize(new Dictionary<string, string> { ["place"] = f.Place, ["fault"] = f.Fault, ["remedy"] = f.Remedy }, Plain) + "\n");

    private (long Bytes, string Sha256) WriteText(string name, IEnumerable<string> parts)
    {
        using var file = new WrittenFile(Path.Combine(folder, name));
        foreach (string part in parts) file.Stream.Write(Encoding.UTF8.GetBytes(part));
        return file.Complete();
    }

    private sealed record Row(StoredRecord Record, TableSource Source, (object?[][] Rows, byte[] Csv)[] Tables);
}
