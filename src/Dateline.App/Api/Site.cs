using Dateline.App.Pages;
using Dateline.Record.Store;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Dateline.App.Api;

/// <summary>The web server: which address leads where. Every route of the API stands here and in <c>openapi.json</c>; a test compares the two.</summary>
internal static class Site
{
    /// <param name="store">What the library shows; null for none. The caller closes it.</param>
    public static WebApplication Build(ServeOptions options, Installed installed, RecordStore? store)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = Limits.LargestRequest;
            kestrel.Listen(options.Bind, options.Port);
        });
        builder.Services.AddRoutingCore();
        builder.Services.AddRateLimiter(limiter => Limits.Configure(limiter, options));

        var site = builder.Build();
        site.Use(Answer);
        site.Use(new Guard(options).Pass);
        site.UseRouting();
        site.UseRateLimiter();

        var reading = new ReadEndpoint(installed, options.AllowedHosts);
        site.MapPost("/api/read", reading.Read);
        site.MapPost("/api/explain", new ExplainEndpoint(installed).Explain);
        site.MapGet("/api/about", new AboutEndpoint(installed, store is not null).Tell);
        var library = new LibraryEndpoints(store);
        foreach (string ending in new[] { "", ".json", ".csv" })
        {
            site.MapGet("/api/articles" + ending, library.Articles);
            site.MapGet("/api/events" + ending, library.Events);
            site.MapGet("/api/quotes" + ending, library.Quotes);
        }

        site.MapGet("/api/articles/{id}", library.Article);
        site.MapGet("/api/articles/{id}/versions", library.Versions);
        site.MapGet("/api/examples", ExampleEndpoints.List);
        site.MapGet("/api/examples/{name}", ExampleEndpoints.Get);
        site.MapGet("/openapi/v1.json", Assets.OpenApi);
        site.MapGet("/assets/{name}", Assets.Get);
        site.MapFallback(Assets.Page);
        return site;
    }

    /// <summary>Turns what is thrown into an answer.</summary>
    private static async Task Answer(HttpContext context, RequestDelegate next)
    {
        try
        {
            await next(context);
        }
        catch (Exception fault) when (!context.Response.HasStarted && ProblemOf(fault) is { } problem)
        {
            await problem.WriteTo(context.Response);
        }
    }

    private static Problem? ProblemOf(Exception fault) => fault switch
    {
        Problem known => known,
        FaultException unreadable => Problem.Of(unreadable.Fault),
        StoreException broken => new Problem(StatusCodes.Status500InternalServerError, "The store cannot be read", $"{broken.Fault} {broken.Remedy}"),
        BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } => new Problem(StatusCodes.Status413PayloadTooLarge, "Too large", $"A request has at most {Limits.LargestRequest >> 20} MB. Send many articles as application/x-ndjson, one a line."),
        BadHttpRequestException bad => new Problem(bad.StatusCode, "Bad request", bad.Message),
        OperationCanceledException or OutOfMemoryException => null,
        _ => new Problem(StatusCodes.Status500InternalServerError, "A fault of ours", $"Coding broke off ({fault.GetType().Name}). This is a fault in Dateline: report it with the article."),
    };
}
