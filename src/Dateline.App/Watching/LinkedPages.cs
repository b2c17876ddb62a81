using Dateline.App.Fetching;
using Dateline.App.Formats;
using Dateline.Record.Store;

namespace Dateline.App.Watching;

/// <summary>
/// The pages that the items of a feed link to, for one visit: feeds often give no more than a teaser. A host that does not answer is left alone for the rest of the visit.
/// </summary>
internal sealed class LinkedPages(Visitor visitor)
{
    private readonly HashSet<string> _silent = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>An item with the article of its page in place of its own words; its own words when the page does not give more, and why; nothing when the page is as it was.</summary>
    /// <param name="before">The page as it was left; null when it was not asked for.</param>
    public async Task<Followed> Follow(Received.Good item, Uri address, PageState? before, CancellationToken stop)
    {
        var fault = _silent.Contains(address.Authority) ? new Fault(address.AbsoluteUri, "Its host did not answer for another page.", "") { MayPass = true } : null;
        try
        {
            if (fault is null)
            {
                var answer = await visitor.Get(address, before?.ETag, before?.Modified, stop);
                if (answer.IsUnchanged && before is { ETag: not null } or { Modified: not null }) return Followed.Unchanged(answer, before.ETag, before.Modified);
                var (page, refused) = Read(answer, address);
                if (page is not null && page.Article.Text.Length >= item.Article.Text.Length) return new(Merged(item, page), null, answer.ETag, answer.Modified);
                fault = refused ?? new Fault(address.AbsoluteUri, "The page says less than the feed.", "");
            }
        }
        catch (FaultException known)
        {
            fault = known.Fault;
        }

        if (fault.MayPass) _silent.Add(address.Authority);
        // One that did not answer may still be as it was; of one that gave nothing there is nothing that a later answer could leave unchanged.
        return fault.MayPass
            ? new(item, fault with { Remedy = "The words of the feed were coded; the page is asked for again." }, before?.ETag, before?.Modified)
            : new(item, fault with { Remedy = "The words of the feed were coded." }, null, null);
    }

    private static (Received.Good? Page, Fault? Refused) Read(WebAnswer answer, Uri address)
    {
        const int tooMany = 429, faults = 500;
        if (answer.Document is not { } document)
            return (null, new Fault(address.AbsoluteUri, $"The server answered {answer.Status}.", "") { MayPass = answer.Status is tooMany or >= faults });
        using (document)
        {
            var format = ArticleFormat.Of(document, null);
            if (format.Name is not ("html" or "text")) return (null, new Fault(address.AbsoluteUri, $"It leads to {document.MediaType ?? format.Name}, which is no page.", ""));
            return format.Split(document).First()() switch
            {
                Received.Good { Article.Text.Length: > Input.LongestArticle } => (null, new Fault(address.AbsoluteUri, "The page is longer than an article.", "")),
                Received.Good page => (page, null),
                Received.Bad refused => (null, refused.Fault),
                _ => throw new InvalidOperationException("A page is good or bad."),
            };
        }
    }

    /// <summary>The feed knows its item's date, headline and outlet; a page's are guessed from its markup.</summary>
    private static Received.Good Merged(Received.Good item, Received.Good page)
    {
        var (said, found) = (item.Article, page.Article);
        return page with
        {
            Place = item.Place,
            Article = found with
            {
                SourceId = said.SourceId,
                Url = said.Url,
                Title = said.Title ?? found.Title,
                Publisher = said.Publisher ?? found.Publisher,
                Byline = said.Byline ?? found.Byline,
                Published = said.Published ?? found.Published,
            },
        };
    }
}
