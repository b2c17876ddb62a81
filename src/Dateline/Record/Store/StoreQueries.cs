using Dateline.Understanding.Factuality;

namespace Dateline.Record.Store;

/// <summary>Questions to one run of a store. Answers come as they are found, in the order of days, so that the first are there before the last.</summary>
public static class StoreQueries
{
    private const int MostKept = 500;

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
                hit => (query.Text is null || Says(Words(hit), query.Text)) && (query.About is null || IsAbout(hit, query.About)));
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
            return [.. connection.Rows(
                $"SELECT e.day, e.type, e.status, e.quad, count(*) FROM event e JOIN run_record x ON x.run = $run AND x.record = e.record WHERE {where.Sql} GROUP BY e.day, e.type, e.status, e.quad ORDER BY e.day, e.type",
                r => new EventCount(StoreRows.Day(r.Text(0)), r.GetString(1), r.Text(2), r.Text(3), r.GetInt64(4)), [("$run", run.Id), .. where.Values])];
        }

        /// <summary>Who takes part most, by events and quotations together.</summary>
        /// <param name="words">A code, or words of a name; null for everybody.</param>
        public IReadOnlyList<ActorCount> CountActors(StoredRun run, string? words, int most)
        {
            var where = new Condition().AndWho("w.id IN ({0})", words);
            // Asked of a few, the rest are not counted first.
            string Only(string who) => string.IsNullOrWhiteSpace(words) ? "1" : $"{who} IN (SELECT id FROM meant)";
            using var connection = store.Connect();
            return [.. connection.Rows(
                $"""
                WITH meant AS (SELECT w.id FROM who w WHERE {where.Sql}),
                mentioned AS (SELECT a.who, sum(a.mentions) AS mentions, count(DISTINCT a.record) AS articles FROM actor a JOIN run_record x ON x.run = $run AND x.record = a.record WHERE {Only("a.who")} GROUP BY a.who),
                sided AS (SELECT p.who, sum(p.side = 1) AS acts, sum(p.side = 2) AS suffers FROM party p JOIN event e ON e.id = p.event JOIN run_record x ON x.run = $run AND x.record = e.record WHERE {Only("p.who")} GROUP BY p.who),
                spoken AS (SELECT q.speaker AS who, count(*) AS speaks FROM quote q JOIN run_record x ON x.run = $run AND x.record = q.record WHERE q.speaker IS NOT NULL AND {Only("q.speaker")} GROUP BY q.speaker)
                SELECT w.name, w.kind, w.country, w.code, ifnull(s.acts, 0), ifnull(s.suffers, 0), ifnull(k.speaks, 0), m.mentions, m.articles
                FROM mentioned m JOIN who w ON w.id = m.who LEFT JOIN sided s ON s.who = w.id LEFT JOIN spoken k ON k.who = w.id
                ORDER BY ifnull(s.acts, 0) + ifnull(s.suffers, 0) + ifnull(k.speaks, 0) DESC, m.mentions DESC, w.name, w.id LIMIT $most
                """,
                r => new ActorCount(r.GetString(0), r.Text(1), r.Text(2), r.Text(3), r.GetInt64(4), r.GetInt64(5), r.GetInt64(6), r.GetInt64(7), r.GetInt64(8)),
                [("$run", run.Id), ("$most", most), .. where.Values])];
        }

        /// <summary>Numbers of events between countries, by day, quad class and status. One event between several countries counts for each pair.</summary>
        public IReadOnlyList<DyadCount> CountDyads(StoredRun run, EventQuery query)
        {
            var where = EventsWhere(query);
            using var connection = store.Connect();
            return [.. connection.Rows(
                $"""
                SELECT d.actor, d.recipient, d.day, d.quad, d.status, count(*) FROM
                  (SELECT DISTINCT e.id, a.country AS actor, b.country AS recipient, e.day, e.quad, e.status FROM event e JOIN run_record x ON x.run = $run AND x.record = e.record
                   JOIN party p ON p.event = e.id AND p.side = 1 JOIN who a ON a.id = p.who JOIN party q ON q.event = e.id AND q.side = 2 JOIN who b ON b.id = q.who
                   WHERE a.country IS NOT NULL AND b.country IS NOT NULL AND {where.Sql}) d
                GROUP BY d.actor, d.recipient, d.day, d.quad, d.status ORDER BY d.actor, d.recipient, d.day
                """,
                r => new DyadCount(r.GetString(0), r.GetString(1), StoreRows.Day(r.Text(2)), r.Text(3), r.Text(4), r.GetInt64(5)), [("$run", run.Id), .. where.Values])];
        }

        private IEnumerable<T> Hits<T>(StoredRun run, string sql, Condition where, int skip, int take, Func<ArticleRecord, RecordKey[]> keysOf, Func<ArticleRecord, int, RecordKey, T> hit, Func<T, bool> holds)
        {
            if (take <= 0) yield break;
            using var connection = store.Connect();
            using var fetch = connection.Query("SELECT packed FROM record WHERE id = $id", ("$id", 0L));
            // Lines of one record stand under several days: a record is kept for a while, so that it is seldom parsed twice.
            var kept = new Dictionary<long, (ArticleRecord Record, RecordKey[] Keys)>();
            foreach (var (id, no) in connection.Rows(sql, r => (r.GetInt64(0), r.GetInt32(1)), [("$run", run.Id), .. where.Values]))
            {
                if (!kept.TryGetValue(id, out var found))
                {
                    if (kept.Count == MostKept) kept.Clear();
                    fetch.Parameters[0].Value = id;
                    var record = ArticleRecord.FromJson(Packed.Unpack((byte[])fetch.ExecuteScalar()!));
                    kept[id] = found = (record, keysOf(record));
                }

                var one = hit(found.Record, no, found.Keys[no]);
                if (!holds(one)) continue;
                if (skip-- > 0) continue;
                yield return one;
                if (--take == 0) yield break;
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
            .And("e.place LIKE {0} ESCAPE '\\'", query.Place is { } name && !Condition.IsCode(name) ? Condition.Like(name.Trim()) : null)
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
