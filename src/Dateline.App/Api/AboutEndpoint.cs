using System.Text.Json;
using Dateline.Record;
using Microsoft.AspNetCore.Http;

namespace Dateline.App.Api;

/// <summary><c>GET /api/about</c>: what made the records that this server gives.</summary>
internal sealed class AboutEndpoint(Installed installed, bool hasStore)
{
    public sealed record About(MadeBy MadeBy, int LongestArticle, bool Store);

    private readonly MadeBy _madeBy = installed.Reader.Read(new Reading.Article("Police arrested forty protesters in the capital on Sunday.")).MadeBy;

    public Task Tell(HttpContext context)
    {
        context.Response.ContentType = "application/json";
        return JsonSerializer.SerializeAsync(context.Response.Body, new About(_madeBy, Input.LongestArticle, hasStore), ApiSerializer.Default.About);
    }
}
