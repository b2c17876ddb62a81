namespace Dateline.App.Formats;

/// <summary>The bytes of an archive, unpacked, read forward. A packed archive that is cut short reads as ending there, and says so.</summary>
internal sealed class WarcBytes(Stream stream)
{
    private readonly byte[] _buffer = new byte[1 << 16];
    private int _at, _end;

    /// <summary>Bytes read so far, after unpacking.</summary>
    public long Position { get; private set; }

    public bool AtEnd => _at == _end && !Fill();

    /// <summary>True when the end is that of a packed archive that was cut short.</summary>
    public bool IsCut { get; private set; }

    /// <summary>Everything up to and with an ending; null when the stream ends before it, or it is further than <paramref name="most"/> bytes.</summary>
    public byte[]? Through(ReadOnlySpan<byte> ending, int most)
    {
        var taken = new MemoryStream();
        while (taken.Length < most)
        {
            if (AtEnd) return null;
            byte next = _buffer[_at++];
            Position++;
            taken.WriteByte(next);
            if (next == ending[^1] && taken.Length >= ending.Length && taken.GetBuffer().AsSpan((int)taken.Length - ending.Length, ending.Length).SequenceEqual(ending)) return taken.ToArray();
        }

        return null;
    }

    /// <summary>So many bytes; null when the stream ends before.</summary>
    public byte[]? Take(int length)
    {
        byte[] taken = new byte[length];
        for (int filled = 0; filled < length;)
        {
            if (AtEnd) return null;
            int part = Math.Min(length - filled, _end - _at);
            _buffer.AsSpan(_at, part).CopyTo(taken.AsSpan(filled));
            Advance(part);
            filled += part;
        }

        return taken;
    }

    /// <summary>False when the stream ends before.</summary>
    public bool Skip(long length)
    {
        while (length > 0)
        {
            if (AtEnd) return false;
            int part = (int)Math.Min(length, _end - _at);
            Advance(part);
            length -= part;
        }

        return true;
    }

    /// <summary>Two line ends close a record; some writers add more, some forget one.</summary>
    public void SkipBlankLines()
    {
        while (!AtEnd && _buffer[_at] is (byte)'\r' or (byte)'\n') Advance(1);
    }

    private void Advance(int bytes)
    {
        _at += bytes;
        Position += bytes;
    }

    private bool Fill()
    {
        _at = 0;
        try
        {
            _end = stream.Read(_buffer);
        }
        catch (Exception cut) when (cut is InvalidDataException or EndOfStreamException or ZstdSharp.ZstdException)
        {
            (_end, IsCut) = (0, true);
        }

        return _end > 0;
    }
}
