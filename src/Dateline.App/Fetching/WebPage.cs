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
        var answer = Ask(address, null, null, null, default).GetAwaiter().GetResult();
        return answer.Document ?? throw new FaultException(address.AbsoluteUri, $"The server answered {answer.Status}.", "Check the address in a browser, or save the page and read the file.");
    }

    /// <summary>Asks for an address, and not for its body when it is as it was.</summary>
    /// <param name="etag">The ETag of the last answer, or null.</param>
    /// <param name="modified">The Last-Modified of the last answer, or null.</param>
    /// <param name="redirected">Called with each address that the server sends us on to, before it is asked; throws where it may not be.</param>
    /// <exception cref="FaultException">The address cannot be reached, or may not be.</exception>
    public Task<WebAnswer> Ask(Uri address, string? etag, string? modified, Func<Uri, CancellationToken, Task>? redirected, CancellationToken stop) => Guarded(address, async timeout =>
    {
        using var client = Client();
        var at = address;
        for (int redirects = 0; redirects <= MostRedirects; redirects++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, at);
            if (etag is not null) request.Headers.TryAddWithoutValidation("If-None-Match", etag);
            if (modified is not null) request.Headers.TryAddWithoutValidation("If-Modified-Since", modified);
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, timeout);
            if ((int)response.StatusCode is >= 300 and < 400 and not 304 && response.Headers.Location is { } next)
            {
                at = new Uri(at, next);
                if (at.Scheme is not ("http" or "https")) throw new FaultException(address.AbsoluteUri, $"It leads to {at.Scheme}:, which is not fetched.", "Give an http or https address.");
                if (redirected is not null) await redirected(at, timeout);
                continue;
            }

            return await AnswerOf(at, response, timeout);
        }

        throw new FaultException(address.AbsoluteUri, $"It redirects more than {MostRedirects} times.", "Give the address that it leads to.");
    }, stop);

    /// <summary>Sends JSON; no redirect is followed.</summary>
    /// <returns>Null when it was taken, that is, the answer was 2xx; else why not, without a remedy.</returns>
    public async Task<Fault?> Post(Uri address, byte[] json, CancellationToken stop)
    {
        try
        {
            return await Guarded(address, async timeout =>
            {
                using var client = Client();
                using var content = new ByteArrayContent(json) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
                using var response = await client.PostAsync(address, content, timeout);
                return response.IsSuccessStatusCode ? null : new Fault(address.AbsoluteUri, $"The server answered {(int)response.StatusCode}.", "");
            }, stop);
        }
        catch (FaultException known)
        {
            return known.Fault with { Place = address.AbsoluteUri, Remedy = "" };
        }
    }

    /// <summary>Refuses an address that is not to be fetched. A name that does not resolve now may do so later.</summary>
    /// <exception cref="FaultException">It leads to a private network and is not allowed by name.</exception>
    public async Task Check(Uri address, CancellationToken stop)
    {
        try
        {
            Check(address.IdnHost, await Dns.GetHostAddressesAsync(address.IdnHost, stop));
        }
        catch (SocketException)
        {
        }
    }

    private void Check(string host, IPAddress[] addresses)
    {
        if (!allowedHosts.Contains(host, StringComparer.OrdinalIgnoreCase) && !addresses.All(PublicAddress.Is))
            throw new FaultException(host, "The name leads to a private address, which is not fetched.", $"If you mean it, allow it with --allow-host {host}.");
    }

    private HttpClient Client()
    {
        var client = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.All,
            ConnectCallback = Connect,
            // A proxy would resolve the name again, out of our sight.
            UseProxy = false,
            UseCookies = false,
        });
        client.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue("Dateline", Reader.Version));
        return client;
    }

    private static async Task<T> Guarded<T>(Uri address, Func<CancellationToken, Task<T>> work, CancellationToken stop)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(stop);
        timeout.CancelAfter(Patience);
        try
        {
            return await work(timeout.Token);
        }
        catch (Exception fault) when (fault is HttpRequestException or OperationCanceledException or IOException or SocketException && !stop.IsCancellationRequested)
        {
            if (fault.InnerException is FaultException inner) throw inner;
            string what = fault is OperationCanceledException ? $"There was no answer within {Patience.TotalSeconds:0} seconds." : "It cannot be reached.";
            throw new FaultException(new Fault(address.AbsoluteUri, what, "Check the address and the network, or save the page and read the file.") { MayPass = true });
        }
    }

    private static async Task<WebAnswer> AnswerOf(Uri address, HttpResponseMessage response, CancellationToken stop)
    {
        var retry = response.Headers.RetryAfter;
        var wait = retry?.Delta ?? (retry?.Date is { } date ? date - DateTimeOffset.UtcNow : null);
        string? etag = response.Headers.ETag?.ToString(), modified = response.Content.Headers.LastModified?.ToString("R", System.Globalization.CultureInfo.InvariantCulture);
        if (!response.IsSuccessStatusCode) return new((int)response.StatusCode, null, etag, modified, wait);
        byte[] body = await ReadBody(address, response, stop);
        var type = response.Content.Headers.ContentType;
        var document = new Document(address.AbsoluteUri, new MemoryStream(body)) { Address = address, MediaType = type?.MediaType?.ToLowerInvariant(), Charset = type?.CharSet };
        return new((int)response.StatusCode, document, etag, modified, wait);
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
        Check(host, addresses);

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
