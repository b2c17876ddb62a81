using Dateline.App.Formats;
using Dateline.Reading;
using Dateline.Record.Store;

namespace Dateline.App.Watching;

/// <summary>Takes into the store what is new of a document: an address that was not seen, or one whose text has changed, which makes another version of the same article.</summary>
/// <param name="follows">Fetches the pages that a feed links to; null where the words of the feed are what is wanted.</param>
/// <param name="patience">A feed whose pages take longer is left, and taken up again at the next visit.</param>
internal sealed class Intake(StoreWriter writer, StoredRun run, Reader reader, Visitor? follows, TimeSpan patience, TimeProvider clock, TextWriter log)
{
    /// <summary>Visits in which a page that does not answer is asked for.</summary>
    private const int MostTries = 5;

    private readonly WatchState _state = new(writer);

    /// <returns>How many articles were taken, and false when some were left for the next visit.</returns>
    public async Task<(int Taken, bool All)> Take(Document document, StoredInput input, CancellationToken stop)
    {
        var began = clock.GetUtcNow();
        int number = input.Done, taken = 0;
        using (document)
        {
            var format = ArticleFormat.Of(document, null);
            var pages = follows is not null && format.Name == "rss" ? new LinkedPages(follows) : null;
            foreach (var item in format.Split(document))
            {
                // What a feed cannot give it cannot give on every visit: told once, not kept each time.
                if (Received(item) is not { } good) continue;
                string address = good.Article.Url ?? good.Article.SourceId ?? input.Name;
                good = good with { Article = good.Article with { Url = address } };
                Fault? remark = null;
                if (pages is not null && Uri.TryCreate(address, UriKind.Absolute, out var page) && page.Scheme is "http" or "https")
                {
                    byte[] said = StoreWriter.SealOf(good.Article);
                    int tries = _state.PageTries(run, address, said);
                    if (tries >= MostTries) continue;
                    if (clock.GetUtcNow() - began > patience) return (taken, false);
                    (good, remark) = await pages.Follow(good, page!, stop);
                    _state.Keep(run, address, said, remark is { MayPass: true } ? tries + 1 : MostTries);
                }

                if (Add(input, number, good, remark)) (number, taken) = (number + 1, taken + 1);
                writer.Commit();
            }
        }

        return (taken, true);
    }

    private static Received.Good? Received(Func<Received> item)
    {
        try
        {
            return item() is Received.Good { Article.Text.Length: <= Input.LongestArticle } good ? good : null;
        }
        catch (FaultException)
        {
            return null;
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
        log.WriteLine($"{now:HH:mm} {remark}");
        return true;
    }
}
