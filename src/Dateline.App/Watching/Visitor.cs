using System.Text;
using Dateline.App.Fetching;

namespace Dateline.App.Watching;

/// <summary>Fetches politely: what robots.txt forbids is not fetched, one request to a host at a time and a pause after it, and what has not changed is not sent again.</summary>
internal sealed class Visitor(IReadOnlyCollection<string> allowedHosts, TimeProvider clock, TimeSpan betweenRequests)
{
    private static readonly TimeSpan RobotsKept = TimeSpan.FromHours(24);

    private readonly WebPage _web = new(allowedHosts);
    private readonly Dictionary<string, (Robots Robots, DateTimeOffset Until)> _robots = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, DateTimeOffset> _free = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="etag">The ETag that the address had last, or null.</param>
    /// <param name="modified">The Last-Modified that it had last, or null.</param>
    /// <exception cref="FaultException">It cannot be fetched, or may not be.</exception>
    public async Task<WebAnswer> Get(Uri address, string? etag, string? modified, CancellationToken stop)
    {
        var robots = await Enter(address, stop);
        return await Ask(address, etag, modified, robots.Delay, Enter, stop);
    }

    /// <summary>The rules of an address's site, when they let it be fetched.</summary>
    private async Task<Robots> Enter(Uri address, CancellationToken stop)
    {
        var robots = await RobotsOf(address, stop);
        if (robots == Robots.Everything) throw new FaultException(new Fault(address.AbsoluteUri, "The site has faults and does not say what may be fetched.", "It is left alone for a while.") { MayPass = true });
        if (!robots.Allows(address.PathAndQuery)) throw new FaultException(address.AbsoluteUri, "The site's robots.txt forbids it.", "Ask the site for a feed that it lets be read.");
        return robots;
    }

    private async Task<Robots> RobotsOf(Uri address, CancellationToken stop)
    {
        string site = address.GetLeftPart(UriPartial.Authority);
        if (_robots.TryGetValue(site, out var known) && known.Until > clock.GetUtcNow()) return known.Robots;
        var answer = await Ask(new Uri(site + "/robots.txt"), null, null, TimeSpan.Zero, null, stop);
        var robots = answer.Document is { } text ? Robots.Read(Encoding.UTF8.GetString(text.ReadAll())) : answer.Status >= 500 ? Robots.Everything : Robots.None;
        _robots[site] = (robots, clock.GetUtcNow() + (robots == Robots.Everything ? TimeSpan.FromMinutes(10) : RobotsKept));
        return robots;
    }

    private async Task<WebAnswer> Ask(Uri address, string? etag, string? modified, TimeSpan delay, Func<Uri, CancellationToken, Task>? redirected, CancellationToken stop)
    {
        if (_free.TryGetValue(address.Authority, out var free) && free > clock.GetUtcNow()) await Task.Delay(free - clock.GetUtcNow(), clock, stop);
        try
        {
            return await _web.Ask(address, etag, modified, redirected, stop);
        }
        finally
        {
            _free[address.Authority] = clock.GetUtcNow() + (delay > betweenRequests ? delay : betweenRequests);
        }
    }
}
