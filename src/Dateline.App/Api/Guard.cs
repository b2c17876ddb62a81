using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Dateline.App.Api;

/// <summary>
/// Who may ask. On the loopback: nobody who reached it under another name (a page elsewhere whose name was pointed here), and no write from
/// another site's page. Beyond it: whoever has the token, as <c>Authorization: Bearer</c> or as the cookie that <c>/?token=</c> sets.
/// </summary>
internal sealed class Guard(ServeOptions options)
{
    private const string Cookie = "dateline";

    // No inline script, no inline style, nothing from elsewhere: an article cannot run, load or post anything, whatever stands in it.
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /// <exception cref="Problem">The request is refused.</exception>
    public async Task Pass(HttpContext context, RequestDelegate next)
    {
        var (request, headers) = (context.Request, context.Response.Headers);
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";

        if (options.IsLoopback && request.Host.Host is not ("localhost" or "127.0.0.1" or "[::1]"))
            throw new Problem(StatusCodes.Status421MisdirectedRequest, "Another host's name", $"This server is not \"{request.Host.Host}\". Open it as http://127.0.0.1:{request.Host.Port}/.");
        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method) && !IsFromHere(request))
            throw new Problem(StatusCodes.Status403Forbidden, "From another site", "A page of another site may not post here. Call the API from a program, or from its own page.");
        if (options.Token is { } token && !await Knows(context, token)) return;
        await next(context);
    }

    /// <summary>Browsers say where a request comes from; programs say nothing.</summary>
    private static bool IsFromHere(HttpRequest request)
    {
        string site = request.Headers["Sec-Fetch-Site"].ToString(), origin = request.Headers.Origin.ToString();
        return site is "" or "same-origin" or "none" && (origin.Length == 0 || origin == $"{request.Scheme}://{request.Host}");
    }

    /// <summary>False when the answer is given already.</summary>
    private static async Task<bool> Knows(HttpContext context, string token)
    {
        var (request, response) = (context.Request, context.Response);
        string bearer = request.Headers.Authorization.ToString();
        if (bearer.StartsWith("Bearer ", StringComparison.Ordinal) && Same(bearer["Bearer ".Length..], token)) return true;
        if (request.Cookies.TryGetValue(Cookie, out string? kept) && Same(kept, token)) return true;
        if (HttpMethods.IsGet(request.Method) && request.Query.TryGetValue("token", out var given) && Same(given.ToString(), token))
        {
            response.Cookies.Append(Cookie, token, new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Strict, Path = "/", Secure = request.IsHttps });
            response.Redirect(request.Path);
            return false;
        }

        response.Headers.WWWAuthenticate = "Bearer";
        if (request.Path.StartsWithSegments("/api") || request.Path.StartsWithSegments("/openapi"))
            throw new Problem(StatusCodes.Status401Unauthorized, "No token", "Send the token that dateline serve was started with, as \"Authorization: Bearer TOKEN\".");
        response.StatusCode = StatusCodes.Status401Unauthorized;
        response.ContentType = "text/plain; charset=utf-8";
        await response.WriteAsync("This Dateline asks for its token. Open it once as /?token=TOKEN; the browser keeps it from then on.\n");
        return false;
    }

    /// <summary>In a time that says nothing of where they differ.</summary>
    private static bool Same(string given, string token)
        => CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(given)), SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
