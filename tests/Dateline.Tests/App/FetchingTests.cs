using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Dateline.App;
using Dateline.App.Fetching;

namespace Dateline.Tests.App;

/// <summary>An address given to Dateline never makes it call a private one, unless a person allows the host by name.</summary>
public sealed class FetchingTests
{
    [Theory]
    [InlineData("93.184.216.34", true)]
    [InlineData("2606:4700::1111", true)]
    [InlineData("127.0.0.1", false)]
    [InlineData("10.1.2.3", false)]
    [InlineData("172.16.0.1", false)]
    [InlineData("172.32.0.1", true)]
    [InlineData("192.168.1.1", false)]
    [InlineData("169.254.169.254", false)]
    [InlineData("100.64.0.1", false)]
    [InlineData("0.0.0.0", false)]
    [InlineData("255.255.255.255", false)]
    [InlineData("::1", false)]
    [InlineData("::", false)]
    [InlineData("fe80::1", false)]
    [InlineData("fd00::1", false)]
    [InlineData("::ffff:10.0.0.1", false)]
    [InlineData("::ffff:93.184.216.34", true)]
    [InlineData("2002:a00:1::", false)]
    [InlineData("64:ff9b::a00:1", false)]
    public void Private_addresses_are_known(string address, bool isPublic) => Assert.Equal(isPublic, PublicAddress.Is(IPAddress.Parse(address)));

    [Theory]
    [InlineData("http://127.0.0.1:9/")]
    [InlineData("http://localhost:9/")]
    [InlineData("http://[::1]:9/")]
    [InlineData("http://2130706433/")]
    [InlineData("http://169.254.169.254/latest/meta-data/")]
    public void A_private_address_is_refused(string address)
        => Assert.Contains("The name leads to a private address, which is not fetched.", Fault(address), StringComparison.Ordinal);

    [Theory]
    [InlineData("ftp://example.org/a")]
    [InlineData("file:///etc/passwd")]
    public void Other_schemes_are_refused(string address)
        => Assert.Equal($"{address}: This is not an http or https address. Write it as https://example.org/page.", Fault(address));

    [Fact]
    public async Task A_page_of_an_allowed_host_is_read_as_its_media_type_says()
    {
        using var server = new OneAnswer("HTTP/1.1 200 OK\r\nContent-Type: text/plain; charset=windows-1252\r\nConnection: close\r\n\r\n", [.. "Caf"u8, 0xE9, .. " owners met."u8]);
        var received = await Task.Run(() => SampleTests.Receive($"http://127.0.0.1:{server.Port}/story.html", null, "127.0.0.1"));
        var article = Assert.IsType<Received.Good>(Assert.Single(received)).Article;
        Assert.Equal("Café owners met.", article.Text);
        Assert.Equal($"http://127.0.0.1:{server.Port}/story.html", article.Url);
    }

    [Fact]
    public void A_redirect_to_a_private_address_is_refused_even_from_an_allowed_host()
    {
        using var server = new OneAnswer("HTTP/1.1 302 Found\r\nLocation: http://localhost:9/secret\r\nConnection: close\r\n\r\n", []);
        Assert.Equal("localhost: The name leads to a private address, which is not fetched. If you mean it, allow it with --allow-host localhost.", Fault($"http://127.0.0.1:{server.Port}/", "127.0.0.1"));
    }

    [Fact]
    public void A_redirect_to_a_file_is_refused()
    {
        using var server = new OneAnswer("HTTP/1.1 302 Found\r\nLocation: file:///etc/passwd\r\nConnection: close\r\n\r\n", []);
        Assert.Contains("which is not fetched", Fault($"http://127.0.0.1:{server.Port}/", "127.0.0.1"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_answer_that_unpacks_beyond_the_limit_is_refused()
    {
        var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true)) gzip.Write(new byte[WebPage.LargestPage + 1]);
        using var server = new OneAnswer($"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\nContent-Length: {packed.Length}\r\nConnection: close\r\n\r\n", packed.ToArray());
        Assert.Contains("The answer is larger than 16 MB.", Fault($"http://127.0.0.1:{server.Port}/", "127.0.0.1"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_error_of_the_server_is_told()
    {
        using var server = new OneAnswer("HTTP/1.1 404 Not Found\r\nConnection: close\r\n\r\n", []);
        Assert.Contains("The server answered 404.", Fault($"http://127.0.0.1:{server.Port}/", "127.0.0.1"), StringComparison.Ordinal);
    }

    private static string Fault(string address, params string[] allowed) => Assert.IsType<Received.Bad>(Assert.Single(SampleTests.Receive(address, null, allowed))).Fault.ToString();

    /// <summary>A server on the loopback that gives every caller the same bytes.</summary>
    private sealed class OneAnswer : IDisposable
    {
        private readonly TcpListener _listener = new(IPAddress.Loopback, 0);

        public OneAnswer(string head, byte[] body)
        {
            _listener.Start();
            byte[] answer = [.. Encoding.ASCII.GetBytes(head), .. body];
            _ = Task.Run(async () =>
            {
                try
                {
                    while (true)
                    {
                        using var caller = await _listener.AcceptTcpClientAsync();
                        var stream = caller.GetStream();
                        int read = await stream.ReadAsync(new byte[4096]);
                        if (read > 0) await stream.WriteAsync(answer);
                    }
                }
                catch (Exception ended) when (ended is SocketException or ObjectDisposedException or IOException)
                {
                    // The test is over.
                }
            });
        }

        public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

        public void Dispose() => _listener.Dispose();
    }
}
