using System.Text;
using Dateline.Understanding.Factuality;

namespace Dateline.Record.Store;

/// <summary>Questions to one run of a store. Answers come as they are found, in the order of days, so that the first are there before the last.</summary>
public static class StoreQueries
{
    private const int MostKept = 500;

    /// <summary>The names of places are few, and are stepped through in the index; the events are then found by name.</summary>
    private const string PlaceOfName = """
        e.place IN (WITH RECURSIVE named(name) AS (SELECT min(place) FROM event WHERE place IS NOT NULL UNION ALL SELECT (SELECT min(place) FROM event WHERE place > name) FROM named WHERE name IS NOT NULL)
        SELECT name FROM named WHERE name LIKE {0} ESCAPE '\')
        """;

    extension(RecordStore store)
    {
        /// <summary>Events in the order of their day; those without a day come first.</summary>
        public IEnumerable<EventHit> Events(StoredRun run, EventQuery query)
        {
            var where = EventsWhere(query);
            // CROSS JOIN: the events lead, in their order, so that nothing is sorted when the first few are asked for.
            string sql = $"SELECT e.record, e.no FROM event e CROSS JOIN run_record x ON x.run = $run AND x.record = e.record WHERE {where.Sql} ORDER BY e.day, e.id";
            return store.Hits(run, sql, where, query.Skip, query.Take, RecordKey.OfEvents,
                (record, no, key) => new EventHit(key, record, record.Events[no]),
                hit => query.Text is null || Says(hit.Event.Evidence.Select(e => hit.Record.Article.Text[e.Start..e.End]), query.Text));
        }

        /// <summary>Quotations in the order of publication.</summary>
        public IEnumerable<QuoteHit> Quotes(StoredRun run, QuoteQuery query)
        {
            var where = new Condition().AndWho("q.speaker IN ({0})", query.Speaker).And("q.kind = {0}", RecordIndex.Word(query.Kind))
                .And("q.day >= {0}", StoreCommands.Day(query.Since)).And("q.day <= {0}", StoreCommands.Day(query.Until))
                .And("q.record IN (SELECT r.id FROM record r JOIN article_text t ON t.rowid = r.article WHERE article_text MATCH {0})", Condition.Match(query.Text))
                .And("q.record IN (SELECT r.id FROM record r JOIN article_text t ON t.rowid = r.article WHERE article_text MATCH {0})", query.About is { } about && !Condition.IsCode(about) ? Condition.Match(about) : null);
            string sql = $"SELECT q.record, q.no FROM quote q CROSS JOIN run_record x ON x.run = $run AND x.record = q.record WHERE {where.Sql} ORDER BY q.day, q.id";
            return store.Hits(run, sql, where, query.Skip, query.Take, RecordKey.OfQuotes,
                (record, no, key) => new QuoteHit(key, record, record.Quotes[no]),
                hit => (query.Text is null || Says(Words(hit), query.Text)) && (query.About is null || IsAbout(hit, query.About)),
                query.About is { } code && Condition.IsCode(code) ? Encoding.UTF8.GetBytes($"\"{code.Trim()}\"") : null);
        }

        /// <summary>Articles that hold the words, in the order of publication; records in full.</summary>
        public IEnumerable<ArticleRecord> Articles(StoredRun run, ArticleQuery query)
        {
            var where = new Condition().And("json_extract(a.details, '$.Published') >= {0}", StoreCommands.Day(query.Since)).And("json_extract(a.details, '$.Published') <= {0}", StoreCommands.Day(query.Until))
                .And("a.id IN (SELECT rowid FROM article_text WHERE article_text MATCH {0})", Condition.Match(query.Text));
            string sql = $"SELECT r.id, 0 FROM run_record x JOIN record r ON r.id = x.record JOIN article a ON a.id = r.article WHERE x.run = $run AND {where.Sql} ORDER BY json_extract(a.details, '$.Published'), r.id";
            return store.Hits(run, sql, where, query.Skip, query.Take, record => [RecordKey.OfArticle(record)], (record, _, _) => record, _ => true);
        }

        /// <summary>Numbers of events by day, type, status and quad class.</summary>
        public IReadOnlyList<EventCount> CountEvents(StoredRun run, EventQuery query)
        {
            var where = EventsWhere(query);
            using var connection = store.Connect();
            if (where.IsEmpty && StoreSums.Has(connection, run.Id)) return StoreSums.Days(connection, run.Id);
            return [.. connection.Rows(StoreSums.Only(StoreSums.Day, where.Sql),
                r => new EventCount(StoreRows.Day(r.Text(0)), r.GetString(1), r.Text(2), r.Text(3), r.GetInt64(4)), [("$run", run.Id), .. where.Values])];
        }

        /// <summary>Who takes part most, by events and quotations together.</summary>
        /// <param name="words">A code, or words of a name; null for everybody.</param>
        public IReadOnlyList<ActorCount> CountActors(StoredRun run, string? words, int most)
        {
            var where = new Condition().AndWho("w.id IN ({0})", words);
            using var connection = store.Connect();
            // Asked of a few, the rest are not counted first.
            string counts = !where.IsEmpty ? StoreSums.Only(StoreSums.Actor, "IN (SELECT id FROM meant)")
                : StoreSums.Has(connection, run.Id) ? "SELECT who, acts, suffers, speaks, mentions, articles FROM run_actor WHERE run = $run"
                : StoreSums.Only(StoreSums.Actor, "IS NOT NULL");
            return [.. connection.Rows(
                $"""
                WITH meant AS (SELECT w.id FROM who w WHERE {where.Sql})
                SELECT w.name, w.kind, w.country, w.code, c.acts, c.suffers, c.speaks, c.mentions, c.articles FROM ({counts}) c JOIN who w ON w.id = c.who
                ORDER BY c.acts + c.suffers + c.speaks DESC, c.mentions DESC, w.name, w.id LIMIT $most
                """,
                r => new ActorCount(r.GetString(0), r.Text(1), r.Text(2), r.Text(3), r.GetInt64(4), r.GetInt64(5), r.GetInt64(6), r.GetInt64(7), r.GetInt64(8)),
                [("$run", run.Id), ("$most", most), .. where.Values])];
        }

        /// <summary>Numbers of events between countries, by day, quad class and status. One event between several countries counts for each pair.</summary>
        public IReadOnlyList<DyadCount> CountDyads(StoredRun run, EventQuery query)
        {
            var where = EventsWhere(query);
            using var connection = store.Connect();
            if (where.IsEmpty && StoreSums.Has(connection, run.Id)) return StoreSums.Dyads(connection, run.Id);
            return [.. connection.Rows(StoreSums.Only(StoreSums.Dyad, where.Sql),
                r => new DyadCount(r.GetString(0), r.GetString(1), StoreRows.Day(r.Text(2)), r.Text(3), r.Text(4), r.GetInt64(5)), [("$run", run.Id), .. where.Values])];
        }

        private IEnumerable<T> Hits<T>(StoredRun run, string sql, Condition where, int skip, int take, Func<ArticleRecord, RecordKey[]> keysOf, Func<ArticleRecord, int, RecordKey, T> hit, Func<T, bool> holds, byte[]? within = null)
        {
            if (take <= 0) yield break;
            using var connection = store.Connect();
            using var fetch = connection.Query("SELECT packed FROM record WHERE id = $id", ("$id", 0L));
            // Lines of one record stand under several days: a record is kept for a while, so that it is seldom parsed twice.
            var kept = new Dictionary<long, (ArticleRecord Record, RecordKey[] Keys)?>();
            foreach (var (id, no) in connection.Rows(sql, r => (r.GetInt64(0), r.GetInt32(1)), [("$run", run.Id), .. where.Values]))
            {
                if (!kept.TryGetValue(id, out var found))
                {
                    if (kept.Count == MostKept) kept.Clear();
                    fetch.Parameters[0].Value = id;
                    byte[] document = Packed.Unpack((byte[])fetch.ExecuteScalar()!);
                    // Most of the time goes into parsing; a document without the bytes that a hit must have is not parsed.
                    kept[id] = found = within is null || document.AsSpan().IndexOf(within) >= 0 ? Parsed(document) : null;
                }

                if (found is not var (record, keys)) continue;
                var one = hit(record, no, keys[no]);
                if (!holds(one)) continue;
                if (skip-- > 0) continue;
                yield return one;
                if (--take == 0) yield break;
            }

            (ArticleRecord, RecordKey[]) Parsed(byte[] document)
            {
                var record = ArticleRecord.FromJson(document);
                return (record, keysOf(record));
            }
        }
    }

    private static Condition EventsWhere(EventQuery query)
    {
        const string party = "e.id IN (SELECT p.event FROM party p WHERE p.who IN ({0})";
        return new Condition()
            .AndWho(party + " AND p.side = 1)", query.Actor).AndWho(party + " AND p.side = 2)", query.Recipient).AndWho(party + ")", query.Party)
            .And("e.type = {0}", query.Type?.ToUpperInvariant()).And("e.status = {0}", query.Status is { } status and not EventStatus.Unknown ? RecordIndex.Word<EventStatus>(status) : null)
            .And("e.record > {0}", query.SealedAfter)
            .And("e.country = {0}", query.Place is { } code && Condition.IsCode(code) ? code.Trim() : null)
            .And(PlaceOfName, query.Place is { } name && !Condition.IsCode(name) ? Condition.Like(name.Trim()) : null)
            .And("e.day >= {0}", StoreCommands.Day(query.Since)).And("e.day <= {0}", StoreCommands.Day(query.Until))
            .And("e.record IN (SELECT r.id FROM record r JOIN article_text t ON t.rowid = r.article WHERE article_text MATCH {0})", Condition.Match(query.Text));
    }

    private static IEnumerable<string> Words(QuoteHit hit) => hit.Quote.Content.Select(c => hit.Record.Article.Text[c.Start..c.End]);

    private static bool Says(IEnumerable<string> passages, string words)
    {
        string said = string.Join(' ', passages);
        return words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).All(word => said.Contains(word.TrimEnd('*'), StringComparison.OrdinalIgnoreCase));
    }

    private static bool IsAbout(QuoteHit hit, string meant)
    {
        var (record, quote) = (hit.Record, hit.Quote);
        if (!Condition.IsCode(meant) && Says(Words(hit), meant)) return true;
        return record.Actors.Any(a => Means(a.Name, a.Country, a.Code) && a.Mentions.Any(m => Within(m.Start, m.End))) || record.Places.Any(p => Means(p.Name, p.Country, null) && Within(p.Start, p.End));

        bool Means(string name, string? country, string? code)
            => Condition.IsCode(meant) ? country == meant.Trim() || code == meant.Trim() : name.Contains(meant.Trim(), StringComparison.OrdinalIgnoreCase);

        bool Within(int start, int end) => quote.Content.Any(c => c.Start <= start && end <= c.End);
    }
}
