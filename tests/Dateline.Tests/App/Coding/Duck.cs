using System.Globalization;
using DuckDB.NET.Data;

namespace Dateline.Tests.App.Coding;

/// <summary>DuckDB in memory: somebody else's reader of our files.</summary>
internal sealed class Duck : IDisposable
{
    private readonly DuckDBConnection _connection = new("DataSource=:memory:");

    public Duck() => _connection.Open();

    public long Number(string sql) => Convert.ToInt64(Value(sql), CultureInfo.InvariantCulture);

    public object? Value(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }

    /// <summary>Names and types of the columns of a query.</summary>
    public (string Name, string Type)[] Columns(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = $"DESCRIBE {sql}";
        using var rows = command.ExecuteReader();
        var columns = new List<(string, string)>();
        while (rows.Read()) columns.Add((rows.GetString(0), rows.GetString(1)));
        return [.. columns];
    }

    public void Dispose() => _connection.Dispose();
}
