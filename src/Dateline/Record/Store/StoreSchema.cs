using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Dateline.Record.Store;

/// <summary>
/// The tables. A new version of them gets a number, a step in <see cref="Steps"/>, and a sample under tests/stores that every later build must open.
/// The tables below "What can be rebuilt" hold nothing that the sealed records do not say.
/// </summary>
internal static class StoreSchema
{
    /// <summary>"DATL": tells a store from any other SQLite file.</summary>
    private const long ApplicationId = 0x4441544C;

    public const int Version = 3;

    /// <summary>Step i leads from version i to version i + 1.</summary>
    private static readonly string[] Steps =
    [
        """
        CREATE TABLE version (id INTEGER PRIMARY KEY, code TEXT NOT NULL, data TEXT NOT NULL, model TEXT NOT NULL, UNIQUE (code, data, model));
        CREATE TABLE data_bytes (hash BLOB PRIMARY KEY, packed BLOB NOT NULL);
        CREATE TABLE data_file (data TEXT NOT NULL, path TEXT NOT NULL, hash BLOB NOT NULL, PRIMARY KEY (data, path)) WITHOUT ROWID;

        CREATE TABLE run (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, version INTEGER NOT NULL REFERENCES version, kind TEXT NOT NULL, started TEXT NOT NULL, finished TEXT, settings TEXT NOT NULL, parent INTEGER REFERENCES run);
        CREATE TABLE input (id INTEGER PRIMARY KEY, run INTEGER NOT NULL REFERENCES run, ordinal INTEGER NOT NULL, name TEXT NOT NULL, mark TEXT NOT NULL, done INTEGER NOT NULL DEFAULT 0, complete INTEGER NOT NULL DEFAULT 0, UNIQUE (run, ordinal));

        CREATE TABLE original (id INTEGER PRIMARY KEY, hash BLOB NOT NULL UNIQUE, packed BLOB NOT NULL);
        CREATE TABLE article (id INTEGER PRIMARY KEY, hash BLOB NOT NULL, details_hash BLOB NOT NULL, text BLOB NOT NULL, details TEXT NOT NULL, UNIQUE (hash, details_hash));
        CREATE TABLE record (id INTEGER PRIMARY KEY, article INTEGER NOT NULL REFERENCES article, version INTEGER NOT NULL REFERENCES version, packed BLOB NOT NULL, words BLOB NOT NULL, UNIQUE (article, version));
        CREATE TRIGGER record_is_sealed BEFORE UPDATE ON record BEGIN SELECT RAISE(ABORT, 'a record is sealed'); END;
        CREATE TRIGGER record_stays BEFORE DELETE ON record BEGIN SELECT RAISE(ABORT, 'a record is sealed'); END;
        CREATE TRIGGER article_is_sealed BEFORE UPDATE ON article BEGIN SELECT RAISE(ABORT, 'an article is sealed'); END;

        CREATE TABLE arrival (id INTEGER PRIMARY KEY, run INTEGER NOT NULL REFERENCES run, input INTEGER NOT NULL REFERENCES input, item INTEGER NOT NULL, place TEXT NOT NULL, record INTEGER NOT NULL REFERENCES record, original INTEGER REFERENCES original, source_id TEXT, source TEXT, url TEXT, title TEXT, published TEXT, at TEXT, UNIQUE (input, item));
        CREATE INDEX arrival_run ON arrival (run, record);
        CREATE INDEX arrival_url ON arrival (url) WHERE url IS NOT NULL;
        CREATE TABLE fault (input INTEGER NOT NULL REFERENCES input, item INTEGER NOT NULL, place TEXT NOT NULL, fault TEXT NOT NULL, remedy TEXT NOT NULL, PRIMARY KEY (input, item)) WITHOUT ROWID;
        CREATE TABLE run_record (run INTEGER NOT NULL REFERENCES run, hash BLOB NOT NULL, record INTEGER NOT NULL REFERENCES record, PRIMARY KEY (run, hash)) WITHOUT ROWID;
        CREATE UNIQUE INDEX run_record_record ON run_record (run, record);

        CREATE TABLE review (id INTEGER PRIMARY KEY, line TEXT NOT NULL, verdict TEXT NOT NULL, reviewer TEXT NOT NULL, note TEXT NOT NULL, at TEXT NOT NULL);
        CREATE INDEX review_line ON review (line);
        CREATE TABLE feed (url TEXT PRIMARY KEY, etag TEXT, modified TEXT, next TEXT, failures INTEGER NOT NULL DEFAULT 0) WITHOUT ROWID;
        CREATE TABLE alert (id INTEGER PRIMARY KEY, query TEXT NOT NULL, line TEXT NOT NULL, at TEXT NOT NULL, sent TEXT, tries INTEGER NOT NULL DEFAULT 0, UNIQUE (query, line));

        -- What can be rebuilt from the above.
        CREATE TABLE who (id INTEGER PRIMARY KEY, name TEXT NOT NULL, kind TEXT, country TEXT, code TEXT);
        CREATE UNIQUE INDEX who_is ON who (name, ifnull(kind, ''), ifnull(country, ''), ifnull(code, ''));
        CREATE INDEX who_country ON who (country);
        CREATE INDEX who_code ON who (code);
        CREATE TABLE event (id INTEGER PRIMARY KEY, record INTEGER NOT NULL REFERENCES record, no INTEGER NOT NULL, start INTEGER NOT NULL, type TEXT NOT NULL, status TEXT, quad TEXT, day TEXT, country TEXT, place TEXT, background INTEGER NOT NULL);
        CREATE INDEX event_record ON event (record, no);
        CREATE INDEX event_day ON event (day, type, status);
        CREATE INDEX event_type ON event (type, day);
        CREATE TABLE party (event INTEGER NOT NULL REFERENCES event, side INTEGER NOT NULL, who INTEGER NOT NULL REFERENCES who, PRIMARY KEY (event, side, who)) WITHOUT ROWID;
        CREATE INDEX party_who ON party (who, side, event);
        CREATE TABLE quote (id INTEGER PRIMARY KEY, record INTEGER NOT NULL REFERENCES record, no INTEGER NOT NULL, start INTEGER NOT NULL, kind TEXT, speaker INTEGER REFERENCES who, day TEXT);
        CREATE INDEX quote_record ON quote (record, no);
        CREATE INDEX quote_speaker ON quote (speaker, day);
        CREATE TABLE actor (record INTEGER NOT NULL REFERENCES record, no INTEGER NOT NULL, who INTEGER NOT NULL REFERENCES who, mentions INTEGER NOT NULL, PRIMARY KEY (record, no)) WITHOUT ROWID;
        CREATE INDEX actor_who ON actor (who, record);
        CREATE VIRTUAL TABLE article_text USING fts5 (title, text, content = '', contentless_delete = 1, tokenize = "unicode61 remove_diacritics 2");
        """,
        """
        -- Pages that feeds link to: what the feed said when the page was asked for, and how often it was.
        CREATE TABLE feed_page (run INTEGER NOT NULL REFERENCES run, url TEXT NOT NULL, said BLOB NOT NULL, tries INTEGER NOT NULL, PRIMARY KEY (run, url)) WITHOUT ROWID;
        -- In the order of days, as answers are given: the first of a million are there without sorting them.
        DROP INDEX event_day;
        CREATE INDEX event_day ON event (day);
        CREATE INDEX event_country ON event (country, day) WHERE country IS NOT NULL;
        CREATE INDEX quote_day ON quote (day);
        """,
        """
        -- Given back when a page that a feed links to is asked for again.
        ALTER TABLE feed_page ADD COLUMN etag TEXT;
        ALTER TABLE feed_page ADD COLUMN modified TEXT;
        CREATE INDEX event_place ON event (place, day) WHERE place IS NOT NULL;
        -- Sums of finished runs, which can be rebuilt too.
        ALTER TABLE run ADD COLUMN summed INTEGER NOT NULL DEFAULT 0;
        CREATE TABLE run_actor (run INTEGER NOT NULL REFERENCES run, who INTEGER NOT NULL, acts INTEGER NOT NULL, suffers INTEGER NOT NULL, speaks INTEGER NOT NULL, mentions INTEGER NOT NULL, articles INTEGER NOT NULL, PRIMARY KEY (run, who)) WITHOUT ROWID;
        CREATE TABLE run_day (run INTEGER NOT NULL REFERENCES run, day TEXT NOT NULL, counts TEXT NOT NULL, PRIMARY KEY (run, day));
        CREATE TABLE run_dyad (run INTEGER NOT NULL REFERENCES run, actor TEXT NOT NULL, recipient TEXT NOT NULL, counts TEXT NOT NULL, PRIMARY KEY (run, actor, recipient));
        """,
    ];

    /// <summary>Makes the tables, or brings those of an older version to this one.</summary>
    /// <exception cref="StoreException">The file is no store, or one of a newer version.</exception>
    public static void Prepare(SqliteConnection connection, string file)
    {
        long version = Check(connection, file, mayBeEmpty: true);
        if (version == Version) return;
        using var transaction = connection.BeginTransaction(deferred: false);
        for (long step = version; step < Version; step++) connection.Run(Steps[step]);
        foreach (long run in connection.Rows("SELECT id FROM run WHERE finished IS NOT NULL AND NOT summed", r => r.GetInt64(0)).ToList()) StoreSums.Make(connection, run);
        connection.Run(string.Create(CultureInfo.InvariantCulture, $"PRAGMA application_id = {ApplicationId}"));
        connection.Run(string.Create(CultureInfo.InvariantCulture, $"PRAGMA user_version = {Version}"));
        transaction.Commit();
    }

    /// <summary>The version of the tables in a file; 0 for an empty one.</summary>
    /// <exception cref="StoreException">The file is no store, or one of a newer version, or empty when it may not be.</exception>
    public static long Check(SqliteConnection connection, string file, bool mayBeEmpty)
    {
        try
        {
            long application = connection.Number("PRAGMA application_id"), version = connection.Number("PRAGMA user_version");
            bool empty = connection.Number("SELECT count(*) FROM sqlite_master") == 0;
            if (empty && mayBeEmpty) return 0;
            if (application != ApplicationId) throw new StoreException(file, "This is not a Dateline store.", "Give the folder that dateline code wrote, or the store in it.");
            if (version > Version) throw new StoreException(file, $"The store has tables of version {version}; this program knows {Version}.", "Use the newer Dateline that wrote it.");
            return version;
        }
        catch (SqliteException broken)
        {
            throw new StoreException(file, "The file cannot be read as a store.", "Restore it from a copy, or code the articles again.", broken);
        }
    }
}
