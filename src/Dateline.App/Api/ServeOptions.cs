using System.Net;

namespace Dateline.App.Api;

/// <summary>What <c>dateline serve</c> was told.</summary>
/// <param name="Port">0 for any free one.</param>
/// <param name="Token">Whoever asks must know it; null on the loopback when nobody set one.</param>
/// <param name="RequestsPerMinute">From one address; 0 for no limit.</param>
/// <param name="Store">A folder that <c>dateline code</c> wrote; null for none.</param>
/// <param name="AllowedHosts">Hosts on private networks that may be fetched from.</param>
internal sealed record ServeOptions(IPAddress Bind, int Port, string? Token, int RequestsPerMinute, string? Store, IReadOnlyCollection<string> AllowedHosts)
{
    public bool IsLoopback => IPAddress.IsLoopback(Bind);
}
