using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Dateline.Tests.App.Watching;

/// <summary>A server on the loopback that notes what it is asked.</summary>
internal sealed class Site : IDisposable
{
    public sealed record Page(int Status, string Body, string? ETag)
    {
        public string? LastModified { get; init; }

        public string? RetryAfter { get; init; }

        public string? Location { get; init; }

        public string? Type { get; init; }
    }

    public sealed record Request(int Number, string Path, string? IfNoneMatch, string? IfModifiedSince, string Body);

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private int _number;

    public Site()
    {
        _listener.Start();
        Address = $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}";
        _ = Task.Run(Serve);
    }

    public string Address { get; }

    public ConcurrentDictionary<string, Page> Pages { get; } = [];

    public ConcurrentQueue<Request> Asked { get; } = [];

    /// <summary>Called with each path that was asked for.</summary>
    public Action<string>? Answered { get; set; }

    public void Dispose() => _listener.Dispose();

    private async Task Serve()
    {
        while (true)
        {
            try
            {
                using var client = await _listener.AcceptTcpClientAsync();
                await Answer(client.GetStream());
            }
            catch (Exception closed) when (closed is SocketException or ObjectDisposedException or IOException)
            {
                if (closed is ObjectDisposedException || !_listener.Server.IsBound) return;
            }
        }
    }

    private async Task Answer(NetworkStream stream)
    {
        using var reader = new StreamReader(stream, Encoding.UTF8, false, 1024, leaveOpen: true);
        string path = (await reader.ReadLineAsync())!.Split(' ')[1];
        string? ifNoneMatch = null, ifModifiedSince = null;
        int length = 0;
        while (await reader.ReadLineAsync() is { Length: > 0 } line)
        {
            if (line.StartsWith("If-None-Match:", StringComparison.OrdinalIgnoreCase)) ifNoneMatch = line[14..].Trim();
            if (line.StartsWith("If-Modified-Since:", StringComparison.OrdinalIgnoreCase)) ifModifiedSince = line[18..].Trim();
            if (line.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase)) length = int.Parse(line[15..]);
        }

        var body = new char[length];
        if (length > 0) await reader.ReadBlockAsync(body);
        Asked.Enqueue(new(++_number, path, ifNoneMatch, ifModifiedSince, new string(body)));
        var page = Pages.GetValueOrDefault(path) ?? new Page(404, "", null);
        if (page.ETag is not null && page.ETag == ifNoneMatch) page = page with { Status = 304, Body = "" };
        if (page.LastModified is not null && page.LastModified == ifModifiedSince) page = page with { Status = 304, Body = "" };
        byte[] content = Encoding.UTF8.GetBytes(page.Body);
        Answered?.Invoke(path);
        string type = page.Type is { } named ? named : path == "/feed" ? "application/rss+xml" : "text/plain";
        string head = $"HTTP/1.1 {page.Status} X\r\nContent-Type: {type}\r\nContent-Length: {content.Length}\r\nConnection: close\r\n{(page.ETag is null ? "" : $"ETag: {page.ETag}\r\n")}{(page.LastModified is null ? "" : $"Last-Modified: {page.LastModified}\r\n")}{(page.Location is null ? "" : $"Location: {page.Location}\r\n")}{(page.RetryAfter is null ? "" : $"Retry-After: {page.RetryAfter}\r\n")}\r\n";
        await stream.WriteAsync(Encoding.ASCII.GetBytes(head));
        await stream.WriteAsync(content);
    }
}
