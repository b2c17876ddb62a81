using System.Security.Cryptography;
using System.Text;
using Dateline.App.Formats;
using Dateline.Reading;
using Dateline.Record.Store;

namespace Dateline.App.Watching;

/// <summary>Takes into the store what is new of a document: an address that was not seen, or one whose text has changed, which makes another version of the same article.</summary>
/// <param name="follows">Fetches the pages that a feed links to; null where the words of the feed are what is wanted.</param>
/// <param name="alerts">Told of each article as it comes, so that one who stops the watch misses none.</param>
/// <param name="patience">A feed whose pages take longer is left, and taken up again at the next visit.</param>
internal sealed class Intake(StoreWriter writer, StoredRun run, Reader reader, Visitor? follows, Alerts alerts, TimeSpan patience, TimeProvider clock, TextWriter log)
{
    /// <summary>Visits in which a page that does not answer is asked for.</summary>
    private const int MostTries = 5;

    private readonly WatchState _state = new(writer);

    public async Task<Taken> Take(Document document, StoredInput input, CancellationToken stop)
    {
        var began = clock.GetUtcNow();
        int number = input.Done, taken = 0;
        bool all = true;
        Fault? unread = null;
        using (document)
        {
            var format = ArticleFormat.Of(document, null);
            var pages = follows is not null && format.Name == "rss" ? new LinkedPages(follows) : null;
            foreach (var item in format.Split(document))
            {
                // An item that a feed cannot give it cannot give on any visit; what ails the whole of it is told.
                var (received, fault) = Received(item);
                if (fault?.Place == document.Name) unread = fault;
                if (received is not { } good) continue;
                string address = good.Article.Url ?? good.Article.SourceId ?? input.Name;
                good = good with { Article = good.Article with { Url = address } };
                Fault? remark = null;
                if (pages is not null && Uri.TryCreate(address, UriKind.Absolute, out var page) && page.Scheme is "http" or "https")
                {
                    byte[] said = Said(good);
                    var before = _state.Page(run, address);
                    // What the feed says anew is asked for anew.
                    int tries = before is not null && before.Said.AsSpan().SequenceEqual(said) ? before.Tries : 0;
                    if (tries >= MostTries) continue;
                    if (clock.GetUtcNow() - began > patience) return new(taken, false, unread);
                    var followed = await pages.Follow(good, page!, before, stop);
                    remark = followed.Remark;
                    tries = remark is { MayPass: true } ? tries + 1 : MostTries;
                    _state.Keep(run, address, new(said, tries, followed.ETag, followed.Modified));
                    all &= tries == MostTries;
                    if (followed.Item is null)
                    {
                        writer.Commit();
                        continue;
                    }

                    good = followed.Item;
                }

                bool isNew = Add(input, number, good, remark);
                writer.Commit();
                if (!isNew) continue;
                (number, taken) = (number + 1, taken + 1);
                alerts.Look(clock.GetUtcNow());
            }
        }

        return new(taken, all, unread);
    }

    /// <summary>One hash of what a feed says of an item: its words, and when it was made and changed. An outlet that edits a page often changes the hour alone.</summary>
    private static byte[] Said(Received.Good item)
        => item.Stamp is { } stamp ? SHA256.HashData([.. StoreWriter.SealOf(item.Article), .. Encoding.UTF8.GetBytes(stamp)]) : StoreWriter.SealOf(item.Article);

    private static (Received.Good? Good, Fault? Fault) Received(Func<Received> item)
    {
        try
        {
            var received = item();
            return (received is Received.Good { Article.Text.Length: <= Input.LongestArticle } good ? good : null, (received as Received.Bad)?.Fault);
        }
        catch (FaultException known)
        {
            return (null, known.Fault);
        }
    }

    /// <returns>False when the address has been taken down with this very text.</returns>
    private bool Add(StoredInput input, int number, Received.Good good, Fault? remark)
    {
        var now = clock.GetUtcNow();
        var article = good.Article.Published is null ? good.Article with { Published = DateOnly.FromDateTime(now.UtcDateTime) } : good.Article;
        if (_state.Knows(run, article.Url!, article.Id)) return false;
        var (record, words) = reader.ReadWithWords(article);
        writer.Add(run, input, new Arrival(number, good.Place, article, good.Original), new Coded(record, record.ToJson(), words), now);
        if (remark is null) return true;
        writer.Add(input, number, new StoredFault(remark.Place, remark.What, remark.Remedy));
        log.WriteLine($"{clock.GetLocalNow():HH:mm} {remark}");
        return true;
    }
}
