using Dateline.Text;
using Microsoft.Data.Sqlite;

namespace Dateline.Record.Store;

/// <summary>
/// A store, to be read: runs, records, articles, and the questions of <see cref="StoreQueries"/>. Reads while another process writes, and sees what was committed when
/// the reading began. Share one between threads.
/// </summary>
public sealed class RecordStore : IDisposable
{
    private RecordStore(string file) => File = file;

    public string File { get; }

    /// <param name="path">The folder that <c>dateline code</c> wrote, or the store in it.</param>
    /// <exception cref="StoreException">There is none, or it is none, or it is newer than this program, or older and cannot be written to.</exception>
    public static RecordStore Open(string path)
    {
        string file = StoreFile.Find(path);
        // Tables of an older version are brought up to date first.
        if (Version(file) < StoreSchema.Version) StoreWriter.Open(file).Dispose();
        return new RecordStore(file);
    }

    private static long Version(string file)
    {
        var connection = StoreFile.Open(file, SqliteOpenMode.ReadOnly);
        try
        {
            return StoreSchema.Check(connection, file, mayBeEmpty: false);
        }
        finally
        {
            StoreFile.Close(connection);
        }
    }

    /// <summary>In the order in which they began.</summary>
    public IReadOnlyList<StoredRun> Runs()
    {
        using var connection = Connect();
        return [.. StoreRows.AllRuns(connection)];
    }

    /// <summary>The run of a name; the newest when none is given.</summary>
    /// <exception cref="StoreException">There is no such run; the message names those there are.</exception>
    public StoredRun Run(string? name)
    {
        var all = Runs();
        var found = name is null ? all is [.., var newest] ? newest : null : all.FirstOrDefault(r => r.Name == name);
        if (found is not null) return found;
        throw all.Count == 0
            ? new StoreException(File, "The store holds no run yet.", "Code some articles into it.")
            : new StoreException(File, $"There is no run \"{name}\".", $"There are: {string.Join(", ", all.Select(r => r.Name))}.");
    }

    public IReadOnlyList<StoredInput> Inputs(StoredRun run)
    {
        using var connection = Connect();
        return [.. StoreRows.Inputs(connection, run.Id)];
    }

    public RunCounts Count(StoredRun run)
    {
        using var connection = Connect();
        return new(
            connection.Number("SELECT count(*) FROM arrival WHERE run = $run", ("$run", run.Id)),
            connection.Number("SELECT count(*) FROM run_record WHERE run = $run", ("$run", run.Id)),
            connection.Number("SELECT count(*) FROM run_record r JOIN event e ON e.record = r.record WHERE r.run = $run", ("$run", run.Id)),
            connection.Number("SELECT count(*) FROM run_record r JOIN quote q ON q.record = r.record WHERE r.run = $run", ("$run", run.Id)),
            connection.Number("SELECT count(*) FROM fault f JOIN input i ON i.id = f.input WHERE i.run = $run", ("$run", run.Id)));
    }

    /// <summary>The records of a run in the order in which their texts first came in.</summary>
    public IEnumerable<StoredRecord> Records(StoredRun run)
    {
        using var connection = Connect();
        const string sql = """
            SELECT r.id, r.packed, f.arrivals, f.place FROM
              (SELECT a.record, count(*) AS arrivals, a.place, min(i.ordinal * 4294967296 + a.item) AS first FROM arrival a JOIN input i ON i.id = a.input WHERE a.run = $run GROUP BY a.record) f
            JOIN record r ON r.id = f.record ORDER BY f.first
            """;
        foreach (var record in connection.Rows(sql, r => new StoredRecord(r.GetInt64(0), Unpacked(r, 1), r.GetInt32(2), r.GetString(3)), ("$run", run.Id)))
            yield return record;
    }

    /// <summary>What was not coded, in the order of the input.</summary>
    public IEnumerable<StoredFault> Faults(StoredRun run)
    {
        using var connection = Connect();
        const string sql = "SELECT f.place, f.fault, f.remedy FROM fault f JOIN input i ON i.id = f.input WHERE i.run = $run ORDER BY i.ordinal, f.item";
        foreach (var fault in connection.Rows(sql, r => new StoredFault(r.GetString(0), r.GetString(1), r.GetString(2)), ("$run", run.Id)))
            yield return fault;
    }

    /// <summary>A run's record of an article, or null.</summary>
    /// <param name="article">The article's id or the beginning of it, in lower case; the first when several begin so.</param>
    public ArticleRecord? Record(StoredRun run, string article)
    {
        using var connection = Connect();
        if (article.Length is 0 or > 64 || !article.All(char.IsAsciiHexDigitLower)) return null;
        byte[] low = Convert.FromHexString(article.PadRight(64, '0')), high = Convert.FromHexString(article.PadRight(64, 'f'));
        return connection.Rows("SELECT r.packed FROM run_record x JOIN record r ON r.id = x.record WHERE x.run = $run AND x.hash BETWEEN $low AND $high ORDER BY x.hash LIMIT 1",
            r => ArticleRecord.FromJson(Unpacked(r, 0)), ("$run", run.Id), ("$low", low), ("$high", high)).FirstOrDefault();
    }

    /// <summary>The articles of a run with their records, in the order in which they were sealed.</summary>
    /// <param name="every">Only one in so many; 1 for all.</param>
    /// <remarks>Some at a time: a reader that stays in the store while another writes keeps the whole write-ahead log from being taken up.</remarks>
    public IEnumerable<CodedBefore> ToCodeAgain(StoredRun run, long every)
    {
        using var connection = Connect();
        const int some = 500;
        const string sql = "SELECT r.id, a.hash, a.details_hash, a.text, a.details, r.packed, r.words FROM run_record x JOIN record r ON r.id = x.record JOIN article a ON a.id = r.article WHERE x.run = $run AND r.id > $last AND r.id % $every = 0 ORDER BY r.id LIMIT $some";
        CodedBefore[] read;
        long last = 0;
        do
        {
            read = [.. connection.Rows(sql, r => new CodedBefore(r.GetInt64(0), StoreWriter.SealOf((byte[])r[1], (byte[])r[2]), (byte[])r[3], r.GetString(4), (byte[])r[5], ArticleWords.FromBytes((byte[])r[6])), ("$run", run.Id), ("$last", last), ("$every", every), ("$some", some))];
            foreach (var again in read) yield return again;
            if (read.Length > 0) last = read[^1].Record;
        }
        while (read.Length == some);
    }

    /// <summary>The documents of the articles that two runs both hold and whose records are not the very same, in the order of the second.</summary>
    public IEnumerable<(byte[] Old, byte[] New)> Pairs(StoredRun old, StoredRun now)
    {
        using var connection = Connect();
        const string sql = "SELECT o.packed, n.packed FROM run_record y JOIN run_record x ON x.run = $old AND x.hash = y.hash JOIN record o ON o.id = x.record JOIN record n ON n.id = y.record WHERE y.run = $new AND x.record <> y.record ORDER BY n.id";
        foreach (var pair in connection.Rows(sql, r => (Unpacked(r, 0), Unpacked(r, 1)), ("$old", old.Id), ("$new", now.Id)))
            yield return pair;
    }

    /// <summary>The bytes that an article came as, each way that it came in this run.</summary>
    public IReadOnlyList<(string Place, byte[] Bytes)> Originals(StoredRun run, ArticleId article)
    {
        using var connection = Connect();
        return [.. connection.Rows(
            "SELECT a.place, o.packed FROM run_record x JOIN arrival a ON a.run = x.run AND a.record = x.record JOIN original o ON o.id = a.original WHERE x.run = $run AND x.hash = $hash ORDER BY a.id",
            r => (r.GetString(0), Unpacked(r, 1)), ("$run", run.Id), ("$hash", StoreCommands.Bytes(article)))];
    }

    /// <summary>The texts that an address has had, oldest first; more than one when the article was edited.</summary>
    public IReadOnlyList<ArticleVersion> Versions(string url)
    {
        using var connection = Connect();
        return [.. connection.Rows(
            "SELECT lower(hex(t.hash)), a.title, a.published, a.place, a.at FROM arrival a JOIN record r ON r.id = a.record JOIN article t ON t.id = r.article WHERE a.url = $url GROUP BY t.hash ORDER BY min(a.id)",
            r => new ArticleVersion(r.GetString(0), r.Text(1), StoreRows.Day(r.Text(2)), r.GetString(3), StoreRows.Time(r.Text(4))), ("$url", url))];
    }

    /// <summary>The files of a data directory as they were when a run used them; empty when they were not kept.</summary>
    public IReadOnlyDictionary<string, byte[]> Data(string hash)
    {
        using var connection = Connect();
        return connection.Rows("SELECT f.path, b.packed FROM data_file f JOIN data_bytes b ON b.hash = f.hash WHERE f.data = $data", r => (r.GetString(0), Unpacked(r, 1)), ("$data", hash))
            .ToDictionary(f => f.Item1, f => f.Item2, StringComparer.Ordinal);
    }

    /// <summary>What people said of a line, oldest first; of every line when none is given.</summary>
    public IReadOnlyList<Review> Reviews(string? line)
    {
        using var connection = Connect();
        return [.. connection.Rows("SELECT line, verdict, reviewer, note, at FROM review WHERE $line IS NULL OR line = $line ORDER BY id",
            r => new Review(r.GetString(0), r.GetString(1), r.GetString(2), r.GetString(3), StoreRows.Time(r.GetString(4))!.Value), ("$line", line))];
    }

    /// <summary>Faults of the store itself: broken pages, originals that are not what their hash says, texts that are not their article's.</summary>
    public IEnumerable<string> Broken()
    {
        using var connection = Connect();
        foreach (string fault in connection.Rows("PRAGMA integrity_check", r => r.GetString(0)).Where(f => f != "ok")) yield return $"{File}: {fault}. Restore it from a copy.";
        foreach (var (what, hash, packed) in connection.Rows("SELECT 'original', hash, packed FROM original UNION ALL SELECT 'article', hash, text FROM article", r => (r.GetString(0), (byte[])r[1], (byte[])r[2])))
            if (!Holds(hash, packed)) yield return $"{File}, {what} {Convert.ToHexStringLower(hash)[..16]}: The bytes are not those that the hash was made of. Restore it from a copy.";
    }

    private static bool Holds(byte[] hash, byte[] packed)
    {
        try
        {
            return System.Security.Cryptography.SHA256.HashData(Packed.Unpack(packed)).AsSpan().SequenceEqual(hash);
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    public void Dispose()
    {
        if (System.IO.File.Exists(File)) StoreFile.Close(Connect());
    }

    internal SqliteConnection Connect() => StoreFile.Open(File, SqliteOpenMode.ReadOnly);

    internal static byte[] Unpacked(SqliteDataReader row, int column) => Packed.Unpack((byte[])row[column]);
}
