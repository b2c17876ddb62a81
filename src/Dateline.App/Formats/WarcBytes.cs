namespace Dateline.App.Formats;

/// <summary>
/// The bytes of an archive, unpacked, read forward. What was read since the last mark is held, within bounds, so that reading can begin again behind it. A packed archive that is cut short or broken
/// reads as ending there, and says so.
/// </summary>
internal sealed class WarcBytes(Document document)
{
    /// <summary>Bytes that a mark holds at most: the largest page that is read, and its head.</summary>
    private const int MostHeld = HtmlPage.LargestPage + (1 << 19);

    private readonly Stream _stream = document.Open();
    private byte[] _buffer = new byte[1 << 16];
    private long _dropped;
    private int _at, _end, _mark = -1;

    /// <summary>How every record begins.</summary>
    public static ReadOnlySpan<byte> Beginning => "WARC/1."u8;

    /// <summary>Bytes read so far, after unpacking.</summary>
    public long Position => _dropped + _at;

    public bool AtEnd => !Has(1);

    /// <summary>True when the end is that of a packed archive that was cut short or is broken.</summary>
    public bool IsBroken { get; private set; }

    /// <summary>True at the end of a packed archive when the part that is broken is the one that was read last.</summary>
    public bool IsBrokenBefore => AtEnd && IsBroken && document.BrokeInside;

    /// <summary>True when a record begins here, as far as there are bytes to tell.</summary>
    public bool AtBeginning => Has(Beginning.Length) ? Rest.StartsWith(Beginning) : Beginning.StartsWith(Rest);

    private Span<byte> Rest => _buffer.AsSpan(_at, _end - _at);

    /// <summary>Holds what is read from here on, for <see cref="FindBeginning"/>.</summary>
    public void Mark() => _mark = _at;

    /// <summary>True when so many bytes are left; reads on for them.</summary>
    public bool Has(int count)
    {
        while (_end - _at < count)
            if (IsBroken || !Fill()) return false;
        return true;
    }

    /// <summary>Everything up to and with an ending; null when the stream ends before it, or it is further than <paramref name="most"/> bytes.</summary>
    public byte[]? Through(ReadOnlySpan<byte> ending, int most)
    {
        for (int length = 0; length < most;)
        {
            int found = _buffer.AsSpan(_at + length, _end - _at - length).IndexOf(ending);
            if (found >= 0)
            {
                byte[] taken = Rest[..(length + found + ending.Length)].ToArray();
                _at += taken.Length;
                return taken;
            }

            length = Math.Max(0, _end - _at - ending.Length + 1);
            if (!Has(_end - _at + 1)) return null;
        }

        return null;
    }

    /// <summary>Bytes that were read since the mark; null when they are held no more.</summary>
    public byte[]? Held(long position, int length) => _mark >= 0 ? _buffer.AsSpan((int)(position - _dropped), length).ToArray() : null;

    /// <summary>False when the stream ends before.</summary>
    public bool Skip(long length)
    {
        while (length > 0)
        {
            if (AtEnd) return false;
            int part = (int)Math.Min(length, _end - _at);
            _at += part;
            length -= part;
        }

        return true;
    }

    /// <summary>Two line ends close a record; some writers add more, some forget one.</summary>
    public void SkipBlankLines()
    {
        while (!AtEnd && _buffer[_at] is (byte)'\r' or (byte)'\n') _at++;
    }

    /// <summary>Goes to the next line that begins a record: behind the mark when all since then is held, else behind what was read; in the next part that unpacks where a packed archive is broken.</summary>
    /// <returns>False when there is none.</returns>
    public bool FindBeginning()
    {
        if (_mark >= 0) _at = Math.Min(_mark + 1, _end);
        _mark = -1;
        while (true)
        {
            int line = Rest.IndexOf("\nWARC/1."u8);
            if (line >= 0)
            {
                _at += line + 1;
                if (IsHead()) return true;
                continue;
            }

            _at = Math.Max(_at, _end - Beginning.Length);
            if (Has(_end - _at + 1)) continue;
            if (!IsBroken || !document.GoOn(Beginning)) return false;
            (IsBroken, _at) = (false, _end);
            return true;
        }
    }

    /// <summary>The words stand in pages too; in a record a line end and a first field follow.</summary>
    private bool IsHead()
        => Has(16) && Rest[7] is >= (byte)'0' and <= (byte)'9' && Rest[8..].StartsWith("\r\n"u8)
            && System.Text.Encoding.Latin1.GetString(Rest[10..15]).ToUpperInvariant() is "WARC-" or "CONTE";

    private bool Fill()
    {
        if (_mark >= 0 && _end - _mark > MostHeld) _mark = -1;
        if (_end == _buffer.Length)
        {
            int drop = _mark >= 0 ? _mark : _at;
            // Room is made by moving only where that frees a quarter of it, so that each byte is moved a few times at most.
            byte[] room = drop >= _buffer.Length / 4 ? _buffer : new byte[2 * _buffer.Length];
            _buffer.AsSpan(drop, _end - drop).CopyTo(room);
            (_buffer, _dropped, _at, _end, _mark) = (room, _dropped + drop, _at - drop, _end - drop, _mark >= 0 ? 0 : -1);
        }

        try
        {
            int read = _stream.Read(_buffer.AsSpan(_end));
            _end += read;
            return read > 0;
        }
        catch (Exception cut) when (cut is InvalidDataException or EndOfStreamException or ZstdSharp.ZstdException)
        {
            IsBroken = true;
            return false;
        }
    }
}
