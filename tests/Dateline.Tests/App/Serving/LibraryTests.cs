using System.Net;
using System.Text.Json;
using Dateline.Record;
using Dateline.Record.Store;
using Dateline.Tests.Record.Store;

namespace Dateline.Tests.App.Serving;

/// <summary>The articles, events and quotations of a store, in pages and as tables.</summary>
public sealed class LibraryTests : IAsyncLifetime
{
    private readonly Stores _stores = new();
    private RecordStore _store = null!;
    private RunningSite _site = null!;

    public async ValueTask InitializeAsync()
    {
        _stores.Fill("r1",
            Stores.Wire("Rebels shelled Vik on Monday. Norway's army said on Tuesday that it would answer.", "2024-03-05", "https://example.org/vik"),
            Stores.Wire("Rebels shelled Vik on Monday. Norway's army did not answer.", "2024-03-06", "https://example.org/vik"),
            Stores.Wire("France accused Germany of spying on Friday. “Norway will not take sides,” Prime Minister Ola Brandt said in Oslo.", "2024-03-09"));
        _store = _stores.Read();
        _site = await RunningSite.Start(store: _store);
    }

    public async ValueTask DisposeAsync()
    {
        await _site.DisposeAsync();
        _store.Dispose();
        _stores.Dispose();
    }

    private async Task<JsonElement> Get(string address) => JsonDocument.Parse(await _site.Client.GetStringAsync(address)).RootElement;

    private static string[] Values(JsonElement page, string column) => [.. page.GetProperty("items").EnumerateArray().Select(item => item.GetProperty(column).ToString())];

    [Fact]
    public async Task Pages_follow_one_another_to_the_end_and_no_article_stands_in_two()
    {
        var first = await Get("/api/articles?limit=2");
        var second = await Get($"/api/articles?limit=2&cursor={Uri.EscapeDataString(first.GetProperty("next").GetString()!)}");
        Assert.Equal(["2024-03-05", "2024-03-06", "2024-03-09"], [.. Values(first, "published"), .. Values(second, "published")]);
        Assert.Equal(JsonValueKind.Null, second.GetProperty("next").ValueKind);
    }

    [Fact]
    public async Task What_is_asked_narrows_what_is_found()
    {
        Assert.Equal(["2024-03-09"], Values(await Get("/api/articles?q=spying"), "published"));
        Assert.Equal(["ACCUSE"], Values(await Get("/api/events?actor=FRA&recipient=DEU"), "plover"));
        Assert.Empty(Values(await Get("/api/events?actor=DEU&recipient=FRA"), "plover"));
        Assert.All(Values(await Get("/api/events?since=2024-03-05&status=happened"), "status"), status => Assert.Equal("happened", status));
        Assert.Equal(["Norway will not take sides"], Values(await Get("/api/quotes?speaker=Brandt&kind=direct"), "words"));
    }

    [Fact]
    public async Task A_table_is_everything_at_once_with_the_columns_of_a_page()
    {
        string[] lines = (await _site.Client.GetStringAsync("/api/events.csv")).TrimEnd('\n').Split('\n');
        var page = await Get("/api/events.json?limit=500");
        Assert.Equal(page.GetProperty("items")[0].EnumerateObject().Select(p => p.Name), lines[0].Split(','));
        Assert.Equal(page.GetProperty("items").GetArrayLength(), lines.Length - 1);
    }

    [Fact]
    public async Task An_article_opens_by_the_beginning_of_its_id_and_knows_its_versions()
    {
        string id = Values(await Get("/api/articles?limit=1"), "article_id")[0];
        var record = ArticleRecord.FromJson(await _site.Client.GetByteArrayAsync($"/api/articles/{id[..12]}"));
        Assert.Equal(id, record.Article.Id);
        Assert.Equal(2, (await Get($"/api/articles/{id[..12]}/versions")).GetArrayLength());
    }

    [Theory]
    [InlineData("/api/articles/ffffffffffff", HttpStatusCode.NotFound)]
    [InlineData("/api/articles/nonsense", HttpStatusCode.NotFound)]
    [InlineData("/api/events?run=none", HttpStatusCode.NotFound)]
    [InlineData("/api/events?limit=0", HttpStatusCode.BadRequest)]
    [InlineData("/api/events?cursor=mine", HttpStatusCode.BadRequest)]
    [InlineData("/api/events?status=true", HttpStatusCode.BadRequest)]
    [InlineData("/api/events?since=tomorrow", HttpStatusCode.BadRequest)]
    [InlineData("/api/articles?q=%22%20OR%20*%20NEAR(", HttpStatusCode.OK)]
    [InlineData("/api/events?actor=%27%3B%20DROP%20TABLE%20event%3B--", HttpStatusCode.OK)]
    public async Task What_makes_no_sense_is_refused_and_what_looks_like_a_command_is_words(string address, HttpStatusCode status)
        => Assert.Equal(status, (await _site.Client.GetAsync(address)).StatusCode);

    [Fact]
    public async Task Without_a_store_one_is_told_how_to_give_one()
    {
        await using var site = await RunningSite.Start();
        using var answer = await site.Client.GetAsync("/api/articles");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("--store", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
