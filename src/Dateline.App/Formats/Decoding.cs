using System.Text;
using UtfUnknown;

namespace Dateline.App.Formats;

/// <summary>Bytes to text: byte order mark, then the character set told, then UTF-8, then a guess, then Windows-1252.</summary>
internal static class Decoding
{
    // Enough for the detector's statistics; it is linear in what it is given.
    private const int Sample = 1 << 16;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    static Decoding() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <exception cref="FaultException">The bytes are empty or no text.</exception>
    public static string Decode(string place, byte[] bytes, string? charset = null)
    {
        if (bytes.AsSpan().Trim(" \t\r\n"u8).IsEmpty) throw new FaultException(place, "It is empty.", "Give it an article.");
        if (KindOfBinary(bytes) is string kind) throw new FaultException(place, $"This is {kind}, not text.", "Save its text first, and read that.");

        var (encoding, mark) = Marked(bytes);
        string text = encoding is not null ? encoding.GetString(bytes.AsSpan(mark)) : Unmarked(bytes, charset);
        return IsText(text) ? text : throw new FaultException(place, "These bytes are not text.", "Give a text file, a web page, a feed or JSON Lines.");
    }

    private static (Encoding? Encoding, int MarkLength) Marked(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => (Encoding.UTF8, 3),
        [0xFF, 0xFE, 0, 0, ..] => (Encoding.UTF32, 4),
        [0, 0, 0xFE, 0xFF, ..] => (new UTF32Encoding(bigEndian: true, byteOrderMark: true), 4),
        [0xFF, 0xFE, ..] => (Encoding.Unicode, 2),
        [0xFE, 0xFF, ..] => (Encoding.BigEndianUnicode, 2),
        _ => (null, 0),
    };

    private static string Unmarked(byte[] bytes, string? charset)
    {
        if (Named(charset) is { } told) return told.GetString(bytes);
        try
        {
            string text = StrictUtf8.GetString(bytes);
            if (!text.Contains('\0')) return text;
        }
        catch (DecoderFallbackException)
        {
            // Not UTF-8: ask the statistics.
        }

        if (WideWithoutMark(bytes) is { } wide) return wide.GetString(bytes);
        var guess = CharsetDetector.DetectFromBytes(bytes, 0, Math.Min(bytes.Length, Sample)).Detected;
        var encoding = guess is { Confidence: > 0.5f } ? Named(guess.EncodingName) : null;
        return (encoding ?? Encoding.GetEncoding(1252)).GetString(bytes);
    }

    private static Encoding? Named(string? charset)
    {
        if (string.IsNullOrWhiteSpace(charset)) return null;
        try
        {
            return Encoding.GetEncoding(charset.Trim(' ', '"', '\''));
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>Two bytes a letter and no mark: in English every other byte is zero.</summary>
    private static Encoding? WideWithoutMark(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 4 || bytes.Length % 2 != 0) return null;
        int even = 0, odd = 0, pairs = Math.Min(bytes.Length, Sample) / 2;
        for (int i = 0; i < pairs; i++)
        {
            if (bytes[2 * i] == 0) even++;
            if (bytes[2 * i + 1] == 0) odd++;
        }

        if (odd > pairs * 3 / 4 && even < pairs / 20) return Encoding.Unicode;
        return even > pairs * 3 / 4 && odd < pairs / 20 ? Encoding.BigEndianUnicode : null;
    }

    private static string? KindOfBinary(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [(byte)'%', (byte)'P', (byte)'D', (byte)'F', (byte)'-', ..] => "a PDF",
        [(byte)'P', (byte)'K', 3, 4, ..] => "a ZIP archive or an office document",
        [0x1F, 0x8B, ..] => "a gzip archive",
        [0x28, 0xB5, 0x2F, 0xFD, ..] => "a zstd archive",
        [0xD0, 0xCF, 0x11, 0xE0, ..] => "an office document",
        [0x89, (byte)'P', (byte)'N', (byte)'G', ..] or [0xFF, 0xD8, 0xFF, ..] or [(byte)'G', (byte)'I', (byte)'F', (byte)'8', ..] => "a picture",
        [0x7F, (byte)'E', (byte)'L', (byte)'F', ..] or [(byte)'M', (byte)'Z', 0x90, 0, ..] => "a program",
        _ => null,
    };

    /// <summary>Fewer than one in a hundred characters is a control character or could not be decoded.</summary>
    private static bool IsText(string text)
    {
        long odd = 0;
        foreach (char c in text)
            if ((c < ' ' && c is not ('\t' or '\n' or '\r' or '\f' or '\v' or '\x1A')) || c is '\uFFFD' or '\x7F' || (c is >= '\x80' and <= '\x9F' and not '\x85'))
                odd++;
        return odd * 100 < text.Length || (odd <= 1 && text.Length > 1);
    }
}
