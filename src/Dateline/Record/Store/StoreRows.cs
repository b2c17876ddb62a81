using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Dateline.Record.Store;

/// <summary>Rows of the store as the values that they stand for.</summary>
internal static class StoreRows
{
    private const string Runs = "SELECT r.id, r.name, v.code, v.data, v.model, r.kind, r.started, r.finished, r.settings, r.parent FROM run r JOIN version v ON v.id = r.version ";

    public static IEnumerable<StoredRun> AllRuns(SqliteConnection connection) => connection.Rows(Runs + "ORDER BY r.id", Run);

    public static StoredRun? RunNamed(SqliteConnection connection, string name) => connection.Rows(Runs + "WHERE r.name = $name", Run, ("$name", name)).FirstOrDefault();

    public static IEnumerable<StoredInput> Inputs(SqliteConnection connection, long run) => connection.Rows(
        "SELECT id, ordinal, name, mark, done, complete FROM input WHERE run = $run ORDER BY ordinal",
        r => new StoredInput(r.GetInt64(0), r.GetInt32(1), r.GetString(2), r.GetString(3), r.GetInt32(4), r.GetBoolean(5)), ("$run", run));

    public static DateOnly? Day(string? text) => text is null ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static DateTimeOffset? Time(string? text) => text is null ? null : DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    private static StoredRun Run(SqliteDataReader r) => new(
        r.GetInt64(0), r.GetString(1), new MadeBy(r.GetString(2), r.GetString(3), r.GetString(4)), r.GetString(5),
        Time(r.GetString(6))!.Value, Time(r.Text(7)), r.GetString(8), r.IsDBNull(9) ? null : r.GetInt64(9));
}
