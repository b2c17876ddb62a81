using System.IO.Compression;

namespace Dateline.App.Formats;

/// <summary>
/// What gzip packed, in one member or many. Throws <see cref="InvalidDataException"/> where a member is broken, and at the end when the last one is cut short or followed by something else, which
/// <see cref="GZipStream"/> takes for the end like any other; <see cref="GoOn"/> reads on behind the damage.
/// </summary>
internal sealed class GzipMembers : ForwardStream
{
    private const int MostRemembered = 512;

    /// <summary>
    /// A member that unpacks to one byte. Put behind the last, it unpacks only if that one was whole. Its header is long, so that a header that is cut short does not take in just that.
    /// </summary>
    private static readonly byte[] Probe = [0x1F, 0x8B, 8, 4, 0, 0, 0, 0, 0, 3, 200, 0, .. Enumerable.Repeat((byte)0xFF, 200), 0x53, 0x04, 0, 0xD3, 0xFF, 0x6B, 0x9E, 1, 0, 0, 0];

    private readonly PackedFeed _packed;
    private readonly Queue<Member> _members = [];
    private GZipStream _unpacked;
    private ReadOnlyMemory<byte> _begun;
    private Member _member = new(0);
    private bool _ended, _broken;

    public GzipMembers(Stream packed) : this(new PackedFeed(packed)) { }

    private GzipMembers(PackedFeed packed) : base(packed) => (_packed, _unpacked) = (packed, Unpacked(packed));

    /// <summary>True when what was given out last comes from the member that is broken, and may be wrong itself; false when that was whole, and the next could not be begun.</summary>
    public bool BrokeInside { get; private set; }

    /// <summary>True when the last member is cut short.</summary>
    public bool IsCut { get; private set; }

    public override int Read(Span<byte> buffer)
    {
        if (_broken) throw Broken();
        if (_ended || buffer.IsEmpty) return 0;
        int count;
        if (_begun.Length > 0)
        {
            count = Math.Min(buffer.Length, _begun.Length);
            _begun.Span[..count].CopyTo(buffer);
            _begun = _begun[count..];
            return count;
        }

        try
        {
            count = _unpacked.Read(buffer);
            if (count == 0 && _packed.AtEnd)
            {
                IsCut = !IsWhole();
                _ended = !IsCut;
            }
        }
        catch (InvalidDataException)
        {
            (_broken, BrokeInside) = (true, _packed.Begun is null);
            throw;
        }

        if (count > 0) Note(buffer[..count]);
        if (count > 0 || _ended) return count;
        // Cut short; else the member was whole, and something else stands behind it.
        (_broken, BrokeInside) = (true, IsCut && _packed.Begun is null);
        throw Broken();
    }

    /// <summary>Behind a broken member, goes on at the next one that unpacks and begins as told.</summary>
    /// <returns>False when there is none.</returns>
    public bool GoOn(ReadOnlySpan<byte> beginning)
    {
        if (!_broken) return false;
        // A broken member may have been unpacked over the beginnings of those behind it; these then gave nothing, or not what they should.
        if (_packed.Begun is { } inVain) _packed.Back(inVain);
        foreach (var member in _members.Reverse())
        {
            if (member.BeginsWith(beginning)) break;
            _packed.Back(member.Place);
        }

        // As much at once as anybody reads, so that a member that broke before it gave anything does so again.
        byte[] begun = new byte[1 << 16];
        while (_packed.Seek() is { } place)
        {
            _unpacked.Dispose();
            _unpacked = Unpacked(_packed);
            _packed.Begun = null;
            try
            {
                int count = _unpacked.ReadAtLeast(begun, beginning.Length, throwOnEndOfStream: false);
                if (begun.AsSpan(0, count).StartsWith(beginning))
                {
                    (_broken, _begun) = (false, begun.AsMemory(0, count));
                    Note(_begun.Span);
                    return true;
                }
            }
            catch (InvalidDataException)
            {
                // Bytes that look like a member, or a member that is broken too.
            }

            _packed.Back(place + 1);
        }

        return false;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) _unpacked.Dispose();
        base.Dispose(disposing);
    }

    /// <summary>True when the last member, of which all was read, is whole.</summary>
    private bool IsWhole()
    {
        _packed.Replace(Probe);
        try
        {
            return _unpacked.ReadByte() == '!' && _unpacked.ReadByte() < 0;
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    private static GZipStream Unpacked(PackedFeed packed) => new(packed, CompressionMode.Decompress, leaveOpen: true);

    private static InvalidDataException Broken() => new("The packed file is cut short or broken.");

    /// <summary>Remembers the first bytes that the newest members gave.</summary>
    private void Note(ReadOnlySpan<byte> unpacked)
    {
        if (_packed.Begun is { } place)
        {
            _packed.Begun = null;
            if (_members.Count == MostRemembered) _members.Dequeue();
            _members.Enqueue(_member = new(place));
        }

        _member.Note(unpacked);
    }

    /// <summary>A member, or what was taken for one, by where it begins.</summary>
    private sealed class Member(long place)
    {
        private readonly byte[] _first = new byte[16];
        private int _noted;

        public long Place => place;

        public bool BeginsWith(ReadOnlySpan<byte> bytes) => _first.AsSpan(0, _noted).StartsWith(bytes);

        public void Note(ReadOnlySpan<byte> unpacked)
        {
            int count = Math.Min(unpacked.Length, _first.Length - _noted);
            unpacked[..count].CopyTo(_first.AsSpan(_noted));
            _noted += count;
        }
    }
}
