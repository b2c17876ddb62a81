using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Dateline.Record.Store;
using Dateline.Record.Tables;

namespace Dateline.App.Writing;

/// <summary>The folder as a Frictionless data package (specs.frictionlessdata.io): every file with its size and hash, every table with its rows and columns.</summary>
internal sealed class DataPackage(StoredRun run)
{
    private static readonly JsonSerializerOptions Plain = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly JsonArray _resources = [];

    public void AddTable(RecordTable table, long rows, (long Bytes, string Sha256) csv, (long Bytes, string Sha256) parquet)
    {
        _resources.Add(new JsonObject
        {
            ["name"] = table.Name, ["path"] = table.Name + ".csv", ["profile"] = "tabular-data-resource", ["description"] = table.Description, ["format"] = "csv", ["mediatype"] = "text/csv", ["encoding"] = "utf-8",
            ["bytes"] = csv.Bytes, ["hash"] = "sha256:" + csv.Sha256, ["rows"] = rows, ["schema"] = Schema(table),
        });
        _resources.Add(new JsonObject
        {
            ["name"] = table.Name + "-parquet", ["path"] = table.Name + ".parquet", ["description"] = table.Description, ["format"] = "parquet", ["mediatype"] = "application/vnd.apache.parquet",
            ["bytes"] = parquet.Bytes, ["hash"] = "sha256:" + parquet.Sha256, ["rows"] = rows,
        });
    }

    public void AddFile(string name, string path, string mediaType, string description, long? rows, (long Bytes, string Sha256) file)
    {
        var resource = new JsonObject { ["name"] = name, ["path"] = path, ["description"] = description, ["mediatype"] = mediaType, ["encoding"] = "utf-8", ["bytes"] = file.Bytes, ["hash"] = "sha256:" + file.Sha256 };
        if (rows is not null) resource["rows"] = rows;
        _resources.Add(resource);
    }

    public string Write() => new JsonObject
    {
        ["profile"] = "data-package",
        ["name"] = "dateline-" + run.Name.ToLowerInvariant(),
        ["title"] = $"Dateline, run {run.Name}",
        ["description"] = "News reporting coded as events, quotations, claims, actors and counts. Every row names the article and the offsets of the words that it rests on.",
        ["dateline"] = new JsonObject { ["run"] = run.Name, ["kind"] = run.Kind, ["code"] = run.MadeBy.Code, ["data"] = run.MadeBy.Data, ["model"] = run.MadeBy.Model },
        ["resources"] = _resources,
    }.ToJsonString(Plain) + "\n";

    private static JsonObject Schema(RecordTable table) => new()
    {
        ["fields"] = new JsonArray([.. table.Columns.Select(c => (JsonNode)new JsonObject { ["name"] = c.Name, ["type"] = TypeOf(c.Type), ["description"] = c.Description })]),
        ["missingValues"] = new JsonArray(""),
        ["primaryKey"] = table.Key,
    };

    private static string TypeOf(ColumnType type) => type switch
    {
        ColumnType.Integer => "integer",
        ColumnType.Number => "number",
        ColumnType.Boolean => "boolean",
        ColumnType.Date => "date",
        _ => "string",
    };
}
