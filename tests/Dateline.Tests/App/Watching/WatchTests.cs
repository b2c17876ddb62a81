using System.Text;
using System.Xml.Linq;
using Dateline.App.Watching;
using Dateline.Record.Store;
using Dateline.Tests.Record;
using Dateline.Tests.Record.Store;

namespace Dateline.Tests.App.Watching;

/// <summary>A feed is visited politely, only what is new is coded, an edit is another version, and saved queries are told.</summary>
public sealed class WatchTests : IDisposable
{
    private readonly Stores _stores = new();
    private readonly Site _site = new();
    private readonly StringWriter _log = new();
    private DateTimeOffset _now = Stores.Noon;

    public void Dispose()
    {
        _site.Dispose();
        _stores.Dispose();
    }

    /// <param name="later">Called before the same watch makes another round; null for one round alone.</param>
    private async Task<int> Round(string[] alerts, string? webhook = null, string host = "127.0.0.1", bool follow = false, Action? later = null)
    {
        using var writer = _stores.Write();
        using var store = _stores.Read();
        var run = writer.Begin("watch", RealReader.Instance.MadeBy, "watch", "{}", null, _now);
        var clock = new Clock(() => _now);
        var told = new Alerts(store, writer, run, [.. alerts.Select(a => AlertQuery.Read(a, ["ASSAULT", "CONSULT"]))], _site.Address, Rss);
        var visitor = new Visitor([host], clock, TimeSpan.Zero);
        var (feeds, every) = (new[] { _site.Address + "/feed" }, TimeSpan.FromMinutes(5));
        var intake = new Intake(writer, run, RealReader.Instance, follow ? visitor : null, told, every, clock, _log);
        var hook = webhook is null ? null : new Webhook(new Uri(_site.Address + webhook), told, writer, [host], clock, _log);
        var watch = new Watch(writer, run, visitor, intake, hook, feeds, every, clock, _log);
        int failed = (await watch.Round(default)).Failed;
        if (later is null) return failed;
        later();
        return (await watch.Round(default)).Failed;
    }

    private string Rss => Path.Combine(_stores.Folder, "alerts.xml");

    private static string Feed(params (string Link, string Text)[] items) => "<rss version=\"2.0\"><channel><title>The Harbour Gazette</title>"
        + string.Concat(items.Select(i => $"<item><guid>{i.Link}</guid><link>{i.Link}</link><title>News</title><description>{i.Text}</description><pubDate>Tue, 05 Mar 2024 10:00:00 GMT</pubDate></item>")) + "</channel></rss>";

    [Fact]
    public async Task New_articles_are_coded_once_and_an_edit_is_a_version_of_the_same_article()
    {
        _site.Pages["/feed"] = new(200, Feed(("https://example.org/vik", "Rebels shelled Vik on Monday."), ("https://example.org/talks", "France and Germany held talks in Oslo.")), "\"one\"");
        Assert.Equal(0, await Round([]));
        _now += TimeSpan.FromMinutes(6);
        Assert.Equal(0, await Round([]));
        Assert.Equal("\"one\"", _site.Asked.Last(a => a.Path == "/feed").IfNoneMatch);

        _site.Pages["/feed"] = new(200, Feed(("https://example.org/vik", "Rebels shelled Vik on Monday. Nobody was hurt."), ("https://example.org/talks", "France and Germany held talks in Oslo.")), "\"two\"");
        _now += TimeSpan.FromMinutes(6);
        Assert.Equal(0, await Round([]));
        using var store = _stores.Read();
        var run = store.Run(null);
        Assert.Equal((3, 3), (store.Count(run).Arrivals, store.Count(run).Articles));
        var versions = store.Versions("https://example.org/vik");
        Assert.Equal(2, versions.Count);
        Assert.Equal((Stores.Noon, _now), (versions[0].At!.Value, versions[1].At!.Value));
        Assert.Single(_site.Asked, a => a.Path == "/robots.txt" && a.Number == 1);
    }

    [Fact]
    public async Task A_feed_that_is_not_due_is_left_alone_and_one_that_fails_is_left_alone_longer()
    {
        _site.Pages["/feed"] = new(503, "", null) { RetryAfter = "1800" };
        Assert.Equal(1, await Round([]));
        Assert.Contains("The server answered 503.", _log.ToString(), StringComparison.Ordinal);
        int asked = _site.Asked.Count(a => a.Path == "/feed");
        _now += TimeSpan.FromMinutes(29);
        Assert.Equal(0, await Round([]));
        Assert.Equal(asked, _site.Asked.Count(a => a.Path == "/feed"));

        _site.Pages["/feed"] = new(500, "", null);
        _now += TimeSpan.FromMinutes(2);
        Assert.Equal(1, await Round([]));
        _now += TimeSpan.FromMinutes(19);
        Assert.Equal(0, await Round([]));
        Assert.Equal(asked + 1, _site.Asked.Count(a => a.Path == "/feed"));
    }

    [Fact]
    public async Task What_robots_forbid_is_not_fetched()
    {
        _site.Pages["/robots.txt"] = new(200, "User-agent: *\nDisallow: /feed\n", null);
        _site.Pages["/feed"] = new(200, Feed(("https://example.org/a", "Rebels shelled Vik.")), null);
        Assert.Equal(1, await Round([]));
        Assert.DoesNotContain(_site.Asked, a => a.Path == "/feed");
        Assert.Contains("The site's robots.txt forbids it.", _log.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_private_address_that_is_not_allowed_by_name_is_not_fetched()
    {
        Assert.Equal(1, await Round([], host: "example.org"));
        Assert.Empty(_site.Asked);
        Assert.Contains("The name leads to a private address, which is not fetched.", _log.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_saved_query_is_told_of_new_events_by_feed_and_by_webhook_until_it_is_taken()
    {
        _site.Pages["/feed"] = new(200, Feed(("https://example.org/vik", "Rebels shelled Vik on Monday."), ("https://example.org/talks", "France and Germany held talks in Oslo.")), "\"one\"");
        _site.Pages["/hook"] = new(500, "", null);
        await Round(["type:ASSAULT"], "/hook");
        Assert.Contains("/hook: The server answered 500. The alert is offered again after ", _log.ToString(), StringComparison.Ordinal);
        var item = XDocument.Load(Rss).Descendants("item").Single();
        Assert.Equal(("https://example.org/vik", "type:ASSAULT"), (item.Element("link")!.Value, item.Element("category")!.Value));
        Assert.StartsWith("ASSAULT (happened): rebels", item.Element("title")!.Value, StringComparison.OrdinalIgnoreCase);

        _site.Pages["/hook"] = new(204, "", null);
        _now += TimeSpan.FromMinutes(6);
        await Round(["type:ASSAULT"], "/hook");
        _now += TimeSpan.FromMinutes(6);
        await Round(["type:ASSAULT"], "/hook");
        var posts = _site.Asked.Where(a => a.Path == "/hook").ToArray();
        Assert.Equal(2, posts.Length);
        Assert.Contains("\"type\":\"ASSAULT\"", posts[1].Body, StringComparison.Ordinal);
        Assert.Single(XDocument.Load(Rss).Descendants("item"));
    }

    [Fact]
    public async Task A_webhook_that_refuses_is_left_alone_longer_and_longer_and_takes_each_alert_once()
    {
        _site.Pages["/feed"] = new(200, Feed(("https://example.org/vik", "Rebels shelled Vik on Monday.")), "\"one\"");
        _site.Pages["/hook"] = new(500, "", null);
        int Posts() => _site.Asked.Count(a => a.Path == "/hook");
        await Round(["type:ASSAULT"], "/hook", later: () => _now += TimeSpan.FromSeconds(59));
        Assert.Equal(1, Posts());
        await Round(["type:ASSAULT"], "/hook", later: () => _now += TimeSpan.FromSeconds(61));
        Assert.Equal(3, Posts());
        await Round(["type:ASSAULT"], "/hook", later: () =>
        {
            _now += TimeSpan.FromSeconds(61);
            _site.Pages["/hook"] = new(204, "", null);
        });
        Assert.Equal(5, Posts());
        await Round(["type:ASSAULT"], "/hook");
        Assert.Equal(5, Posts());
    }

    [Fact]
    public async Task A_sentence_that_an_edit_leaves_as_it_was_is_not_told_again()
    {
        _site.Pages["/feed"] = new(200, Feed(("https://example.org/vik", "Rebels shelled Vik on Monday.")), null);
        await Round(["type:assault"]);
        _site.Pages["/feed"] = new(200, Feed(("https://example.org/vik", "Rebels shelled Vik on Monday. On Tuesday they bombed Dorn.")), null);
        _now += TimeSpan.FromMinutes(6);
        await Round(["type:assault"]);
        Assert.Equal(["On Tuesday they bombed Dorn.", "Rebels shelled Vik on Monday."], XDocument.Load(Rss).Descendants("item").Select(i => i.Element("description")!.Value));
    }

    [Fact]
    public async Task Characters_that_XML_cannot_hold_do_not_break_the_feed_of_alerts()
    {
        _site.Pages["/feed"] = new(200, Feed(("https://example.org/vik", "Rebels shelled Vik on&#11; Monday, &lt;i&gt;officials&lt;/i&gt; \U0001F600 said &amp;amp; wept&#1;.")), null);
        await Round(["type:ASSAULT"]);
        Assert.Contains("Rebels shelled Vik", XDocument.Load(Rss).Descendants("item").Single().Element("description")!.Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_feed_that_cannot_be_read_is_told_of_and_asked_for_whole_again()
    {
        _site.Pages["/feed"] = new(200, "<rss><channel><title>The Harbour Gazette</title><item><title>Rebels", "\"broken\"");
        Assert.Equal(1, await Round([]));
        Assert.Contains("/feed: The feed is broken at line 1. Give RSS or Atom without a DTD.", _log.ToString(), StringComparison.Ordinal);
        _site.Pages["/feed"] = new(200, Feed(("https://example.org/vik", "Rebels shelled Vik on Monday.")), "\"broken\"");
        _now += TimeSpan.FromMinutes(6);
        Assert.Equal(0, await Round([]));
        Assert.Single(_stores.Read().Records(_stores.Read().Run(null)));
    }

    private static string Html(params string[] paragraphs)
        => $"<html><head><title>A page</title></head><body><nav>Home | World</nav><article><h1>A page</h1>{string.Concat(paragraphs.Select(p => $"<p>{p}</p>"))}</article></body></html>";

    private static readonly string[] Shelling =
    [
        "Rebels shelled Vik on Monday, killing two soldiers and wounding five others at a checkpoint outside the town, officials said.",
        "“We were asleep when the first round fell,” said a baker who lives beside the checkpoint, and who asked not to be named.",
        "The army denied that it had withdrawn from the town, and said that it would hold the road to the harbour for as long as was needed.",
    ];

    [Fact]
    public async Task The_page_that_an_item_links_to_is_read_in_place_of_its_teaser()
    {
        string link = _site.Address + "/vik.html";
        _site.Pages["/vik.html"] = new(200, Html(Shelling), null) { Type = "text/html" };
        _site.Pages["/feed"] = new(200, Feed((link, "Rebels shelled Vik on Monday …")), "\"one\"");
        Assert.Equal(0, await Round([], follow: true));
        // The same item in a feed that has changed elsewhere: its page is not asked for again.
        _site.Pages["/feed"] = new(200, Feed((link, "Rebels shelled Vik on Monday …")), "\"two\"");
        _now += TimeSpan.FromMinutes(6);
        Assert.Equal(0, await Round([], follow: true));
        Assert.Single(_site.Asked, a => a.Path == "/vik.html");

        _site.Pages["/vik.html"] = new(200, Html([.. Shelling, "A third soldier died of his wounds on Tuesday, a doctor said."]), null) { Type = "text/html" };
        _site.Pages["/feed"] = new(200, Feed((link, "Updated: rebels shelled Vik on Monday …")), "\"three\"");
        _now += TimeSpan.FromMinutes(6);
        Assert.Equal(0, await Round([], follow: true));

        using var store = _stores.Read();
        var run = store.Run(null);
        var records = store.Records(run).Select(r => r.Read().Article).ToArray();
        Assert.Equal(2, records.Length);
        Assert.All(records, a => Assert.Equal(("News", link, "The Harbour Gazette", new DateOnly(2024, 3, 5)), (a.Title, a.Url, a.Source, a.Published!.Value)));
        Assert.Contains("“We were asleep when the first round fell,” said a baker", records[0].Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Home | World", records[0].Text, StringComparison.Ordinal);
        Assert.Equal(2, store.Versions(link).Count);
        Assert.Equal(Html(Shelling), Encoding.UTF8.GetString(store.Originals(run, new(records[0].Id)).Single().Bytes));
        Assert.Equal(0, store.Count(run).Faults);
    }

    [Theory]
    [InlineData("\"first\"", null)]
    [InlineData(null, "Tue, 05 Mar 2024 09:00:00 GMT")]
    public async Task A_page_that_is_asked_for_again_is_sent_only_when_it_has_changed(string? etag, string? modified)
    {
        string link = _site.Address + "/vik.html";
        _site.Pages["/vik.html"] = new(200, Html(Shelling), etag) { Type = "text/html", LastModified = modified };
        string[] teasers = ["Rebels shelled Vik on Monday …", "Updated: rebels shelled Vik on Monday …", "Once more: rebels shelled Vik on Monday …"];
        foreach (string teaser in teasers)
        {
            if (teaser == teasers[2]) _site.Pages["/vik.html"] = new(200, Html([.. Shelling, "A third soldier died of his wounds on Tuesday, a doctor said."]), "\"second\"") { Type = "text/html" };
            _site.Pages["/feed"] = new(200, Feed((link, teaser)), null);
            Assert.Equal(0, await Round([], follow: true));
            _now += TimeSpan.FromMinutes(6);
        }

        Assert.Equal([(null, null), (etag, modified), (etag, modified)], _site.Asked.Where(a => a.Path == "/vik.html").Select(a => (a.IfNoneMatch, a.IfModifiedSince)));
        using var store = _stores.Read();
        var run = store.Run(null);
        Assert.Equal((2, 0), (store.Versions(link).Count, store.Count(run).Faults));
    }

    [Fact]
    public async Task A_page_that_gave_nothing_is_asked_for_whole_when_its_feed_says_something_new()
    {
        string link = _site.Address + "/vik.html";
        _site.Pages["/vik.html"] = new(200, "<p>Log in.</p>", "\"login\"") { Type = "text/html" };
        foreach (string text in new[] { "Rebels shelled Vik on Monday.", "Rebels shelled Vik on Monday, officials said." })
        {
            _site.Pages["/feed"] = new(200, Feed((link, text)), null);
            Assert.Equal(0, await Round([], follow: true));
            _now += TimeSpan.FromMinutes(6);
        }

        Assert.All(_site.Asked.Where(a => a.Path == "/vik.html"), a => Assert.Null(a.IfNoneMatch));
        using var store = _stores.Read();
        Assert.Equal(2, store.Versions(link).Count);
    }

    [Theory]
    [InlineData(404, "text/html", "", "The server answered 404.")]
    [InlineData(200, "application/pdf", "%PDF-1.7", "This is a PDF, not text.")]
    [InlineData(200, "application/json", "{}", "It leads to application/json, which is no page.")]
    [InlineData(200, "text/html", "<p>Log in.</p>", "The page says less than the feed.")]
    [InlineData(302, "text/html", "/private/vik", "The site's robots.txt forbids it.")]
    public async Task A_page_that_gives_nothing_leaves_the_words_of_the_feed_and_a_remark(int status, string type, string body, string remark)
    {
        string link = _site.Address + "/vik";
        _site.Pages["/robots.txt"] = new(200, "User-agent: *\nDisallow: /private/\n", null);
        _site.Pages["/private/vik"] = new(200, Html(Shelling), null) { Type = "text/html" };
        _site.Pages["/vik"] = new(status, status == 302 ? "" : body, null) { Type = type, Location = status == 302 ? body : null };
        _site.Pages["/feed"] = new(200, Feed((link, "Rebels shelled Vik on Monday.")), null);
        Assert.Equal(0, await Round([], follow: true));
        _now += TimeSpan.FromMinutes(6);
        Assert.Equal(0, await Round([], follow: true));

        using var store = _stores.Read();
        var run = store.Run(null);
        Assert.Equal("Rebels shelled Vik on Monday.", Assert.Single(store.Records(run)).Read().Article.Text);
        Assert.Equal((remark, "The words of the feed were coded."), Assert.Single(store.Faults(run).Select(f => (f.Fault, f.Remedy))));
        Assert.Single(_site.Asked, a => a.Path == "/vik");
        Assert.DoesNotContain(_site.Asked, a => a.Path == "/private/vik");
    }

    [Fact]
    public async Task A_link_to_a_private_address_is_not_followed()
    {
        _site.Pages["/feed"] = new(200, Feed((_site.Address.Replace("127.0.0.1", "localhost", StringComparison.Ordinal) + "/vik", "Rebels shelled Vik on Monday.")), null);
        Assert.Equal(0, await Round([], follow: true));
        using var store = _stores.Read();
        Assert.Equal("The name leads to a private address, which is not fetched.", Assert.Single(store.Faults(store.Run(null))).Fault);
        Assert.Equal(["/robots.txt", "/feed"], _site.Asked.Select(a => a.Path));
    }

    [Fact]
    public async Task A_server_that_fails_is_left_alone_for_the_visit_and_asked_again_at_the_next()
    {
        string one = _site.Address + "/one", two = _site.Address + "/two";
        _site.Pages["/one"] = _site.Pages["/two"] = new(503, "", null);
        _site.Pages["/feed"] = new(200, Feed((one, "Rebels shelled Vik."), (two, "France and Germany held talks in Oslo.")), null);
        Assert.Equal(0, await Round([], follow: true));
        Assert.DoesNotContain(_site.Asked, a => a.Path == "/two");
        Assert.Contains("The words of the feed were coded; the page is asked for again.", _log.ToString(), StringComparison.Ordinal);

        _site.Pages["/one"] = new(200, Html(Shelling), null) { Type = "text/html" };
        _now += TimeSpan.FromMinutes(6);
        Assert.Equal(0, await Round([], follow: true));
        using var store = _stores.Read();
        Assert.Equal((2, 1), (store.Versions(one).Count, store.Versions(two).Count));
        Assert.Equal(3, store.Count(store.Run(null)).Articles);
    }

    [Fact]
    public async Task A_page_that_did_not_answer_is_asked_for_again_though_its_feed_has_not_changed()
    {
        string link = _site.Address + "/one";
        _site.Pages["/one"] = new(503, "", null);
        _site.Pages["/feed"] = new(200, Feed((link, "Rebels shelled Vik.")), "\"one\"");
        for (int visit = 0; visit < 7; visit++)
        {
            Assert.Equal(0, await Round([], follow: true));
            _now += TimeSpan.FromMinutes(6);
        }

        Assert.Equal(5, _site.Asked.Count(a => a.Path == "/one"));
        Assert.Equal("\"one\"", _site.Asked.Last(a => a.Path == "/feed").IfNoneMatch);
    }

    [Theory]
    [InlineData("<pubDate>Tue, 05 Mar 2024 10:00:00 GMT</pubDate>", "<pubDate>Tue, 05 Mar 2024 11:30:00 GMT</pubDate>")]
    [InlineData("<published>2024-03-05T10:00:00Z</published>", "<published>2024-03-05T10:00:00Z</published><updated>2024-03-05T11:30:00Z</updated>")]
    public async Task A_page_is_asked_for_again_when_its_feed_gives_another_hour_alone(string before, string after)
    {
        string link = _site.Address + "/vik.html";
        string Dated(string dates) => $"<rss version=\"2.0\"><channel><title>The Harbour Gazette</title><item><link>{link}</link><title>News</title><description>Rebels shelled Vik …</description>{dates}</item></channel></rss>";
        _site.Pages["/vik.html"] = new(200, Html(Shelling), null) { Type = "text/html" };
        _site.Pages["/feed"] = new(200, Dated(before), null);
        Assert.Equal(0, await Round([], follow: true));
        _site.Pages["/vik.html"] = new(200, Html([.. Shelling, "A third soldier died of his wounds on Tuesday, a doctor said."]), null) { Type = "text/html" };
        _site.Pages["/feed"] = new(200, Dated(after), null);
        _now += TimeSpan.FromMinutes(6);
        Assert.Equal(0, await Round([], follow: true));
        using var store = _stores.Read();
        Assert.Equal(2, store.Versions(link).Count);
        Assert.All(store.Records(store.Run(null)), r => Assert.Equal(new DateOnly(2024, 3, 5), r.Read().Article.Published));
    }

    [Fact]
    public async Task Pages_that_take_too_long_wait_for_the_next_visit()
    {
        _site.Pages["/one"] = _site.Pages["/two"] = new(200, Html(Shelling), null) { Type = "text/html" };
        _site.Pages["/feed"] = new(200, Feed((_site.Address + "/one", "Rebels shelled Vik."), (_site.Address + "/two", "Soldiers died in Vik.")), "\"one\"");
        _site.Answered = path => _now += path == "/one" ? TimeSpan.FromMinutes(8) : TimeSpan.Zero;
        Assert.Equal(0, await Round([], follow: true));
        Assert.DoesNotContain(_site.Asked, a => a.Path == "/two");
        _now += TimeSpan.FromMinutes(6);
        Assert.Equal(0, await Round([], follow: true));
        Assert.Null(_site.Asked.Last(a => a.Path == "/feed").IfNoneMatch);
        Assert.Single(_site.Asked, a => a.Path == "/two");
    }

    private sealed class Clock(Func<DateTimeOffset> now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now();
    }
}
