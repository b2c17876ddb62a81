using Microsoft.Data.Sqlite;

namespace Dateline.Record.Store;

/// <summary>
/// Sums over the whole of a finished run, so that its overviews need not count a million rows: by actor, by day, and by pair of countries. Those of a day or a pair stand in one row, a line for each
/// number. They hold what the same questions count, and are dropped when the run changes.
/// </summary>
internal static class StoreSums
{
    public const string Day = "SELECT e.day, e.type, e.status, e.quad, count(*) AS events FROM event e JOIN run_record x ON x.run = $run AND x.record = e.record WHERE {0} GROUP BY e.day, e.type, e.status, e.quad ORDER BY e.day, e.type";

    public const string Dyad =
        """
        SELECT d.actor, d.recipient, d.day, d.quad, d.status, count(*) AS events FROM
          (SELECT DISTINCT e.id, a.country AS actor, b.country AS recipient, e.day, e.quad, e.status FROM event e JOIN run_record x ON x.run = $run AND x.record = e.record
           JOIN party p ON p.event = e.id AND p.side = 1 JOIN who a ON a.id = p.who JOIN party q ON q.event = e.id AND q.side = 2 JOIN who b ON b.id = q.who
           WHERE a.country IS NOT NULL AND b.country IS NOT NULL AND {0}) d
        GROUP BY d.actor, d.recipient, d.day, d.quad, d.status ORDER BY d.actor, d.recipient, d.day
        """;

    /// <summary>With <c>{0}</c> for a condition on the id of who is counted.</summary>
    public const string Actor =
        """
        SELECT m.who, ifnull(s.acts, 0) AS acts, ifnull(s.suffers, 0) AS suffers, ifnull(k.speaks, 0) AS speaks, m.mentions, m.articles FROM
          (SELECT a.who, sum(a.mentions) AS mentions, count(DISTINCT a.record) AS articles FROM actor a JOIN run_record x ON x.run = $run AND x.record = a.record WHERE a.who {0} GROUP BY a.who) m
        LEFT JOIN (SELECT p.who, sum(p.side = 1) AS acts, sum(p.side = 2) AS suffers FROM party p JOIN event e ON e.id = p.event JOIN run_record x ON x.run = $run AND x.record = e.record WHERE p.who {0} GROUP BY p.who) s ON s.who = m.who
        LEFT JOIN (SELECT q.speaker AS who, count(*) AS speaks FROM quote q JOIN run_record x ON x.run = $run AND x.record = q.record WHERE q.speaker {0} GROUP BY q.speaker) k ON k.who = m.who
        """;

    public static bool Has(SqliteConnection connection, long run) => connection.Number("SELECT summed FROM run WHERE id = $run", ("$run", run)) > 0;

    /// <summary>Counts a run anew, within the transaction that is open.</summary>
    public static void Make(SqliteConnection connection, long run)
    {
        foreach (string table in new[] { "run_actor", "run_day", "run_dyad" }) connection.Run($"DELETE FROM {table} WHERE run = $run", ("$run", run));
        connection.Run($"INSERT INTO run_actor (run, who, acts, suffers, speaks, mentions, articles) SELECT $run, * FROM ({Only(Actor, "IS NOT NULL")})", ("$run", run));
        connection.Run(
            $"INSERT INTO run_day (run, day, counts) SELECT $run, ifnull(day, ''), group_concat(concat_ws(char(9), type, ifnull(status, ''), ifnull(quad, ''), events), char(10) ORDER BY type, status, quad) FROM ({Only(Day, "1")}) GROUP BY day",
            ("$run", run));
        connection.Run(
            $"INSERT INTO run_dyad (run, actor, recipient, counts) SELECT $run, actor, recipient, group_concat(concat_ws(char(9), ifnull(day, ''), ifnull(quad, ''), ifnull(status, ''), events), char(10) ORDER BY day, quad, status) FROM ({Only(Dyad, "1")}) GROUP BY actor, recipient",
            ("$run", run));
        connection.Run("UPDATE run SET summed = 1 WHERE id = $run", ("$run", run));
    }

    public static string Only(string sql, string condition) => sql.Replace("{0}", condition, StringComparison.Ordinal);

    public static IReadOnlyList<EventCount> Days(SqliteConnection connection, long run)
    {
        var (all, words) = (new List<EventCount>(), new Words());
        foreach (var (day, counts) in connection.Rows("SELECT day, counts FROM run_day WHERE run = $run ORDER BY day", r => (StoreRows.Day(OrNull(r.GetString(0))), r.GetString(1)), ("$run", run)))
            foreach (var line in counts.AsSpan().Split('\n'))
            {
                var rest = counts.AsSpan(line);
                all.Add(new(day, words.Next(ref rest)!, words.Next(ref rest), words.Next(ref rest), Number(rest)));
            }

        return all;
    }

    public static IReadOnlyList<DyadCount> Dyads(SqliteConnection connection, long run)
    {
        var (all, words, days) = (new List<DyadCount>(), new Words(), new Dictionary<string, DateOnly?>(StringComparer.Ordinal));
        foreach (var (actor, recipient, counts) in connection.Rows("SELECT actor, recipient, counts FROM run_dyad WHERE run = $run ORDER BY actor, recipient", r => (r.GetString(0), r.GetString(1), r.GetString(2)), ("$run", run)))
            foreach (var line in counts.AsSpan().Split('\n'))
            {
                var rest = counts.AsSpan(line);
                string? written = words.Next(ref rest);
                DateOnly? day = null;
                if (written is not null && !days.TryGetValue(written, out day)) days[written] = day = StoreRows.Day(written);
                all.Add(new(actor, recipient, day, words.Next(ref rest), words.Next(ref rest), Number(rest)));
            }

        return all;
    }

    private static string? OrNull(string word) => word.Length == 0 ? null : word;

    private static long Number(ReadOnlySpan<char> digits) => long.Parse(digits, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The few words that come again and again, each held once.</summary>
    private sealed class Words
    {
        private readonly HashSet<string> _known = new(StringComparer.Ordinal);

        /// <summary>What stands before the next tab, null when it is empty; goes on behind it.</summary>
        public string? Next(ref ReadOnlySpan<char> rest)
        {
            int tab = rest.IndexOf('\t');
            var word = rest[..tab];
            rest = rest[(tab + 1)..];
            if (word.IsEmpty) return null;
            var known = _known.GetAlternateLookup<ReadOnlySpan<char>>();
            if (known.TryGetValue(word, out string? found)) return found;
            _known.Add(found = word.ToString());
            return found;
        }
    }
}
