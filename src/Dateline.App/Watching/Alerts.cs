using System.Globalization;
using System.Text;
using System.Xml;
using Dateline.App.View;
using Dateline.App.Writing;
using Dateline.Record;
using Dateline.Record.Store;

namespace Dateline.App.Watching;

/// <summary>Finds new events that saved queries ask for, and tells of them as RSS in the store's folder.</summary>
/// <param name="about">The address that the feed's readers are sent to for the whole of it.</param>
internal sealed class Alerts(RecordStore store, StoreWriter writer, StoredRun run, IReadOnlyList<AlertQuery> queries, string about, string rss)
{
    private const int MostInFeed = 200;

    private readonly WatchState _state = new(writer);
    private long _looked = Newest(writer);

    /// <summary>Looks through the records sealed since it last did, and writes the feed when they have news.</summary>
    public void Look(DateTimeOffset now)
    {
        writer.Commit();
        int found = 0;
        foreach (var query in queries)
            foreach (var hit in store.Events(run, query.Events with { SealedAfter = _looked }))
                if (!ToldOfEarlierVersion(query, hit) && _state.Add(query.Words, hit.Key.ToString(), now)) found++;
        _looked = _state.NewestRecord();
        writer.Commit();
        if (found > 0) WriteFeed();
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
            xml.WriteElementString("link", about);
            xml.WriteElementString("description", string.Join(" · ", queries.Select(q => q.Words)));
            foreach (var alert in _state.Newest(MostInFeed))
            {
                if (Find(alert) is not var (record, told)) continue;
                xml.WriteStartElement("item");
                xml.WriteElementString("title", Allowed(Title(record, told)));
                xml.WriteElementString("description", Allowed(Words.Of(told.Evidence[0], record.Article.Text)));
                if (record.Article.Url is { } url) xml.WriteElementString("link", Allowed(url));
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
        writer.Commit();
    }

    /// <summary>The event of an alert; null when no run has it any more.</summary>
    public (ArticleRecord Record, RecordedEvent Event)? Find(StoredAlert alert)
    {
        if (!RecordKey.TryParse(alert.Line, out var key)) return null;
        // A newer version of Dateline watches on in a run of its own; what was told before is in the one before.
        foreach (var known in store.Runs().OrderByDescending(r => r.Id == run.Id).ThenByDescending(r => r.Id))
        {
            if (store.Record(known, key.Article) is not { } record) continue;
            int at = Array.FindIndex(RecordKey.OfEvents(record), k => k.ToString() == alert.Line);
            if (at >= 0) return (record, record.Events[at]);
        }

        return null;
    }

    public static string Title(ArticleRecord record, RecordedEvent told)
    {
        var cast = new Cast(record);
        string status = told.Status is { } known ? RecordWords.Of(known) : "status unknown", actors = cast.Names(told.Actors), recipients = cast.Names(told.Recipients);
        return $"{told.Type} ({status}): {(actors.Length == 0 ? "nobody named" : actors)}{(recipients.Length == 0 ? "" : " → " + recipients)}";
    }

    /// <summary>An edit of an article says most of it again: the same sentence of another version is no news.</summary>
    private bool ToldOfEarlierVersion(AlertQuery query, EventHit hit)
    {
        if (hit.Record.Article.Url is not { } url) return false;
        string sentence = Sentence(hit.Record, hit.Event);
        foreach (var version in store.Versions(url).Where(v => v.ArticleId != hit.Record.Article.Id))
        {
            if (store.Record(run, version.ArticleId) is not { } record) continue;
            var keys = RecordKey.OfEvents(record);
            for (int i = 0; i < keys.Length; i++)
                if (record.Events[i].Type == hit.Event.Type && Sentence(record, record.Events[i]) == sentence && _state.Told(query.Words, keys[i].ToString())) return true;
        }

        return false;
    }

    private static string Sentence(ArticleRecord record, RecordedEvent told) => Words.Of(told.Evidence[0], record.Article.Text);

    private static long Newest(StoreWriter writer)
    {
        long newest = new WatchState(writer).NewestRecord();
        writer.Commit();
        return newest;
    }

    /// <summary>Without the few characters that XML cannot hold.</summary>
    private static string Allowed(string words)
    {
        var allowed = new StringBuilder(words.Length);
        foreach (var rune in words.EnumerateRunes()) allowed.Append(rune.IsBmp && !XmlConvert.IsXmlChar((char)rune.Value) ? "\uFFFD" : rune.ToString());
        return allowed.ToString();
    }
}
