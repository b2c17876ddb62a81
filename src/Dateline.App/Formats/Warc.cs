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
    private const string Ended = "The archive ends in the middle of a record.", NoRecord = "This is not a WARC record.", Long = "A record is not as long as it says.", Broken = "A packed record is broken.";

    /// <summary>The records in their order. One that is damaged is told of, and reading goes on at the next that can be found behind its beginning.</summary>
    public static IEnumerable<Func<Received>> Split(Document document)
    {
        var archive = new WarcBytes(document);
        while (!archive.AtEnd || archive.IsBroken)
        {
            archive.Mark();
            long at = archive.Position;
            var (item, damage) = Next(document, archive, at);
            if (item is not null) yield return item;
            if (damage is null) continue;
            string place = $"{document.Name}, byte {at}";
            bool cut = damage == Ended;
            if (!archive.FindBeginning()) throw new FaultException(place, damage, "Fetch the archive again; the records before it were read.");
            yield return () => Received.Refuse(place, cut ? Long : damage, "Fetch the archive again; the records before it and behind it were read.");
        }
    }

    /// <summary>What the next record gives, if it gives something; or what is wrong with it.</summary>
    private static (Func<Received>? Item, string? Damage) Next(Document document, WarcBytes archive, long at)
    {
        if (archive.Through("\r\n\r\n"u8, LongestHead) is not { } packed) return (null, archive.Has(LongestHead) ? NoRecord : Ending());
        if (Head(packed) is not { } head) return (null, NoRecord);
        string kind = head.GetValueOrDefault("warc-type", "");
        if (!long.TryParse(head.GetValueOrDefault("content-length"), NumberStyles.None, CultureInfo.InvariantCulture, out long length)) return (null, "A record does not say how long it is.");

        string address = head.GetValueOrDefault("warc-target-uri", "").Trim('<', '>');
        // Crawlers file their own logs and arguments as resources.
        bool wanted = (kind is "response" or "resource" or "conversion") && !address.StartsWith("metadata:", StringComparison.OrdinalIgnoreCase);
        long start = archive.Position;
        if (!archive.Skip(length)) return (null, Ending());
        archive.SkipBlankLines();
        // Only what stands behind a record shows that it was whole.
        if (archive.IsBrokenBefore) return (null, Ending());
        if (!archive.AtBeginning) return (null, Long);
        if (!wanted) return (null, null);

        string place = $"{document.Name}, {(address.Length > 0 ? address : $"byte {at}")}";
        if (length > HtmlPage.LargestPage) return (() => Received.Refuse(place, $"The record is larger than {HtmlPage.LargestPage >> 20} MB.", "Give the page alone as a file."), null);
        if (archive.Held(start, (int)length) is not { } block) return (null, Long);
        return (Page(kind, head, block) is { } page ? () => Read(place, address, head.GetValueOrDefault("warc-date"), page, block) : null, null);

        string Ending() => archive.IsBroken && !document.IsCut ? Broken : Ended;
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

    private static Dictionary<string, string>? Head(byte[] head)
        => Encoding.UTF8.GetString(head).Split("\r\n", StringSplitOptions.RemoveEmptyEntries) is [['W', 'A', 'R', 'C', '/', '1', '.', ..], ..] lines ? Fields(lines.Skip(1)) : null;

    private static Dictionary<string, string> Fields(IEnumerable<string> lines)
    {
        var fields = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (string line in lines)
            if (line.IndexOf(':') is > 0 and var colon) fields.TryAdd(line[..colon].Trim(), line[(colon + 1)..].Trim());
        return fields;
    }
}
