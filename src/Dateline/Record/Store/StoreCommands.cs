using System.Globalization;
using Dateline.Reading;
using Dateline.Text;
using Microsoft.Data.Sqlite;

namespace Dateline.Record.Store;

/// <summary>The statements that run for every article, prepared once. On the writer's connection and thread.</summary>
internal sealed class StoreCommands(SqliteConnection connection) : IDisposable
{
    private readonly Dictionary<string, SqliteCommand> _prepared = new(StringComparer.Ordinal);
    private readonly Dictionary<MadeBy, long> _versions = [];
    private readonly HashSet<long> _changing = [];
    private SqliteTransaction? _transaction;

    public void Enter(SqliteTransaction transaction) => _transaction = transaction;

    /// <summary>Runs a statement; the id of the row that it added is <c>last_insert_rowid()</c>.</summary>
    public void Run(string sql, params ReadOnlySpan<object?> values) => Prepared(sql, values).ExecuteNonQuery();

    public long? Find(string sql, params ReadOnlySpan<object?> values) => Prepared(sql, values).ExecuteScalar() is long found ? found : null;

    /// <summary>Runs an INSERT … RETURNING id.</summary>
    public long Insert(string sql, params ReadOnlySpan<object?> values) => Find(sql, values) ?? throw new InvalidOperationException("The statement added no row.");

    public long? RecordInRun(long run, ArticleId article) => Find("SELECT record FROM run_record WHERE run = $0 AND hash = $1", run, Bytes(article));

    public long? RecordOf(Article article, MadeBy madeBy) => ArticleOf(article.Id, Details.Of(article).ToJson()) is { } id ? RecordOf(id, madeBy) : null;

    public long? RecordOf(long article, MadeBy madeBy) => VersionOf(madeBy) is { } version ? Find("SELECT id FROM record WHERE article = $0 AND version = $1", article, version) : null;

    public long? ArticleOf(ArticleId article, string details) => Find("SELECT id FROM article WHERE hash = $0 AND details_hash = $1", Bytes(article), Details.HashOf(details));

    public long NewArticle(ArticleId article, string details, byte[] text)
        => Insert("INSERT INTO article (hash, details_hash, text, details) VALUES ($0, $1, $2, $3) RETURNING id", Bytes(article), Details.HashOf(details), text, details);

    public void IndexText(long article, string? title, string text) => Run("INSERT INTO article_text (rowid, title, text) VALUES ($0, $1, $2)", article, title ?? "", text);

    public long NewRecord(long article, MadeBy madeBy, Coded coded)
        => Insert("INSERT INTO record (article, version, packed, words) VALUES ($0, $1, $2, $3) RETURNING id", article, VersionOf(madeBy), coded.Packed, coded.Words.ToBytes());

    /// <summary>The record that a version made of the article of another record.</summary>
    public long? SameArticle(long record, MadeBy madeBy)
        => VersionOf(madeBy) is { } version ? Find("SELECT n.id FROM record r JOIN record n ON n.article = r.article AND n.version = $1 WHERE r.id = $0", record, version) : null;

    /// <summary>A record of the article of another one, with the same words.</summary>
    public long NewRecord(MadeBy madeBy, long from, byte[] packed)
        => Insert("INSERT INTO record (article, version, packed, words) SELECT article, $1, $2, words FROM record WHERE id = $0 RETURNING id", from, VersionOf(madeBy), packed);

    public void InRun(long run, long record)
    {
        Changes(run);
        Run("INSERT INTO run_record (run, hash, record) SELECT $0, a.hash, r.id FROM record r JOIN article a ON a.id = r.article WHERE r.id = $1 ON CONFLICT DO NOTHING", run, record);
    }

    public void InRun(long run, ArticleId article, long record)
    {
        Changes(run);
        Run("INSERT INTO run_record (run, hash, record) VALUES ($0, $1, $2) ON CONFLICT DO NOTHING", run, Bytes(article), record);
    }

    /// <summary>The sums of a run hold no more.</summary>
    public void Changes(long run)
    {
        if (_changing.Add(run)) Run("UPDATE run SET summed = 0 WHERE id = $0 AND summed", run);
    }

    /// <summary>The sums of a run were made.</summary>
    public void Summed(long run) => _changing.Remove(run);

    public void Arrived(long run, long input, Arrival arrival, long record, long? original, string? at)
    {
        var article = arrival.Article;
        Run("INSERT INTO arrival (run, input, item, place, record, original, source_id, source, url, title, published, at) VALUES ($0, $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
            run, input, arrival.Item, arrival.Place, record, original, article.SourceId, article.Publisher, article.Url, article.Title, Day(article.Published), at);
    }

    public void Done(long input, int items) => Run("UPDATE input SET done = max(done, $1) WHERE id = $0", input, items);

    public long NewInput(long run, int ordinal, string name, string mark) => Insert("INSERT INTO input (run, ordinal, name, mark) VALUES ($0, $1, $2, $3) RETURNING id", run, ordinal, name, mark);

    /// <summary>Drops an input with what it gave to its run.</summary>
    public void Forget(long input)
    {
        Run("DELETE FROM fault WHERE input = $0", input);
        Run("DELETE FROM arrival WHERE input = $0", input);
        Run("DELETE FROM input WHERE id = $0", input);
    }

    public long? OriginalOf(byte[] hash) => Find("SELECT id FROM original WHERE hash = $0", hash);

    public long NewOriginal(byte[] hash, byte[] packed) => Insert("INSERT INTO original (hash, packed) VALUES ($0, $1) RETURNING id", hash, packed);

    public void Dispose()
    {
        foreach (var command in _prepared.Values) command.Dispose();
    }

    public static byte[] Bytes(ArticleId article) => Convert.FromHexString(article.Hex);

    public static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private long? VersionOf(MadeBy madeBy)
    {
        if (_versions.TryGetValue(madeBy, out long known)) return known;
        if (Find("SELECT id FROM version WHERE code = $0 AND data = $1 AND model = $2", madeBy.Code, madeBy.Data, madeBy.Model) is not { } found) return null;
        return _versions[madeBy] = found;
    }

    private SqliteCommand Prepared(string sql, ReadOnlySpan<object?> values)
    {
        if (!_prepared.TryGetValue(sql, out var command))
        {
            _prepared[sql] = command = connection.CreateCommand();
            command.CommandText = sql;
            for (int i = 0; i < values.Length; i++) command.Parameters.Add(new SqliteParameter { ParameterName = $"${i}" });
        }

        command.Transaction = _transaction;
        for (int i = 0; i < values.Length; i++) command.Parameters[i].Value = values[i] ?? DBNull.Value;
        return command;
    }
}
