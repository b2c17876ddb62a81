using System.Data;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Dateline.Reading;
using Microsoft.Data.Sqlite;

namespace Dateline.Record.Store;

/// <summary>
/// The one writer of a store. What was committed survives whatever happens to the process; what was not is as if it had never been.
/// A second writer, in this process or another, is refused. Not for several threads at once.
/// </summary>
public sealed class StoreWriter : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly FileStream _lock;
    private readonly RecordIndex _index;
    private readonly StoreCommands _commands;
    private SqliteTransaction? _transaction;

    private StoreWriter(string file, SqliteConnection connection, FileStream held)
    {
        (File, _connection, _lock) = (file, connection, held);
        _commands = new StoreCommands(connection);
        _index = new RecordIndex(_commands);
    }

    public string File { get; }

    /// <summary>Opens a store for writing, and makes it where there is none; its folder too.</summary>
    /// <param name="path">A folder, or the file itself.</param>
    /// <exception cref="StoreException">Somebody else writes to it, or it is no store.</exception>
    public static StoreWriter Open(string path)
    {
        string file = path.EndsWith(".store", StringComparison.Ordinal) || System.IO.File.Exists(path) ? path : Path.Combine(path, StoreFile.Name);
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
        FileStream held;
        try
        {
            // Released by the system when the process dies, however it dies.
            held = new FileStream(file + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new StoreException(file, "Another process writes to this store.", "Wait until it is done, or write to another folder.", refused);
        }

        try
        {
            var connection = StoreFile.Open(file, SqliteOpenMode.ReadWriteCreate);
            StoreSchema.Prepare(connection, file);
            return new StoreWriter(file, connection, held);
        }
        catch
        {
            held.Dispose();
            throw;
        }
    }

    /// <summary>Begins a run, or takes up an unfinished one of the same name and version.</summary>
    /// <exception cref="StoreException">A run of that name is finished, or was made by another version.</exception>
    public StoredRun Begin(string name, MadeBy madeBy, string kind, string settings, long? parent, DateTimeOffset now)
    {
        if (StoreRows.RunNamed(_connection, name) is { } known)
        {
            if (known.MadeBy != madeBy || known.Kind != kind || (known.Finished is not null && kind != "watch"))
                throw new StoreException(File, $"There is a run \"{name}\" already.", "Give the new one another name.");
            return known;
        }

        Enter();
        _connection.Run("INSERT INTO version (code, data, model) VALUES ($code, $data, $model) ON CONFLICT DO NOTHING", ("$code", madeBy.Code), ("$data", madeBy.Data), ("$model", madeBy.Model));
        _connection.Run(
            "INSERT INTO run (name, version, kind, started, settings, parent) SELECT $name, id, $kind, $now, $settings, $parent FROM version WHERE code = $code AND data = $data AND model = $model",
            ("$name", name), ("$kind", kind), ("$now", Stamp(now)), ("$settings", settings), ("$parent", parent), ("$code", madeBy.Code), ("$data", madeBy.Data), ("$model", madeBy.Model));
        Commit();
        return StoreRows.RunNamed(_connection, name)!;
    }

    /// <summary>Keeps the files of a data directory, so that a later run can tell what was changed. Files that are kept already cost nothing.</summary>
    public void KeepData(string hash, IEnumerable<(string Path, byte[] Bytes)> files)
    {
        if (_connection.Number("SELECT count(*) FROM data_file WHERE data = $data", ("$data", hash)) > 0) return;
        Enter();
        foreach (var (path, bytes) in files)
        {
            byte[] digest = SHA256.HashData(bytes);
            _connection.Run("INSERT INTO data_bytes (hash, packed) SELECT $hash, $packed WHERE NOT EXISTS (SELECT 1 FROM data_bytes WHERE hash = $hash)", ("$hash", digest), ("$packed", Packed.Pack(bytes)));
            _connection.Run("INSERT INTO data_file (data, path, hash) VALUES ($data, $path, $hash)", ("$data", hash), ("$path", path), ("$hash", digest));
        }

        Commit();
    }

    /// <summary>The inputs of a run: each as it was left, or from its beginning when it is new or has changed since. Inputs that are no longer named are dropped.</summary>
    /// <param name="named">In their order, with what tells each from a changed one.</param>
    public IReadOnlyList<StoredInput> Inputs(StoredRun run, IReadOnlyList<(string Name, string Mark)> named)
    {
        var known = StoreRows.Inputs(_connection, run.Id).ToDictionary(i => i.Ordinal);
        Enter();
        bool dropped = false;
        foreach (var input in known.Values.Where(i => i.Ordinal >= named.Count || named[i.Ordinal] != (i.Name, i.Mark)).ToArray())
        {
            _commands.Forget(input.Id);
            known.Remove(input.Ordinal);
            dropped = true;
        }

        // The records that they gave stay, sealed, for whoever needs them.
        if (dropped) _commands.Changes(run.Id);
        if (dropped) _connection.Run("DELETE FROM run_record WHERE run = $run AND record NOT IN (SELECT record FROM arrival WHERE run = $run)", ("$run", run.Id));
        var all = new StoredInput[named.Count];
        for (int i = 0; i < all.Length; i++)
            all[i] = known.GetValueOrDefault(i) ?? new(_commands.NewInput(run.Id, i, named[i].Name, named[i].Mark), i, named[i].Name, named[i].Mark, 0, false);
        return all;
    }

    /// <summary>The input of a run with a name, as it was left; added after the others when it is new.</summary>
    public StoredInput InputNamed(StoredRun run, string name)
    {
        var all = StoreRows.Inputs(_connection, run.Id).ToList();
        if (all.Find(i => i.Name == name) is { } known) return known;
        Enter();
        int ordinal = all.Count == 0 ? 0 : all[^1].Ordinal + 1;
        return new(_commands.NewInput(run.Id, ordinal, name, ""), ordinal, name, "", 0, false);
    }

    /// <summary>The texts that a run holds, as hashes.</summary>
    public IEnumerable<byte[]> ArticlesOf(StoredRun run) => _connection.Rows("SELECT hash FROM run_record WHERE run = $run", r => (byte[])r[0], ("$run", run.Id));

    /// <summary>What <see cref="SealOf(Article)"/> gives of every article that a version has made a record of.</summary>
    public IEnumerable<byte[]> SealedBy(MadeBy madeBy) => _connection.Rows(
        "SELECT a.hash, a.details_hash FROM record r JOIN version v ON v.id = r.version JOIN article a ON a.id = r.article WHERE v.code = $code AND v.data = $data AND v.model = $model",
        r => SealOf((byte[])r[0], (byte[])r[1]), ("$code", madeBy.Code), ("$data", madeBy.Data), ("$model", madeBy.Model));

    /// <summary>One hash of an article's text and of everything else that its record depends on.</summary>
    public static byte[] SealOf(Article article) => SealOf(StoreCommands.Bytes(article.Id), Details.HashOf(Details.Of(article).ToJson()));

    internal static byte[] SealOf(byte[] text, byte[] details) => SHA256.HashData([.. text, .. details]);

    /// <summary>Takes down that an article came in.</summary>
    /// <param name="coded">Its record; null when the store has it already, from this run or another of the same version.</param>
    /// <param name="now">When it came in; null where that is of no interest.</param>
    /// <returns>False, and nothing is taken down, when no record was given and the store has none.</returns>
    public bool Add(StoredRun run, StoredInput input, Arrival arrival, Coded? coded, DateTimeOffset? now)
    {
        Enter();
        long? known = _commands.RecordInRun(run.Id, arrival.Article.Id) ?? (coded is null ? _commands.RecordOf(arrival.Article, run.MadeBy) : null);
        if (known is null && coded is null) return false;
        long record = known ?? Seal(arrival.Article, run.MadeBy, coded!);
        _commands.InRun(run.Id, arrival.Article.Id, record);
        _commands.Arrived(run.Id, input.Id, arrival, record, Original(arrival.Original), now is { } at ? Stamp(at) : null);
        _commands.Done(input.Id, arrival.Item + 1);
        return true;
    }

    /// <summary>Puts a new record of an article of the store into a run.</summary>
    public void Recode(StoredRun run, Article article, Coded coded)
    {
        Enter();
        _commands.InRun(run.Id, article.Id, Seal(article, run.MadeBy, coded));
    }

    /// <summary>Puts the record of an article of the store into a run of another version, which says the same.</summary>
    public void Recode(StoredRun run, Carried carried)
    {
        Enter();
        long from = carried.From.Record;
        if (_commands.SameArticle(from, run.MadeBy) is not { } record)
        {
            record = _commands.NewRecord(run.MadeBy, from, carried.Packed);
            _index.Copy(from, record);
        }

        _commands.InRun(run.Id, record);
    }

    /// <summary>Puts the record into a run that this version has made of an article already.</summary>
    /// <exception cref="InvalidOperationException">It has made none.</exception>
    public void Recode(StoredRun run, CodedBefore known)
    {
        Enter();
        _commands.InRun(run.Id, _commands.SameArticle(known.Record, run.MadeBy) ?? throw new InvalidOperationException("The store has no record of the article by this version."));
    }

    /// <summary>Gives a run the inputs, arrivals and faults of the run that it coded again.</summary>
    public void CopyArrivals(StoredRun from, StoredRun to)
    {
        Enter();
        // Anew, should an interrupted attempt have left some.
        foreach (var input in StoreRows.Inputs(_connection, to.Id).ToList()) _commands.Forget(input.Id);
        _connection.Run("INSERT INTO input (run, ordinal, name, mark, done, complete) SELECT $to, ordinal, name, mark, done, complete FROM input WHERE run = $from", ("$to", to.Id), ("$from", from.Id));
        _connection.Run("""
            INSERT INTO arrival (run, input, item, place, record, original, source_id, source, url, title, published, at)
            SELECT $to, i2.id, a.item, a.place, new.record, a.original, a.source_id, a.source, a.url, a.title, a.published, a.at
            FROM arrival a JOIN input i1 ON i1.id = a.input JOIN input i2 ON i2.run = $to AND i2.ordinal = i1.ordinal
            JOIN run_record old ON old.run = $from AND old.record = a.record JOIN run_record new ON new.run = $to AND new.hash = old.hash
            WHERE a.run = $from ORDER BY a.id
            """, ("$to", to.Id), ("$from", from.Id));
        _connection.Run("""
            INSERT INTO fault (input, item, place, fault, remedy) SELECT i2.id, f.item, f.place, f.fault, f.remedy
            FROM fault f JOIN input i1 ON i1.id = f.input AND i1.run = $from JOIN input i2 ON i2.run = $to AND i2.ordinal = i1.ordinal
            """, ("$to", to.Id), ("$from", from.Id));
    }

    /// <summary>Takes down that an item was not coded.</summary>
    public void Add(StoredInput input, int item, StoredFault fault)
    {
        Enter();
        _commands.Run("INSERT OR REPLACE INTO fault (input, item, place, fault, remedy) VALUES ($0, $1, $2, $3, $4)", input.Id, item, fault.Place, fault.Fault, fault.Remedy);
        _commands.Done(input.Id, item + 1);
    }

    /// <summary>The input has no more items.</summary>
    public void Complete(StoredInput input)
    {
        Enter();
        _commands.Run("UPDATE input SET complete = 1 WHERE id = $0", input.Id);
    }

    public void Finish(StoredRun run, DateTimeOffset now)
    {
        Enter();
        _connection.Run("UPDATE run SET finished = $now WHERE id = $id", ("$now", Stamp(now)), ("$id", run.Id));
        if (!StoreSums.Has(_connection, run.Id)) StoreSums.Make(_connection, run.Id);
        _commands.Summed(run.Id);
        Commit();
        _connection.Run("PRAGMA optimize");
    }

    public void Add(Review review)
    {
        Enter();
        _connection.Run("INSERT INTO review (line, verdict, reviewer, note, at) VALUES ($line, $verdict, $reviewer, $note, $at)",
            ("$line", review.Line), ("$verdict", review.Verdict), ("$reviewer", review.Reviewer), ("$note", review.Note), ("$at", Stamp(review.At)));
        Commit();
    }

    /// <summary>Drops all that can be rebuilt, and rebuilds it from the sealed records.</summary>
    public void Reindex()
    {
        Enter();
        foreach (string table in new[] { "party", "event", "quote", "actor", "who" }) _connection.Run($"DELETE FROM {table}");
        _connection.Run("INSERT INTO article_text (article_text) VALUES ('delete-all')");
        _index.Forget();
        var summed = _connection.Rows("SELECT id FROM run WHERE summed", r => r.GetInt64(0)).ToList();
        var seen = new HashSet<long>();
        foreach (var (id, article, packed) in _connection.Rows("SELECT id, article, packed FROM record ORDER BY id", r => (r.GetInt64(0), r.GetInt64(1), (byte[])r[2])).ToList())
        {
            var record = ArticleRecord.FromJson(Packed.Unpack(packed));
            _index.Add(id, record);
            if (seen.Add(article)) _commands.IndexText(article, record.Article.Title, record.Article.Text);
        }

        foreach (long run in summed) StoreSums.Make(_connection, run);
        Commit();
    }

    /// <summary>The store's own state of feeds, alerts and the like; parameters only.</summary>
    internal SqliteConnection Within()
    {
        Enter();
        return _connection;
    }

    /// <summary>Acknowledges everything since the last commit: from here on it is kept.</summary>
    public void Commit()
    {
        _transaction?.Commit();
        _transaction?.Dispose();
        _transaction = null;
    }

    /// <summary>What was not committed is given up.</summary>
    public void Dispose()
    {
        _transaction?.Dispose();
        _commands.Dispose();
        // What the log holds goes into the store while that can be done; a reader may be the last to close, and cannot do it.
        if (_connection.State == ConnectionState.Open) _connection.Run("PRAGMA wal_checkpoint(TRUNCATE)");
        _connection.Dispose();
        _lock.Dispose();
    }

    private void Enter() => _commands.Enter(_transaction ??= _connection.BeginTransaction(deferred: false));

    private long Seal(Article article, MadeBy madeBy, Coded coded)
    {
        string details = Details.Of(article).ToJson();
        long id = _commands.ArticleOf(article.Id, details) ?? NewArticle(article, details);
        if (_commands.RecordOf(id, madeBy) is { } known) return known;
        long record = _commands.NewRecord(id, madeBy, coded);
        _index.Add(record, coded.Record);
        return record;
    }

    private long NewArticle(Article article, string details)
    {
        long id = _commands.NewArticle(article.Id, details, Packed.Pack(Encoding.UTF8.GetBytes(article.Text)));
        _commands.IndexText(id, article.Title, article.Text);
        return id;
    }

    private long? Original(ReadOnlyMemory<byte> bytes)
    {
        if (bytes.IsEmpty) return null;
        byte[] hash = SHA256.HashData(bytes.Span);
        return _commands.OriginalOf(hash) ?? _commands.NewOriginal(hash, Packed.Pack(bytes.Span));
    }

    private static string Stamp(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
}
