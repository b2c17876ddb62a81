using Microsoft.Data.Sqlite;

namespace Dateline.Record.Store;

/// <summary>What the store asks of SQLite in a line. Values are parameters, always.</summary>
internal static class Sql
{
    extension(SqliteConnection connection)
    {
        public SqliteCommand Query(string sql, params ReadOnlySpan<(string Name, object? Value)> values)
        {
            var command = connection.CreateCommand();
            command.CommandText = sql;
            foreach (var (name, value) in values) command.Parameters.AddWithValue(name, value ?? DBNull.Value);
            return command;
        }

        public int Run(string sql, params ReadOnlySpan<(string Name, object? Value)> values)
        {
            using var command = connection.Query(sql, values);
            return command.ExecuteNonQuery();
        }

        public long Number(string sql, params ReadOnlySpan<(string Name, object? Value)> values)
        {
            using var command = connection.Query(sql, values);
            return command.ExecuteScalar() is long number ? number : 0;
        }

        /// <summary>The first column of the first row; null when there is no row or the value is null.</summary>
        public T? Value<T>(string sql, params ReadOnlySpan<(string Name, object? Value)> values) where T : class
        {
            using var command = connection.Query(sql, values);
            return command.ExecuteScalar() as T;
        }

        public IEnumerable<T> Rows<T>(string sql, Func<SqliteDataReader, T> read, params (string Name, object? Value)[] values)
        {
            using var command = connection.Query(sql, values);
            using var rows = command.ExecuteReader();
            while (rows.Read()) yield return read(rows);
        }
    }

    extension(SqliteDataReader row)
    {
        public string? Text(int column) => row.IsDBNull(column) ? null : row.GetString(column);
    }
}
