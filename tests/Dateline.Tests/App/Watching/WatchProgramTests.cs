using System.Text.Json;
using System.Xml.Linq;
using Dateline.App;
using Dateline.Record.Store;
using Dateline.Tests.Record.Store;

namespace Dateline.Tests.App.Watching;

/// <summary>The program itself, from the feed to the alert, against a server on the loopback.</summary>
public sealed class WatchProgramTests : IDisposable
{
    private readonly Stores _stores = new();
    private readonly Site _site = new();

    public void Dispose()
    {
        _site.Dispose();
        _stores.Dispose();
    }

    private string Feed => _site.Address + "/feed";

    private (int Exit, string Output, string Errors) Watch(params string[] more)
        => ProgramTests.Run(null, ["watch", Feed, "--once", "--out", _stores.Folder, .. more]);

    private (int Exit, string Output, string Errors) WatchForAssaults()
        => Watch("--alert", "type:ASSAULT", "--webhook", _site.Address + "/hook", "--allow-host", "127.0.0.1");

    private string Item(string page, int hour)
        => $"<item><title>News</title><link>{_site.Address}{page}</link><description>From Vik …</description><pubDate>Tue, 05 Mar 2024 {hour}:00:00 GMT</pubDate></item>";

    private static Site.Page Rss(params string[] items) => new(200, $"<rss version=\"2.0\"><channel><title>The Harbour Gazette</title>{string.Concat(items)}</channel></rss>", null);

    private static Site.Page Html(params string[] paragraphs)
        => new(200, $"<html><head><title>News</title></head><body><article><h1>News</h1>{string.Concat(paragraphs.Select(p => $"<p>{p}</p>"))}</article></body></html>", null) { Type = "text/html" };

    /// <summary>As if the time to the next visit had passed.</summary>
    private void Wait()
    {
        using var writer = _stores.Write();
        var state = new WatchState(writer);
        state.Keep(state.Feed(Feed)! with { Next = null });
        writer.Commit();
    }

    [Fact]
    public void Two_visits_read_what_is_new_keep_an_edit_as_a_version_and_tell_a_webhook_that_failed_once()
    {
        const string shelling = "Rebels shelled Vik on Monday, and two soldiers died at a checkpoint outside the town.", bombing = "On Tuesday the army bombed Dorn, a doctor who works in the town said by telephone.";
        _site.Pages["/robots.txt"] = new(200, "User-agent: *\nDisallow: /private/\n", null);
        _site.Pages["/private/plan"] = Html("The army attacked Dorn on Friday, killing three people who had come to the market there.");
        _site.Pages["/vik"] = Html(shelling);
        _site.Pages["/feed"] = Rss(Item("/vik", 10), Item("/private/plan", 10));
        _site.Pages["/hook"] = new(500, "", null);
        var (exit, output, errors) = WatchForAssaults();
        Assert.Equal((ExitCode.Fine, ""), (exit, output));
        Assert.Contains("/feed: 2 new articles\n", errors, StringComparison.Ordinal);
        Assert.Contains("/private/plan: The site's robots.txt forbids it. The words of the feed were coded.\n", errors, StringComparison.Ordinal);
        Assert.Contains("/hook: The server answered 500. The alert is offered again after ", errors, StringComparison.Ordinal);
        Assert.Equal(["/robots.txt", "/feed", "/vik", "/hook"], _site.Asked.Select(a => a.Path));

        _site.Asked.Clear();
        Assert.Contains("Nothing is due before ", WatchForAssaults().Errors, StringComparison.Ordinal);
        Assert.Equal(["/hook"], _site.Asked.Select(a => a.Path));

        Wait();
        _site.Asked.Clear();
        _site.Pages["/vik"] = Html(shelling, bombing);
        _site.Pages["/feed"] = Rss(Item("/vik", 12), Item("/private/plan", 10));
        _site.Pages["/hook"] = new(204, "", null);
        Assert.Equal(ExitCode.Fine, WatchForAssaults().Exit);
        Assert.Equal(["/robots.txt", "/feed", "/vik", "/hook", "/hook"], _site.Asked.Select(a => a.Path));
        Assert.Equal([bombing, shelling], _site.Asked.Where(a => a.Path == "/hook").Select(a => JsonDocument.Parse(a.Body).RootElement.GetProperty("sentence").GetString()).Order(StringComparer.Ordinal));

        var items = XDocument.Load(Path.Combine(_stores.Folder, "alerts.xml")).Descendants("item").ToArray();
        Assert.Equal([bombing, shelling], items.Select(i => i.Element("description")!.Value));
        Assert.All(items, i => Assert.Equal(_site.Address + "/vik", i.Element("link")!.Value));
        using var store = _stores.Read();
        Assert.Equal(2, store.Versions(_site.Address + "/vik").Count);
        Assert.Equal(ExitCode.Fine, ProgramTests.Run(null, "verify", _stores.Folder).Exit);
    }

    [Fact]
    public void What_cannot_be_right_at_any_visit_is_told_before_the_first()
    {
        const string allow = "If you mean it, allow it with --allow-host 127.0.0.1.\n";
        Assert.Equal($"127.0.0.1: The name leads to a private address, which is not fetched. {allow}", Watch().Errors);
        Assert.Equal($"{_site.Address}/hook: A webhook is told of alerts, and none is asked for. Say of what, for example --alert type:THREATEN.\n", Watch("--webhook", _site.Address + "/hook", "--allow-host", "127.0.0.1").Errors);
        Assert.Contains("\"ATTACK\" is no type of event. Write one of: ACCUSE, ", Watch("--alert", "type:ATTACK", "--allow-host", "127.0.0.1").Errors, StringComparison.Ordinal);
        Assert.Empty(_site.Asked);
        Assert.Empty(Directory.GetFiles(_stores.Folder));
    }
}
