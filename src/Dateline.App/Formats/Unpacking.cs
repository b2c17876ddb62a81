namespace Dateline.App.Formats;

/// <summary>Files that arrive packed, told by their first bytes; what is inside is named as the file is without its ending.</summary>
internal static class Unpacking
{
    private static readonly string[] Endings = [".gz", ".gzip", ".zst", ".zstd"];

    /// <summary>"corpus.jsonl.gz" is "corpus.jsonl" inside.</summary>
    public static string NameInside(string name)
        => Endings.FirstOrDefault(e => name.EndsWith(e, StringComparison.OrdinalIgnoreCase)) is { } ending ? name[..^ending.Length] : name;

    public static Stream Open(Stream stream)
    {
        byte[] head = new byte[4];
        int read = stream.ReadAtLeast(head, 4, throwOnEndOfStream: false);
        var whole = new Prefixed(head[..read], stream);
        return head switch
        {
            [0x1F, 0x8B, ..] => new GzipMembers(whole),
            [0x28, 0xB5, 0x2F, 0xFD] => new ZstdSharp.DecompressionStream(whole, leaveOpen: false),
            _ => whole,
        };
    }
}
