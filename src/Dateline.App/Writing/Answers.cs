using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Dateline.App.View;
using Dateline.Record.Tables;
using Spectre.Console;

namespace Dateline.App.Writing;

/// <summary>Answers to a question, as a table for people or in full for programs: the same columns as in a run's folder.</summary>
internal static class Answers
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static (Option<string> To, Option<string?> Output, Option<int> Most) Options()
    {
        var to = new Option<string>("--to") { Description = "table for people; json (one object a line), csv or parquet with all columns.", DefaultValueFactory = _ => "table" };
        to.AcceptOnlyFromAmong("table", "json", "csv", "parquet");
        var output = new Option<string?>("--out", "-o") { HelpName = "file", Description = "Write to a file instead of standard output." };
        var most = new Option<int>("--most") { HelpName = "number", Description = "How many to give at most.", DefaultValueFactory = _ => int.MaxValue };
        return (to, output, most);
    }

    public static int Write(IEnumerable<object?[]> rows, RecordTable table, string[] shown, string to, string? file)
    {
        using var output = file is null ? Console.OpenStandardOutput() : File.Create(file);
        long count = to switch
        {
            "json" => Json(rows, table, output),
            "csv" => Csv(rows, table, output),
            "parquet" => Parquet(rows, table, output),
            _ => Table(rows, table, shown, output, file is null),
        };
        if (to == "table" || file is not null) Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count:N0} {(count == 1 ? table.Name[..^1] : table.Name)}."));
        return ExitCode.Fine;
    }

    private static long Json(IEnumerable<object?[]> rows, RecordTable table, Stream output)
    {
        long count = 0;
        foreach (object?[] row in rows)
        {
            var line = new Dictionary<string, object?>();
            for (int i = 0; i < row.Length; i++) line[table.Columns[i].Name] = row[i] is DateOnly day ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : row[i];
            output.Write([.. JsonSerializer.SerializeToUtf8Bytes(line, Plain), (byte)'\n']);
            count++;
        }

        return count;
    }

    private static long Csv(IEnumerable<object?[]> rows, RecordTable table, Stream output)
    {
        long count = 0;
        output.Write(TableFiles.Header(table.Columns));
        var line = new StringBuilder();
        foreach (object?[] row in rows)
        {
            CsvText.Append(line.Clear(), row);
            output.Write(Encoding.UTF8.GetBytes(line.ToString()));
            count++;
        }

        return count;
    }

    private static long Parquet(IEnumerable<object?[]> rows, RecordTable table, Stream output)
    {
        // Parquet is written with its positions, which a pipe does not know.
        var whole = new MemoryStream();
        long count = 0;
        using (var parquet = new ParquetTable(table.Columns, whole))
        {
            foreach (object?[] row in rows)
            {
                parquet.Add(row);
                count++;
            }
        }

        output.Write(whole.ToArray());
        return count;
    }

    private static long Table(IEnumerable<object?[]> rows, RecordTable table, string[] shown, Stream output, bool toTerminal)
    {
        bool terminal = toTerminal && !Console.IsOutputRedirected;
        using var writer = new StreamWriter(output, new UTF8Encoding(false)) { NewLine = "\n" };
        var view = new Table().Border(TableBorder.Simple).Expand();
        int[] columns = [.. shown.Select(name => table.Columns.Select((c, i) => (c, i)).First(c => c.c.Name == name).i)];
        foreach (string name in shown) view.AddColumn(new TableColumn(name.Replace('_', ' ')) { NoWrap = name is "event_date" or "published" or "plover" or "status" });
        long count = 0;
        foreach (object?[] row in rows)
        {
            view.AddRow([.. columns.Select(i => new Spectre.Console.Text(row[i] switch { null => "", DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), var cell => Words.Shorten(Words.Clean(cell.ToString()), 160) }))]);
            count++;
        }

        if (count == 0) return 0;
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = terminal ? AnsiSupport.Detect : AnsiSupport.No, ColorSystem = terminal ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors, Interactive = InteractionSupport.No, Out = new AnsiConsoleOutput(writer) });
        console.Profile.Width = terminal && Console.WindowWidth > 0 ? Console.WindowWidth : 140;
        console.Profile.Capabilities.Unicode = true;
        console.Write(view);
        return count;
    }
}
