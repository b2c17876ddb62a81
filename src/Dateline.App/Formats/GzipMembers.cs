using System.IO.Compression;

namespace Dateline.App.Formats;

/// <summary>
/// What gzip packed, in one member or many. Throws <see cref="InvalidDataException"/> at the end when the last member is cut short or followed by something else, which
/// <see cref="GZipStream"/> takes for the end like any other.
/// </summary>
internal sealed class GzipMembers : ForwardStream
{
    /// <summary>
    /// A member that unpacks to one byte. Put behind the last, it unpacks only if that one was whole. Its header is long, so that a header that is cut short does not take in just that.
    /// </summary>
    private static readonly byte[] Probe = [0x1F, 0x8B, 8, 4, 0, 0, 0, 0, 0, 3, 200, 0, .. Enumerable.Repeat((byte)0xFF, 200), 0x53, 0x04, 0, 0xD3, 0xFF, 0x6B, 0x9E, 1, 0, 0, 0];

    private readonly Packed _packed;
    private readonly GZipStream _unpacked;
    private bool _ended;

    public GzipMembers(Stream packed) : this(new Packed(packed)) { }

    private GzipMembers(Packed packed) : base(packed) => (_packed, _unpacked) = (packed, new GZipStream(packed, CompressionMode.Decompress, leaveOpen: true));

    public override int Read(Span<byte> buffer)
    {
        if (_ended || buffer.IsEmpty) return 0;
        int count = _unpacked.Read(buffer);
        if (count > 0) return count;
        _ended = true;
        _packed.BeginProbe();
        if (_unpacked.ReadByte() != '!' || _unpacked.ReadByte() >= 0) throw new InvalidDataException("The packed file is cut short.");
        return 0;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) _unpacked.Dispose();
        base.Dispose(disposing);
    }

    private sealed class Packed(Stream stream) : ForwardStream(stream)
    {
        private Stream _from = stream;

        public void BeginProbe() => _from = new MemoryStream(Probe);

        public override int Read(Span<byte> buffer) => _from.Read(buffer);
    }
}
