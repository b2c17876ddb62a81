using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using Dateline.App.Formats;

namespace Dateline.App.Fetching;

/// <summary>Fetches one address. Reaches public addresses only, checked after the name is resolved and again at every redirect, unless a host is allowed by name.</summary>
internal sealed class WebPage(IReadOnlyCollection<string> allowedHosts)
{
    public const int LargestPage = 16 << 20;

    private const int MostRedirects = 5;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <exception cref="FaultException">The address cannot be fetched, or may not be.</exception>
    public Document Get(Uri address)
    {
        try
        {
            return GetAsync(address).GetAwaiter().GetResult();
        }
        catch (Exception fault) when (fault is HttpRequestException or OperationCanceledException or IOException or SocketException)
        {
            if (fault is FaultException || fault.InnerException is FaultException) throw (FaultException)(fault as FaultException ?? fault.InnerException!);
            string what = fault is OperationCanceledException ? $"There was no answer within {Patience.TotalSeconds:0} seconds." : "It cannot be reached.";
            throw new FaultException(address.AbsoluteUri, what, "Check the address and the network, or save the page and read the file.");
        }
    }

    private async Task<Document> GetAsync(Uri first)
    {
        using var timeout = new CancellationTokenSource(Patience);
        using var client = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.All,
            ConnectCallback = Connect,
            // A proxy would resolve the name again, out of our sight.
            UseProxy = false,
            UseCookies = false,
        });
        client.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue("Dateline", Reader.Version));

        var address = first;
        for (int redirects = 0; redirects <= MostRedirects; redirects++)
        {
            using var response = await client.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, timeout.Token);
            if ((int)response.StatusCode is >= 300 and < 400 && response.Headers.Location is { } next)
            {
                address = new Uri(address, next);
                if (address.Scheme is not ("http" or "https")) throw new FaultException(first.AbsoluteUri, $"It leads to {address.Scheme}:, which is not fetched.", "Give an http or https address.");
                continue;
            }

            if (!response.IsSuccessStatusCode) throw new FaultException(address.AbsoluteUri, $"The server answered {(int)response.StatusCode}.", "Check the address in a browser, or save the page and read the file.");
            byte[] body = await ReadBody(address, response, timeout.Token);
            var type = response.Content.Headers.ContentType;
            return new Document(address.AbsoluteUri, new MemoryStream(body)) { Address = address, MediaType = type?.MediaType?.ToLowerInvariant(), Charset = type?.CharSet };
        }

        throw new FaultException(first.AbsoluteUri, $"It redirects more than {MostRedirects} times.", "Give the address that it leads to.");
    }

    private static async Task<byte[]> ReadBody(Uri address, HttpResponseMessage response, CancellationToken stop)
    {
        await using var from = await response.Content.ReadAsStreamAsync(stop);
        var body = new MemoryStream();
        byte[] chunk = new byte[1 << 16];
        for (int read; (read = await from.ReadAsync(chunk, stop)) > 0;)
        {
            // Counted after decompression: a small answer may unpack to a large one.
            if (body.Length + read > LargestPage) throw new FaultException(address.AbsoluteUri, $"The answer is larger than {LargestPage >> 20} MB.", "Save the article's text, and read that.");
            body.Write(chunk, 0, read);
        }

        return body.ToArray();
    }

    private async ValueTask<Stream> Connect(SocketsHttpConnectionContext context, CancellationToken stop)
    {
        string host = context.DnsEndPoint.Host;
        var addresses = await Dns.GetHostAddressesAsync(host, stop);
        if (!allowedHosts.Contains(host, StringComparer.OrdinalIgnoreCase) && !addresses.All(PublicAddress.Is))
            throw new FaultException(host, "The name leads to a private address, which is not fetched.", $"If you mean it, allow it with --allow-host {host}.");

        // The addresses that were checked are the ones that are called: the name is not resolved a second time.
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, context.DnsEndPoint.Port, stop);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
