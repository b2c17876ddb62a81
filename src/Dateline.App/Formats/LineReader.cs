namespace Dateline.App.Formats;

/// <summary>Lines of bytes from a stream, without ever holding more than one line.</summary>
internal static class LineReader
{
    /// <summary>Bytes. No article is as long.</summary>
    public const int LongestLine = 64 << 20;

    /// <summary>Without their line ends and without a byte order mark; null in the place of a line that is too long.</summary>
    public static IEnumerable<byte[]?> Lines(Stream stream)
    {
        byte[] chunk = new byte[1 << 16];
        var line = new MemoryStream();
        bool tooLong = false, first = true;
        int read;
        while ((read = stream.Read(chunk)) > 0)
        {
            int start = 0;
            if (first && chunk.AsSpan(0, read).StartsWith("\uFEFF"u8)) start = 3;
            first = false;
            while (start < read)
            {
                int end = chunk.AsSpan(start, read - start).IndexOf((byte)'\n');
                int length = end < 0 ? read - start : end;
                tooLong |= line.Length + length > LongestLine;
                if (!tooLong) line.Write(chunk, start, length);
                if (end < 0) break;
                yield return tooLong ? null : Take(line);
                (tooLong, start) = (false, start + end + 1);
                line.SetLength(0);
            }
        }

        if (tooLong) yield return null;
        else if (line.Length > 0) yield return Take(line);
    }

    private static byte[] Take(MemoryStream line)
    {
        byte[] bytes = line.ToArray();
        return bytes is [.. var body, (byte)'\r'] ? body : bytes;
    }
}
