using System.Net;
using Dateline.App.Api;
using Dateline.Record.Store;
using Dateline.Tests.Record;
using Microsoft.AspNetCore.Builder;

namespace Dateline.Tests.App.Serving;

/// <summary>dateline serve within the tests, on a free port of the loopback.</summary>
internal sealed class RunningSite : IAsyncDisposable
{
    private RunningSite(WebApplication site)
    {
        Site = site;
        Client = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = new Uri(site.Urls.First()) };
    }

    public WebApplication Site { get; }

    public HttpClient Client { get; }

    public static async Task<RunningSite> Start(string? token = null, int perMinute = 0, RecordStore? store = null)
    {
        var site = Dateline.App.Api.Site.Build(new ServeOptions(IPAddress.Loopback, 0, token, perMinute, null, []), RealReader.Installed, store);
        await site.StartAsync();
        return new RunningSite(site);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await Site.DisposeAsync();
    }
}
