namespace Dateline.App.Formats;

/// <summary>
/// Packed bytes, handed out so that no piece reaches over the beginning of a gzip member: whoever unpacks them has seen nothing of a member when the one before it breaks. What was handed out is kept
/// for a while, to go back to.
/// </summary>
internal sealed class PackedFeed(Stream stream) : ForwardStream(stream)
{
    private const int History = 1 << 17;

    /// <summary>The first bytes of a member go out in small pieces, so that something of it is unpacked before what is broken in it is met.</summary>
    private const int SmallPieces = 512, SmallPiece = 32;

    private readonly Stream _stream = stream;
    private readonly byte[] _buffer = new byte[2 * History];
    private Stream? _instead;
    private long _dropped, _begunLast;
    private int _at, _end;
    private bool _ended;

    /// <summary>The first bytes of a member: its magic number, and deflate, the one method there is.</summary>
    private static ReadOnlySpan<byte> Magic => [0x1F, 0x8B, 8];

    /// <summary>Packed bytes before the next one.</summary>
    private long Next => _dropped + _at;

    /// <summary>Where the first member, or bytes that look like one, was begun since this was last set to null; null when none was.</summary>
    public long? Begun { get; set; }

    public bool AtEnd => !Has(1);

    private ReadOnlySpan<byte> Rest => _buffer.AsSpan(_at, _end - _at);

    /// <summary>From here on hands out other bytes, until it goes on elsewhere.</summary>
    public void Replace(byte[] bytes) => _instead = new MemoryStream(bytes);

    public override int Read(Span<byte> buffer)
    {
        if (_instead is not null) return _instead.Read(buffer);
        // Three bytes tell a beginning; fewer are left at the end alone.
        if (!Has(Magic.Length) && Rest.IsEmpty) return 0;
        if (BeginningIn(Rest[..Math.Min(Magic.Length, Rest.Length)]) == 0) (Begun, _begunLast) = (Begun ?? Next, Next);
        int most = Math.Min(Next - _begunLast < SmallPieces ? Math.Min(SmallPiece, buffer.Length) : buffer.Length, _ended ? Rest.Length : Rest.Length - Magic.Length + 1);
        int next = BeginningIn(Rest[1..Math.Min(most + Magic.Length, Rest.Length)]);
        int count = next < 0 ? most : Math.Min(most, next + 1);
        _buffer.AsSpan(_at, count).CopyTo(buffer);
        _at += count;
        return count;
    }

    /// <summary>Goes back to a place that was handed out; where it is kept no more, stays.</summary>
    public void Back(long place)
    {
        if (place >= _dropped && place <= _dropped + _end) _at = (int)(place - _dropped);
    }

    /// <summary>Goes on to the next bytes that look like a member.</summary>
    /// <returns>Where they are; null when there are none.</returns>
    public long? Seek()
    {
        _instead = null;
        while (Has(Magic.Length))
        {
            int next = Rest.IndexOf(Magic);
            _at = next < 0 ? _end - Magic.Length + 1 : _at + next;
            if (next >= 0) return Next;
        }

        return null;
    }

    /// <summary>Where a member begins in bytes that follow; of one that is cut short at once there may be fewer than a magic number has.</summary>
    private int BeginningIn(ReadOnlySpan<byte> bytes)
    {
        int whole = bytes.IndexOf(Magic);
        if (whole >= 0 || !_ended || _at + bytes.Length < _end - 1) return whole;
        return bytes.EndsWith(Magic[..2]) ? bytes.Length - 2 : bytes.EndsWith(Magic[..1]) ? bytes.Length - 1 : -1;
    }

    /// <summary>True when so many bytes are left; reads on for them.</summary>
    private bool Has(int count)
    {
        while (_end - _at < count && !_ended)
        {
            int drop = _end == _buffer.Length ? _at - History : 0;
            if (drop > 0)
            {
                _buffer.AsSpan(drop, _end - drop).CopyTo(_buffer);
                (_dropped, _at, _end) = (_dropped + drop, _at - drop, _end - drop);
            }

            int read = _stream.Read(_buffer.AsSpan(_end));
            _end += read;
            _ended = read == 0;
        }

        return _end - _at >= count;
    }
}
