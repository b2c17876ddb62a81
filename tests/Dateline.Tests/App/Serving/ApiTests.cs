using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Dateline.Record;
using Dateline.Tests.Record;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Dateline.Tests.App.Serving;

/// <summary>What the API answers, to whom, and what it refuses.</summary>
public sealed class ApiTests : IAsyncLifetime
{
    private const string Sentence = "Police arrested 40 protesters in Minsk on Sunday.";

    private RunningSite _site = null!;

    public async ValueTask InitializeAsync() => _site = await RunningSite.Start();

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    private static StringContent Body(string content, string type) => new(content, Encoding.UTF8, type);

    private async Task<(int Status, JsonElement Problem)> Refused(string address, HttpContent body)
    {
        using var response = await _site.Client.PostAsync(address, body);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        var problem = JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;
        Assert.Equal((int)response.StatusCode, problem.GetProperty("status").GetInt32());
        return ((int)response.StatusCode, problem);
    }

    [Theory]
    [InlineData("text/plain", Sentence)]
    [InlineData("application/json", $$"""{"text":"{{Sentence}}"}""")]
    [InlineData("application/x-www-form-urlencoded", Sentence)]
    public async Task The_record_is_the_one_that_the_library_gives(string type, string body)
    {
        using var response = await _site.Client.PostAsync("/api/read", Body(body, type));
        Assert.Equal("application/json", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal(RealReader.Read(Sentence).ToJson(), (await response.Content.ReadAsByteArrayAsync())[..^1]);
    }

    [Fact]
    public async Task A_page_is_read_as_a_page()
    {
        using var response = await _site.Client.PostAsync("/api/read", Body("<html><body><p>The envoys met in <b>Oslo</b>.</p><script>ignored()</script></body></html>", "text/html"));
        Assert.Equal("The envoys met in Oslo.", ArticleRecord.FromJson(await response.Content.ReadAsByteArrayAsync()).Article.Text);
    }

    [Fact]
    public async Task What_is_told_beside_the_text_is_kept_and_the_day_counts()
    {
        using var response = await _site.Client.PostAsync("/api/read", JsonContent.Create(new { text = Sentence, id = "17", title = "Arrests", source = "Gazette", url = "https://example.org/17", published = "2024-03-05" }));
        var record = ArticleRecord.FromJson(await response.Content.ReadAsByteArrayAsync());
        Assert.Equal(("17", "Arrests", "Gazette", "https://example.org/17", new DateOnly(2024, 3, 5)), (record.Article.SourceId, record.Article.Title, record.Article.Source, record.Article.Url, record.Article.Published));
        Assert.Equal("2024-03-03", record.Times[0].Value);
    }

    [Fact]
    public async Task Many_articles_give_a_line_each_in_their_order_and_a_bad_one_costs_its_line()
    {
        using var response = await _site.Client.PostAsync("/api/read", Body("{\"id\":\"1\",\"text\":\"Rebels shelled Vik.\"}\nnonsense\n{\"id\":\"3\",\"text\":\"The envoys met in Oslo.\"}\n", "application/x-ndjson"));
        string[] lines = (await response.Content.ReadAsStringAsync()).TrimEnd('\n').Split('\n');
        Assert.Equal("application/x-ndjson", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal(3, lines.Length);
        Assert.Equal("1", ArticleRecord.FromJson(Encoding.UTF8.GetBytes(lines[0])).Article.SourceId);
        Assert.Equal("the body:2: The line is not valid JSON. Write one JSON object a line, in UTF-8.", JsonDocument.Parse(lines[1]).RootElement.GetProperty("detail").GetString());
        Assert.Equal("3", ArticleRecord.FromJson(Encoding.UTF8.GetBytes(lines[2])).Article.SourceId);
    }

    [Theory]
    [InlineData("text/plain", "", 422, "the article: It is empty. Give it an article.")]
    [InlineData("application/json", "{}", 400, "Give \"text\" or \"html\", or \"url\" alone for a page to fetch.")]
    [InlineData("application/json", """{"text":"a","published":"tomorrow"}""", 400, "\"published\" is \"tomorrow\", which is not a day. Write it as 2017-04-13.")]
    [InlineData("application/json", """{"txet":"a"}""", 400, "The body is not the JSON object that is wanted here (at $.txet). Send {\"text\": \"…\"}; /openapi/v1.json has all names.")]
    [InlineData("application/json", """{"url":"http://127.0.0.1:9/secret"}""", 422, "127.0.0.1: The name leads to a private address, which is not fetched. If you mean it, allow it with --allow-host 127.0.0.1.")]
    [InlineData("application/json", """{"url":"file:///etc/passwd"}""", 422, "file:///etc/passwd: This is not an http or https address. Write it as https://example.org/page.")]
    [InlineData("text/plain", "%PDF-1.7 and so on", 422, "the article: This is a PDF, not text. Save its text first, and read that.")]
    [InlineData("image/png", "a", 415, null)]
    public async Task What_cannot_be_read_is_answered_with_the_fault_and_its_remedy(string type, string body, int status, string? detail)
    {
        var (answered, problem) = await Refused("/api/read", Body(body, type));
        Assert.Equal(status, answered);
        if (detail is not null) Assert.Equal(detail, problem.GetProperty("detail").GetString());
    }

    [Fact]
    public async Task Too_long_an_article_and_too_large_a_request_are_told_apart()
    {
        Assert.Equal(422, (await Refused("/api/read", Body(new string('a', 300_001), "text/plain"))).Status);
        // A polite client asks before it sends so much.
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/read") { Content = new ByteArrayContent(new byte[(16 << 20) + 1]) };
        request.Content.Headers.ContentType = new("text/plain");
        request.Headers.ExpectContinue = true;
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await _site.Client.SendAsync(request)).StatusCode);
    }

    [Fact]
    public async Task An_explanation_names_the_line_the_way_through_the_tree_and_what_came_near()
    {
        using var response = await _site.Client.PostAsync("/api/explain", JsonContent.Create(new { text = Sentence, at = Sentence.IndexOf("arrested", StringComparison.Ordinal) }));
        var answer = JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;
        var fired = answer.GetProperty("fired")[0];
        Assert.Equal("COERCE", fired.GetProperty("type").GetString());
        Assert.StartsWith("ontology/plover/COERCE", fired.GetProperty("foundBy").GetString(), StringComparison.Ordinal);
        Assert.Equal("nsubj", fired.GetProperty("fillings")[0].GetProperty("path")[0].GetProperty("relation").GetString());
        Assert.Equal(9, answer.GetProperty("words").GetArrayLength());
        Assert.NotEqual(0, answer.GetProperty("near").GetArrayLength());
    }

    [Fact]
    public async Task A_character_that_no_sentence_holds_is_not_explained()
        => Assert.Equal(422, (await Refused("/api/explain", JsonContent.Create(new { text = Sentence, at = 4_000 }))).Status);

    [Theory]
    [InlineData("Origin", "https://evil.example", HttpStatusCode.Forbidden)]
    [InlineData("Origin", "null", HttpStatusCode.Forbidden)]
    [InlineData("Sec-Fetch-Site", "cross-site", HttpStatusCode.Forbidden)]
    [InlineData("Sec-Fetch-Site", "same-site", HttpStatusCode.Forbidden)]
    [InlineData("Sec-Fetch-Site", "same-origin", HttpStatusCode.OK)]
    [InlineData("Host", "evil.example", HttpStatusCode.MisdirectedRequest)]
    [InlineData("X-Nothing", "of note", HttpStatusCode.OK)]
    public async Task Only_programs_and_the_page_itself_may_post_and_only_under_this_machine_s_name(string header, string value, HttpStatusCode status)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/read") { Content = Body(Sentence, "text/plain") };
        request.Headers.TryAddWithoutValidation(header, value);
        using var response = await _site.Client.SendAsync(request);
        Assert.Equal(status, response.StatusCode);
    }

    [Fact]
    public async Task Its_own_origin_is_not_another_site()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/read") { Content = Body(Sentence, "text/plain") };
        request.Headers.Add("Origin", _site.Client.BaseAddress!.GetLeftPart(UriPartial.Authority));
        Assert.Equal(HttpStatusCode.OK, (await _site.Client.SendAsync(request)).StatusCode);
    }

    [Fact]
    public async Task With_a_token_nobody_asks_who_does_not_know_it()
    {
        await using var site = await RunningSite.Start(token: "rosebud");
        Assert.Equal(HttpStatusCode.Unauthorized, (await site.Client.PostAsync("/api/read", Body(Sentence, "text/plain"))).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await site.Client.GetAsync("/")).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await site.Client.GetAsync("/?token=rosebus")).StatusCode);

        using var entered = await site.Client.GetAsync("/?token=rosebud");
        string cookie = entered.Headers.GetValues("Set-Cookie").Single();
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=strict", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Equal("/", entered.Headers.Location?.ToString());

        foreach (var (name, value) in new[] { ("Authorization", "Bearer rosebud"), ("Cookie", cookie.Split(';')[0]) })
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/api/read") { Content = Body(Sentence, "text/plain") };
            request.Headers.Add(name, value);
            Assert.Equal(HttpStatusCode.OK, (await site.Client.SendAsync(request)).StatusCode);
        }
    }

    [Fact]
    public async Task Beyond_the_rate_one_is_told_how_long_to_wait()
    {
        await using var site = await RunningSite.Start(perMinute: 2);
        for (int i = 0; i < 2; i++) Assert.Equal(HttpStatusCode.OK, (await site.Client.PostAsync("/api/read", Body(Sentence, "text/plain"))).StatusCode);
        using var refused = await site.Client.PostAsync("/api/read", Body(Sentence, "text/plain"));
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
    }

    [Fact]
    public async Task No_page_may_run_a_script_or_a_style_that_stands_in_it()
    {
        using var response = await _site.Client.GetAsync("/");
        string policy = response.Headers.GetValues("Content-Security-Policy").Single();
        Assert.StartsWith("default-src 'none'; script-src 'self'; style-src 'self';", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        string page = await response.Content.ReadAsStringAsync();
        Assert.Contains("<script type=\"module\" crossorigin src=\"/assets/dateline.js\">", page, StringComparison.Ordinal);
        Assert.DoesNotContain("http:", page, StringComparison.Ordinal);
        Assert.DoesNotContain("https:", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/", HttpStatusCode.OK)]
    [InlineData("/doc/0123456789ab", HttpStatusCode.OK)]
    [InlineData("/nowhere", HttpStatusCode.NotFound)]
    [InlineData("/api/nowhere", HttpStatusCode.NotFound)]
    [InlineData("/assets/nothing.js", HttpStatusCode.NotFound)]
    [InlineData("/assets/..%2f..%2fopenapi.json", HttpStatusCode.NotFound)]
    [InlineData("/api/examples/april", HttpStatusCode.OK)]
    [InlineData("/api/examples/none", HttpStatusCode.NotFound)]
    public async Task Every_address_answers_as_what_it_is(string address, HttpStatusCode status) => Assert.Equal(status, (await _site.Client.GetAsync(address)).StatusCode);

    [Fact]
    public async Task A_file_that_the_browser_has_is_not_sent_again()
    {
        using var first = await _site.Client.GetAsync("/assets/dateline.js");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/assets/dateline.js");
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        Assert.Equal(HttpStatusCode.NotModified, (await _site.Client.SendAsync(request)).StatusCode);
    }

    [Fact]
    public async Task The_description_of_the_API_has_every_route_and_every_name_of_the_record()
    {
        using var description = JsonDocument.Parse(await _site.Client.GetStringAsync("/openapi/v1.json"));
        var described = description.RootElement.GetProperty("paths").EnumerateObject().SelectMany(path => path.Value.EnumerateObject().Select(method => $"{method.Name.ToUpperInvariant()} {path.Name}"));
        var routes = _site.Site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .SelectMany(e => e.Metadata.OfType<HttpMethodMetadata>().SelectMany(m => m.HttpMethods).Select(m => $"{m} {e.RoutePattern.RawText}"))
            .Where(route => !route.EndsWith("/assets/{name}", StringComparison.Ordinal));
        Assert.Equal(routes.Order(StringComparer.Ordinal), described.Order(StringComparer.Ordinal));

        var schemas = description.RootElement.GetProperty("components").GetProperty("schemas");
        Assert.Equal(ContractTests.Names.Order(StringComparer.Ordinal), Names(schemas.GetProperty("Record"), "", schemas).Where(name => !name.StartsWith("events.assertions.cue.", StringComparison.Ordinal)).Distinct().Order(StringComparer.Ordinal));
    }

    private static IEnumerable<string> Names(JsonElement schema, string at, JsonElement schemas)
    {
        if (schema.TryGetProperty("$ref", out var reference)) schema = schemas.GetProperty(reference.GetString()!.Split('/')[^1]);
        if (schema.TryGetProperty("anyOf", out var either)) schema = either[0].TryGetProperty("$ref", out var known) ? schemas.GetProperty(known.GetString()!.Split('/')[^1]) : either[0];
        if (schema.TryGetProperty("items", out var items)) return Names(items, at, schemas);
        if (!schema.TryGetProperty("properties", out var properties)) return [];
        return properties.EnumerateObject().SelectMany(p => Names(p.Value, Below(at, p.Name), schemas).Prepend(Below(at, p.Name)));
    }

    private static string Below(string at, string name) => at.Length == 0 ? name : $"{at}.{name}";
}
