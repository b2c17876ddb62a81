using System.Buffers.Binary;
using System.IO.Compression;

namespace Dateline.Record.Store;

/// <summary>Bytes as the store keeps them: their length in four bytes, then deflated.</summary>
internal static class Packed
{
    public static byte[] Pack(ReadOnlySpan<byte> bytes)
    {
        var packed = new MemoryStream(64 + (bytes.Length / 3));
        Span<byte> length = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(length, bytes.Length);
        packed.Write(length);
        // Fastest: the disk is cheaper than the processor that codes.
        using (var deflate = new DeflateStream(packed, CompressionLevel.Fastest, leaveOpen: true)) deflate.Write(bytes);
        return packed.ToArray();
    }

    /// <exception cref="InvalidDataException">It is not what <see cref="Pack"/> gave.</exception>
    public static byte[] Unpack(byte[] packed)
    {
        if (packed.Length < 4 || BinaryPrimitives.ReadInt32LittleEndian(packed) is var length && length < 0) throw new InvalidDataException("The packed bytes have no length.");
        byte[] bytes = new byte[length];
        using var deflate = new DeflateStream(new MemoryStream(packed, 4, packed.Length - 4), CompressionMode.Decompress);
        if (deflate.ReadAtLeast(bytes, length, throwOnEndOfStream: false) != length) throw new InvalidDataException("The packed bytes are cut short.");
        return bytes;
    }
}
