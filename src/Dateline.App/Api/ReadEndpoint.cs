using System.Text;
using Dateline.App.Fetching;
using Dateline.App.Formats;
using Dateline.App.Writing;
using Dateline.Reading;
using Dateline.Record;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;

namespace Dateline.App.Api;

/// <summary><c>POST /api/read</c>: articles in, records out. The body's media type says what it is; a body that can hold many articles is answered with a line each, in its order.</summary>
internal sealed class ReadEndpoint(Installed installed, IReadOnlyCollection<string> allowedHosts)
{
    private static readonly string[] Streams = ["jsonl", "rss"];

    public async Task Read(HttpContext context)
    {
        var request = context.Request;
        var type = MediaTypeHeaderValue.TryParse(request.ContentType, out var parsed) ? parsed : null;
        string media = type?.MediaType.ToString().ToLowerInvariant() ?? "text/plain";
        var day = ReadRequest.Day(request.Query["published"]);
        if (media == "application/json")
        {
            var asked = await ReadRequest.From(request);
            await Write(context, installed.Reader.Read(Article(asked, allowedHosts) is var article && day is { } told ? article with { Published = told } : article));
            return;
        }

        var format = ArticleFormat.All.FirstOrDefault(f => f.MediaTypes.Contains(media))
            ?? (media is "application/octet-stream" or "application/x-www-form-urlencoded" ? null : throw new Problem(StatusCodes.Status415UnsupportedMediaType, "Unknown media type",
                $"\"{media}\" is not read. Send application/json, {string.Join(", ", ArticleFormat.All.SelectMany(f => f.MediaTypes))}."));
        if (format is not null && Streams.Contains(format.Name)) await ReadMany(context, type?.Charset.ToString(), format.Name, day);
        else await Write(context, installed.Reader.Read(await ReadOne(request, type?.Charset.ToString(), format?.Name, day)));
    }

    /// <exception cref="Problem">It does not say what to read.</exception>
    /// <exception cref="FaultException">It cannot be read.</exception>
    public static Article Article(ReadRequest asked, IReadOnlyCollection<string> allowedHosts)
    {
        if (asked is { Text: null, Html: null, Url: null } or { Text: not null, Html: not null })
            throw new Problem(StatusCodes.Status400BadRequest, "Bad request", "Give \"text\" or \"html\", or \"url\" alone for a page to fetch.");
        var article = asked switch
        {
            { Text: null, Html: null, Url: { } url } => Only(Input.Items(Page(url, allowedHosts), null)),
            { Html: { } html } => Only(Input.Items(new Document("the page", new MemoryStream(Encoding.UTF8.GetBytes(html))) { Charset = "utf-8" }, "html")),
            // Not through bytes: the text is evidence, and stays what was given.
            _ => Only([() => Input.Checked(asked.Text!)]),
        };
        return article with
        {
            Url = article.Url ?? asked.Url,
            SourceId = asked.Id ?? article.SourceId,
            Title = asked.Title ?? article.Title,
            Publisher = asked.Source ?? article.Publisher,
            Published = ReadRequest.Day(asked.Published) ?? article.Published,
        };
    }

    private static Document Page(string url, IReadOnlyCollection<string> allowedHosts)
        => Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
            ? new WebPage(allowedHosts).Get(address)
            : throw new FaultException(url, "This is not an http or https address.", "Write it as https://example.org/page.");

    private static Article Only(IEnumerable<Func<Received>> items)
    {
        using var all = items.GetEnumerator();
        if (!all.MoveNext()) throw new Problem(StatusCodes.Status422UnprocessableEntity, "Not readable", "There is no article in it. Give it an article.");
        var first = all.Current();
        if (first is Received.Good && all.MoveNext())
            throw new Problem(StatusCodes.Status422UnprocessableEntity, "Several articles", "This is a feed of several articles. Give the address of one of them, or post the feed itself as application/rss+xml.");
        return first is Received.Good good ? good.Article : throw Problem.Of(((Received.Bad)first).Fault);
    }

    private static async Task<Article> ReadOne(HttpRequest request, string? charset, string? format, DateOnly? day)
    {
        var body = new MemoryStream();
        await request.Body.CopyToAsync(body);
        body.Position = 0;
        var article = Only(Input.Items(new Document("the article", body) { Charset = charset }, format));
        return day is null ? article : article with { Published = day };
    }

    private async Task ReadMany(HttpContext context, string? charset, string format, DateOnly? day)
    {
        // The readers of formats draw lines as they are wanted, so a stream of any length is held a line at a time.
        context.Features.Get<IHttpBodyControlFeature>()!.AllowSynchronousIO = true;
        if (format == "jsonl") context.Features.Get<IHttpMaxRequestBodySizeFeature>()!.MaxRequestBodySize = null;
        context.Response.ContentType = "application/x-ndjson";
        var document = new Document("the body", context.Request.Body) { Charset = charset };
        await Conveyor.Run(Input.Items(document, format), Line, bytes => context.Response.Body.Write(bytes), Environment.ProcessorCount);

        byte[] Line(Func<Received> item)
        {
            var received = item();
            if (received is not Received.Good good) return [.. Problem.Of(((Received.Bad)received).Fault).ToJson(), (byte)'\n'];
            return [.. installed.Reader.Read(day is null ? good.Article : good.Article with { Published = day }).ToJson(), (byte)'\n'];
        }
    }

    private static async Task Write(HttpContext context, ArticleRecord record)
    {
        string name = context.Request.Query["to"] is [{ Length: > 0 } told] ? told : "json";
        var export = RecordForm.All.FirstOrDefault(e => e.Name == name)
            ?? throw new Problem(StatusCodes.Status400BadRequest, "Bad request", $"There is no form \"{name}\". Choose one of: {string.Join(", ", RecordForm.All.Select(e => e.Name))}.");
        byte[] bytes = [.. export.Header, .. export.Write(record)];
        context.Response.ContentType = export.MediaType;
        context.Response.ContentLength = bytes.Length;
        // A page made here opens from the reader's own disk, never from this address.
        if (export.Name != "json") context.Response.Headers.ContentDisposition = $"attachment; filename=\"{record.Article.Id[..12]}.{export.Extension}\"";
        await context.Response.Body.WriteAsync(bytes);
    }
}
