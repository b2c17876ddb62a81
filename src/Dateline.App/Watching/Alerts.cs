using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Xml;
using Dateline.App.Fetching;
using Dateline.App.View;
using Dateline.App.Writing;
using Dateline.Record;
using Dateline.Record.Store;

namespace Dateline.App.Watching;

/// <summary>Tells of new events that saved queries ask for: as RSS in the store's folder, and to a webhook, which is offered each again until it takes it.</summary>
internal sealed class Alerts(RecordStore store, WatchState state, StoredRun run, IReadOnlyList<string> queries, string rss, Uri? webhook, IReadOnlyCollection<string> allowedHosts)
{
    private const int MostInFeed = 200, MostTries = 10;

    private readonly IReadOnlyList<(string Words, EventQuery Query)> _queries = [.. queries.Select(q => (q, AlertQuery.Read(q)))];

    /// <summary>Looks through the records sealed after one.</summary>
    /// <returns>How many new alerts there are.</returns>
    public int Look(long afterRecord, DateTimeOffset now)
    {
        int found = 0;
        foreach (var (words, query) in _queries)
            foreach (var hit in store.Events(run, query with { SealedAfter = afterRecord }))
                if (state.Add(words, hit.Key.ToString(), now)) found++;
        return found;
    }

    /// <summary>Writes the newest alerts as RSS 2.0.</summary>
    public void WriteFeed()
    {
        using var file = new WrittenFile(rss);
        using (var xml = XmlWriter.Create(file.Stream, new XmlWriterSettings { Indent = true, Encoding = new UTF8Encoding(false), CloseOutput = false }))
        {
            xml.WriteStartElement("rss");
            xml.WriteAttributeString("version", "2.0");
            xml.WriteStartElement("channel");
            xml.WriteElementString("title", "Dateline alerts");
            xml.WriteElementString("link", "http://127.0.0.1/");
            xml.WriteElementString("description", string.Join(" · ", queries));
            foreach (var alert in state.Newest(MostInFeed))
            {
                if (Find(alert) is not var (record, told)) continue;
                xml.WriteStartElement("item");
                xml.WriteElementString("title", Title(record, told));
                xml.WriteElementString("description", Words.Of(told.Evidence[0], record.Article.Text));
                if (record.Article.Url is { } url) xml.WriteElementString("link", url);
                xml.WriteElementString("category", alert.Query);
                xml.WriteStartElement("guid");
                xml.WriteAttributeString("isPermaLink", "false");
                xml.WriteString(alert.Line);
                xml.WriteEndElement();
                xml.WriteElementString("pubDate", alert.At.ToString("R", CultureInfo.InvariantCulture));
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        file.Complete();
    }

    /// <summary>Offers the webhook what it has not taken; stops at the first that it does not take.</summary>
    /// <returns>False when it did not take one.</returns>
    public async Task<bool> Offer(DateTimeOffset now, CancellationToken stop)
    {
        if (webhook is null) return true;
        foreach (var alert in state.Unsent(MostTries))
        {
            if (Find(alert) is not var (record, told))
            {
                state.Offered(alert, now);
                continue;
            }

            byte[] body = JsonSerializer.SerializeToUtf8Bytes(new Dictionary<string, object?>
            {
                ["query"] = alert.Query, ["event_id"] = alert.Line, ["title"] = Title(record, told), ["type"] = told.Type, ["status"] = told.Status is { } s ? RecordWords.Of(s) : null,
                ["sentence"] = record.Article.Text[told.Evidence[0].Start..told.Evidence[0].End], ["published"] = record.Article.Published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), ["url"] = record.Article.Url,
            });
            bool taken = await new WebPage(allowedHosts).Post(webhook, body, stop);
            state.Offered(alert, taken ? now : null);
            if (!taken) return false;
        }

        return true;
    }

    private (ArticleRecord Record, RecordedEvent Event)? Find(StoredAlert alert)
    {
        if (!RecordKey.TryParse(alert.Line, out var key) || store.Record(run, key.Article) is not { } record) return null;
        int at = Array.FindIndex(RecordKey.OfEvents(record), k => k.ToString() == alert.Line);
        return at < 0 ? null : (record, record.Events[at]);
    }

    private static string Title(ArticleRecord record, RecordedEvent told)
    {
        var cast = new Cast(record);
        string status = told.Status is { } known ? RecordWords.Of(known) : "status unknown", actors = cast.Names(told.Actors), recipients = cast.Names(told.Recipients);
        return $"{told.Type} ({status}): {(actors.Length == 0 ? "nobody named" : actors)}{(recipients.Length == 0 ? "" : " → " + recipients)}";
    }
}
