using System.Collections.Frozen;
using System.Reflection;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;

namespace Dateline.App.Pages;

/// <summary>The page as it was built, out of the assembly.</summary>
internal static class Assets
{
    private const string Folder = "ui/", Index = "ui/index.html";

    /// <summary>Addresses that the page itself understands; its own table of screens is <c>ui/src/screens.ts</c>.</summary>
    private static readonly string[] Screens = ["/", "/read", "/library", "/compare/", "/example/", "/doc/"];

    private static readonly Lazy<FrozenDictionary<string, Asset>> All = new(() => Assembly.GetExecutingAssembly().GetManifestResourceNames()
        .Where(name => name.StartsWith(Folder, StringComparison.Ordinal) || name == "openapi.json").ToFrozenDictionary(name => name, Load, StringComparer.Ordinal));

    private sealed record Asset(byte[] Bytes, string MediaType, string Tag);

    /// <summary>The bytes of one file of the page, such as <c>assets/dateline.js</c>; null when the page was not built.</summary>
    public static byte[]? Bytes(string name) => All.Value.TryGetValue(Folder + name, out var asset) ? asset.Bytes : null;

    public static Task Get(HttpContext context) => Send(context, $"{Folder}assets/{context.Request.RouteValues["name"]}");

    public static Task OpenApi(HttpContext context) => Send(context, "openapi.json");

    /// <summary>Every address without a file is a state of the one page.</summary>
    public static Task Page(HttpContext context)
    {
        var (request, response) = (context.Request, context.Response);
        string path = request.Path.Value ?? "/";
        if (path.StartsWith("/api", StringComparison.Ordinal)) throw new Api.Problem(StatusCodes.Status404NotFound, "Not found", $"There is no {request.Method} {path}. /openapi/v1.json lists what there is.");
        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method)) throw new Api.Problem(StatusCodes.Status405MethodNotAllowed, "Not allowed", "Pages are only read.");
        if (!Screens.Any(screen => screen.Length > 1 && screen.EndsWith('/') ? path.StartsWith(screen, StringComparison.Ordinal) : path == screen)) response.StatusCode = StatusCodes.Status404NotFound;
        if (All.Value.ContainsKey(Index)) return Send(context, Index);
        response.ContentType = "text/html; charset=utf-8";
        return response.WriteAsync("""
            <!doctype html><html lang="en"><meta charset="utf-8"><title>Dateline</title>
            <h1>The page is not built</h1>
            <p>The API answers (<a href="/openapi/v1.json">/openapi/v1.json</a>). For the page, install Node 20.19 or newer, run <code>cd ui &amp;&amp; npm ci &amp;&amp; npm run build</code>, and start again.</p>
            """);
    }

    private static async Task Send(HttpContext context, string name)
    {
        var (request, response) = (context.Request, context.Response);
        if (!All.Value.TryGetValue(name, out var asset)) throw new Api.Problem(StatusCodes.Status404NotFound, "Not found", $"There is no {request.Path}.");
        // The names stay from version to version, so a browser asks each time; unchanged costs nothing.
        response.Headers.CacheControl = "no-cache";
        response.Headers.ETag = asset.Tag;
        if (response.StatusCode == StatusCodes.Status200OK && request.Headers.IfNoneMatch.Contains(asset.Tag))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        response.ContentType = asset.MediaType;
        response.ContentLength = asset.Bytes.Length;
        if (!HttpMethods.IsHead(request.Method)) await response.Body.WriteAsync(asset.Bytes);
    }

    private static Asset Load(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
        byte[] bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        string type = Path.GetExtension(name) switch
        {
            ".html" => "text/html; charset=utf-8",
            ".js" => "text/javascript; charset=utf-8",
            ".css" => "text/css; charset=utf-8",
            ".svg" => "image/svg+xml",
            ".json" => "application/json",
            _ => "application/octet-stream",
        };
        return new(bytes, type, $"\"{Convert.ToHexStringLower(SHA256.HashData(bytes))[..16]}\"");
    }
}
