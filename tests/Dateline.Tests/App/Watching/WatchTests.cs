using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
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

    private async Task<int> Round(string[] alerts, string? webhook = null, string host = "127.0.0.1")
    {
        using var writer = _stores.Write();
        using var store = _stores.Read();
        var run = writer.Begin("watch", RealReader.Instance.MadeBy, "watch", "{}", null, _now);
        var clock = new Clock(() => _now);
        var told = new Alerts(store, new WatchState(writer), run, alerts, Path.Combine(_stores.Folder, "alerts.xml"), webhook is null ? null : new Uri(_site.Address + webhook), [host]);
        return await new Watch(writer, run, RealReader.Instance, new Visitor([host], clock, TimeSpan.Zero), told, [_site.Address + "/feed"], TimeSpan.FromMinutes(5), clock, _log).Round(default);
    }

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
        Assert.Contains("The webhook did not take an alert.", _log.ToString(), StringComparison.Ordinal);
        var item = XDocument.Load(Path.Combine(_stores.Folder, "alerts.xml")).Descendants("item").Single();
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
        Assert.Single(XDocument.Load(Path.Combine(_stores.Folder, "alerts.xml")).Descendants("item"));
    }

    private sealed class Clock(Func<DateTimeOffset> now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now();
    }

    private sealed record Page(int Status, string Body, string? ETag)
    {
        public string? RetryAfter { get; init; }
    }

    private sealed record Request(int Number, string Path, string? IfNoneMatch, string Body);

    /// <summary>A server on the loopback that notes what it is asked.</summary>
    private sealed class Site : IDisposable
    {
        private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
        private int _number;

        public Site()
        {
            _listener.Start();
            Address = $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}";
            _ = Task.Run(Serve);
        }

        public string Address { get; }

        public ConcurrentDictionary<string, Page> Pages { get; } = [];

        public ConcurrentQueue<Request> Asked { get; } = [];

        public void Dispose() => _listener.Dispose();

        private async Task Serve()
        {
            while (true)
            {
                try
                {
                    using var client = await _listener.AcceptTcpClientAsync();
                    await Answer(client.GetStream());
                }
                catch (Exception closed) when (closed is SocketException or ObjectDisposedException or IOException)
                {
                    if (closed is ObjectDisposedException || !_listener.Server.IsBound) return;
                }
            }
        }

        private async Task Answer(NetworkStream stream)
        {
            using var reader = new StreamReader(stream, Encoding.UTF8, false, 1024, leaveOpen: true);
            string path = (await reader.ReadLineAsync())!.Split(' ')[1];
            string? ifNoneMatch = null;
            int length = 0;
            while (await reader.ReadLineAsync() is { Length: > 0 } line)
            {
                if (line.StartsWith("If-None-Match:", StringComparison.OrdinalIgnoreCase)) ifNoneMatch = line[14..].Trim();
                if (line.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase)) length = int.Parse(line[15..]);
            }

            var body = new char[length];
            if (length > 0) await reader.ReadBlockAsync(body);
            Asked.Enqueue(new(++_number, path, ifNoneMatch, new string(body)));
            var page = Pages.GetValueOrDefault(path) ?? new Page(404, "", null);
            if (page.ETag is not null && page.ETag == ifNoneMatch) page = page with { Status = 304, Body = "" };
            byte[] content = Encoding.UTF8.GetBytes(page.Body);
            string type = path == "/feed" ? "application/rss+xml" : "text/plain";
            string head = $"HTTP/1.1 {page.Status} X\r\nContent-Type: {type}\r\nContent-Length: {content.Length}\r\nConnection: close\r\n{(page.ETag is null ? "" : $"ETag: {page.ETag}\r\n")}{(page.RetryAfter is null ? "" : $"Retry-After: {page.RetryAfter}\r\n")}\r\n";
            await stream.WriteAsync(Encoding.ASCII.GetBytes(head));
            await stream.WriteAsync(content);
        }
    }
}
