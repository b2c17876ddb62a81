using Microsoft.Data.Sqlite;

namespace Dateline.Record.Store;

/// <summary>Opens the file of a store: write-ahead log, so that others read while one writes and a process that is killed loses nothing that was committed.</summary>
internal static class StoreFile
{
    private const int Patience = 30;

    /// <summary>The store in a folder that <c>dateline code</c> wrote, or the file itself.</summary>
    public const string Name = "dateline.store";

    public static string Find(string path) => Directory.Exists(path) ? Path.Combine(path, Name) : path;

    public static SqliteConnection Open(string file, SqliteOpenMode mode)
    {
        if (mode != SqliteOpenMode.ReadWriteCreate && !File.Exists(file))
            throw new StoreException(file, "There is no such store.", "Give the folder that dateline code wrote, or the store in it.");

        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = mode, Pooling = mode == SqliteOpenMode.ReadOnly, DefaultTimeout = Patience }.ToString());
        try
        {
            connection.Open();
            if (mode == SqliteOpenMode.ReadWriteCreate)
            {
                connection.Run("PRAGMA page_size = 8192");
                connection.Run("PRAGMA journal_mode = WAL");
                // FULL: what was acknowledged survives a power cut as well as a killed process; commits are batched, so it costs little.
                connection.Run("PRAGMA synchronous = FULL");
            }

            connection.Run("PRAGMA foreign_keys = ON");
            connection.Run("PRAGMA cache_size = -32000");
            // A store from elsewhere may hold any SQL in its schema; none of it may call functions with side effects.
            connection.Run("PRAGMA trusted_schema = OFF");
            return connection;
        }
        catch (SqliteException broken)
        {
            Close(connection);
            const int corrupt = 11, notADatabase = 26;
            throw broken.SqliteErrorCode is corrupt or notADatabase
                ? new StoreException(file, "The file cannot be read as a store.", "Restore it from a copy, or code the articles again.", broken)
                : new StoreException(file, "The store cannot be opened.", "Check the disk and your right to the folder.", broken);
        }
    }

    /// <summary>Closes a connection for good, so that nothing holds a file that may be replaced.</summary>
    public static void Close(SqliteConnection connection)
    {
        SqliteConnection.ClearPool(connection);
        connection.Dispose();
    }
}
