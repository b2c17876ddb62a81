using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Dateline.App.Formats;

/// <summary>
/// Web archives (ISO 28500): pages from <c>response</c> records, files from <c>resource</c> records, plain text from <c>conversion</c> records. Images, redirects and the rest of what a
/// crawl keeps are passed over.
/// </summary>
internal static class Warc
{
    private const int LongestHead = 1 << 18;

    public static IEnumerable<Func<Received>> Split(Document document)
    {
        var archive = new WarcBytes(document.Open());
        while (true)
        {
            long at = archive.Position;
            if (Head(document, archive) is not { } head) yield break;
            string kind = head.GetValueOrDefault("warc-type", "");
            if (!long.TryParse(head.GetValueOrDefault("content-length"), NumberStyles.None, CultureInfo.InvariantCulture, out long length))
                throw Broken(document, at, "A record does not say how long it is.");

            string address = head.GetValueOrDefault("warc-target-uri", "").Trim('<', '>');
            // Crawlers file their own logs and arguments as resources.
            bool wanted = (kind is "response" or "resource" or "conversion") && !address.StartsWith("metadata:", StringComparison.OrdinalIgnoreCase);
            byte[]? block = wanted && length <= HtmlPage.LargestPage ? archive.Take((int)length) : archive.Skip(length) ? [] : null;
            if (block is null) throw Broken(document, at, "The archive ends in the middle of a record.");
            archive.SkipBlankLines();
            if (!wanted) continue;

            string place = $"{document.Name}, {(address.Length > 0 ? address : $"byte {at}")}";
            if (length > HtmlPage.LargestPage) yield return () => Received.Refuse(place, $"The record is larger than {HtmlPage.LargestPage >> 20} MB.", "Give the page alone as a file.");
            else if (Page(kind, head, block) is { } page) yield return () => Read(place, address, head.GetValueOrDefault("warc-date"), page, block);
        }
    }

    /// <summary>A part of the record's block with its media type and character set; null for what is no text.</summary>
    private static (int Start, Dictionary<string, string> Http, string Type)? Page(string kind, Dictionary<string, string> head, byte[] block)
    {
        if (kind != "response") return MediaType(head.GetValueOrDefault("content-type", "text/plain")) is { } whole ? (0, head, whole) : null;
        int end = block.AsSpan().IndexOf("\r\n\r\n"u8);
        if (end < 0 || !block.AsSpan().StartsWith("HTTP/"u8)) return null;
        string[] lines = Encoding.Latin1.GetString(block, 0, end).Split("\r\n");
        if (lines[0].Split(' ') is not [_, "200", ..]) return null;
        var http = Fields(lines.Skip(1));
        return MediaType(http.GetValueOrDefault("content-type", "text/html")) is { } type ? (end + 4, http, type) : null;
    }

    private static Received Read(string place, string address, string? date, (int Start, Dictionary<string, string> Http, string Type) page, byte[] block)
    {
        byte[] body;
        try
        {
            body = Decoded(block.AsSpan(page.Start).ToArray(), page.Http);
        }
        catch (Exception broken) when (broken is InvalidDataException or FormatException or ArgumentException)
        {
            return Received.Refuse(place, "The page is packed in a way that cannot be undone.", "Save the page and read the file.");
        }

        string? charset = page.Http.GetValueOrDefault("content-type")?.Split("charset=", StringSplitOptions.TrimEntries) is [_, var named, ..] ? named.Trim('"', ';') : null;
        using var document = new Document(place, new MemoryStream(body)) { MediaType = page.Type, Charset = charset, Address = Uri.TryCreate(address, UriKind.Absolute, out var uri) ? uri : null };
        try
        {
            var received = (page.Type == "text/plain" ? PlainTextFile.Split(document) : HtmlPage.Split(document)).First()();
            if (received is not Received.Good good) return received;
            // When the page does not say, the day of the crawl bounds it; a crawl of the news is of its day.
            var day = good.Article.Published ?? (date is null ? null : FieldNames.DayOf(date));
            return good with { Original = block, Article = good.Article with { Published = day, Url = address.Length > 0 ? address : good.Article.Url } };
        }
        catch (FaultException fault)
        {
            return new Received.Bad(fault.Fault);
        }
    }

    private static string? MediaType(string header) => header.Split(';')[0].Trim().ToLowerInvariant() switch
    {
        "text/html" or "application/xhtml+xml" => "text/html",
        "text/plain" => "text/plain",
        _ => null,
    };

    private static byte[] Decoded(byte[] body, Dictionary<string, string> http)
    {
        if (http.GetValueOrDefault("transfer-encoding", "").Contains("chunked", StringComparison.OrdinalIgnoreCase)) body = Unchunked(body);
        return http.GetValueOrDefault("content-encoding", "").Trim().ToLowerInvariant() switch
        {
            "gzip" or "x-gzip" => Unpacked(new GZipStream(new MemoryStream(body), CompressionMode.Decompress)),
            "br" => Unpacked(new BrotliStream(new MemoryStream(body), CompressionMode.Decompress)),
            "deflate" => Unpacked(new ZLibStream(new MemoryStream(body), CompressionMode.Decompress)),
            _ => body,
        };
    }

    private static byte[] Unpacked(Stream packed)
    {
        using (packed)
        {
            var all = new MemoryStream();
            byte[] chunk = new byte[1 << 16];
            for (int read; (read = packed.Read(chunk)) > 0;)
            {
                if (all.Length + read > HtmlPage.LargestPage) throw new InvalidDataException("The page unpacks to more than a page.");
                all.Write(chunk, 0, read);
            }

            return all.ToArray();
        }
    }

    private static byte[] Unchunked(byte[] body)
    {
        var all = new MemoryStream();
        for (int at = 0; ;)
        {
            int end = body.AsSpan(at).IndexOf("\r\n"u8);
            // Archives that keep the header and have undone the chunks are common: then the body is as it is.
            if (end < 0 || !int.TryParse(Encoding.Latin1.GetString(body, at, Math.Min(end, 8)).Split(';')[0].Trim(), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out int length)) return at == 0 ? body : all.ToArray();
            if (length == 0) return all.ToArray();
            at += end + 2;
            if (length < 0 || length > body.Length - at) throw new InvalidDataException("A chunk is cut short.");
            all.Write(body, at, length);
            at += length + 2;
            if (at > body.Length) return all.ToArray();
        }
    }

    private static Dictionary<string, string>? Head(Document document, WarcBytes archive)
    {
        long at = archive.Position;
        byte[]? head = archive.Through("\r\n\r\n"u8, LongestHead);
        if (head is null) return archive.AtEnd && archive.Position == at && !archive.IsCut ? null : throw Broken(document, at, "The archive ends in the middle of a record.");
        string[] lines = Encoding.UTF8.GetString(head).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        if (lines is not [['W', 'A', 'R', 'C', '/', '1', '.', ..], ..]) throw Broken(document, at, "This is not a WARC record.");
        return Fields(lines.Skip(1));
    }

    private static Dictionary<string, string> Fields(IEnumerable<string> lines)
    {
        var fields = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (string line in lines)
            if (line.IndexOf(':') is > 0 and var colon) fields.TryAdd(line[..colon].Trim(), line[(colon + 1)..].Trim());
        return fields;
    }

    private static FaultException Broken(Document document, long at, string what) => new($"{document.Name}, byte {at}", what, "Fetch the archive again; the records before it were read.");
}
