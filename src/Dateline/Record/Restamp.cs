using System.Buffers;
using System.Text;
using System.Text.Json;
using Dateline.Ontology;

namespace Dateline.Record;

/// <summary>
/// A record's document as another version of the data would write it, where nothing that it says has changed: but for the version stamped on it and the lines of the data that moved,
/// the bytes are the same. Never parsed, so it costs a hundredth of reading the article again.
/// </summary>
public static class Restamp
{
    // Quotation marks inside the text of an article are escaped, so these bytes stand only where a property begins.
    private static ReadOnlySpan<byte> Finder => "\"foundBy\":\""u8;

    private static ReadOnlySpan<byte> Stamp => "\"madeBy\":{"u8;

    /// <param name="json">What <see cref="ArticleRecord.ToJson"/> gave.</param>
    /// <param name="addressNow">Where a line of the older data (<c>file:line</c>) stands now.</param>
    /// <exception cref="FormatException">It is no such document.</exception>
    public static byte[] Of(ReadOnlySpan<byte> json, MadeBy madeBy, Func<string, string> addressNow)
    {
        int stamp = json.LastIndexOf(Stamp);
        if (stamp < 0) throw new FormatException("The document says nowhere what made it.");
        var written = new ArrayBufferWriter<byte>(json.Length + 64);
        var left = json[..stamp];
        for (int at; (at = left.IndexOf(Finder)) >= 0;)
        {
            int start = at + Finder.Length, length = left[start..].IndexOf((byte)'"');
            written.Write(left[..start]);
            written.Write(Encoding.UTF8.GetBytes(FoundBy.Moved(Encoding.UTF8.GetString(left.Slice(start, length)), addressNow)));
            left = left[(start + length)..];
        }

        written.Write(left);
        written.Write(Stamp[..^1]);
        written.Write(JsonSerializer.SerializeToUtf8Bytes(madeBy, RecordSerializer.Plain.MadeBy));
        var end = json[stamp..];
        written.Write(end[(end.IndexOf((byte)'}') + 1)..]);
        return written.WrittenSpan.ToArray();
    }
}
