namespace Dateline.App.Formats;

/// <summary>Bytes that came in, and what is known about them.</summary>
internal sealed class Document : IDisposable
{
    /// <summary>Bytes. A page, a feed or a text file beyond it is no article.</summary>
    public const int Largest = 64 << 20;

    private const int HeadLength = 1 << 12;

    private readonly Stream _rest;
    private readonly byte[] _head;

    public Document(string name, Stream stream)
    {
        (Name, _rest) = (name, stream);
        byte[] head = new byte[HeadLength];
        _head = head[..stream.ReadAtLeast(head, HeadLength, throwOnEndOfStream: false)];
    }

    /// <summary>What messages call it: a path, an address, "standard input".</summary>
    public string Name { get; }

    /// <summary>The address it came from, if it came from one.</summary>
    public Uri? Address { get; init; }

    /// <summary>What the server called it, without parameters.</summary>
    public string? MediaType { get; init; }

    /// <summary>The character set that the server named.</summary>
    public string? Charset { get; init; }

    /// <summary>The first bytes.</summary>
    public ReadOnlySpan<byte> Head => _head;

    /// <summary>All bytes from the first. Call once.</summary>
    public Stream Open() => new Joined(_head, _rest);

    /// <summary>All bytes. Call once.</summary>
    /// <exception cref="FaultException">There are more than <see cref="Largest"/>.</exception>
    public byte[] ReadAll()
    {
        var all = new MemoryStream();
        using var from = Open();
        byte[] chunk = new byte[1 << 16];
        for (int read; (read = from.Read(chunk)) > 0;)
        {
            if (all.Length + read > Largest) throw new FaultException(Name, $"It is larger than {Largest >> 20} MB.", "Give one article a file, or many as JSON Lines.");
            all.Write(chunk, 0, read);
        }

        return all.ToArray();
    }

    public void Dispose() => _rest.Dispose();

    /// <summary>The head again, then the rest.</summary>
    private sealed class Joined(byte[] head, Stream rest) : Stream
    {
        private int _at;

        public override bool CanRead => true;
        public override bool CanSeek => false;
        public override bool CanWrite => false;
        public override long Length => throw new NotSupportedException();
        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(Span<byte> buffer)
        {
            if (_at >= head.Length) return rest.Read(buffer);
            int count = Math.Min(buffer.Length, head.Length - _at);
            head.AsSpan(_at, count).CopyTo(buffer);
            _at += count;
            return count;
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));
        public override void Flush() { }
        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
        public override void SetLength(long value) => throw new NotSupportedException();
        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
