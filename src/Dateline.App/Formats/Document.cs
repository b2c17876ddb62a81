using System.Runtime.ExceptionServices;

namespace Dateline.App.Formats;

/// <summary>Bytes that came in, and what is known about them.</summary>
internal sealed class Document : IDisposable
{
    /// <summary>Bytes. A page, a feed or a text file beyond it is no article.</summary>
    public const int Largest = 64 << 20;

    private const int HeadLength = 1 << 12;

    private readonly Stream _rest;
    private readonly byte[] _head;
    private ExceptionDispatchInfo? _broken;

    public Document(string name, Stream stream)
    {
        (Name, _rest) = (name, stream);
        byte[] head = new byte[HeadLength];
        int length = 0;
        try
        {
            for (int read; (read = stream.Read(head.AsSpan(length))) > 0;) length += read;
        }
        catch (Exception broken) when (broken is InvalidDataException or EndOfStreamException or ZstdSharp.ZstdException)
        {
            // A small packed file that is cut short: what came before is read, as from a large one, and then this is met again.
            _broken = ExceptionDispatchInfo.Capture(broken);
        }

        _head = head[..length];
    }

    /// <summary>What messages call it: a path, an address, "standard input".</summary>
    public string Name { get; }

    /// <summary>The address it came from, if it came from one.</summary>
    public Uri? Address { get; init; }

    /// <summary>What the server called it, without parameters.</summary>
    public string? MediaType { get; init; }

    /// <summary>The character set that the server named.</summary>
    public string? Charset { get; init; }

    /// <summary>Where it lies on this machine, when it is a file that is not packed.</summary>
    public string? Path { get; init; }

    /// <summary>Which fields of it hold what.</summary>
    public FieldNames Fields { get; init; } = FieldNames.Usual;

    /// <summary>The first bytes.</summary>
    public ReadOnlySpan<byte> Head => _head;

    /// <summary>All bytes from the first. Call once.</summary>
    public Stream Open() => new Prefixed(_head, new Rest(this));

    /// <summary>True when the last bytes that were read before a packed file broke are of the part that is broken.</summary>
    public bool BrokeInside => _rest is not GzipMembers members || members.BrokeInside;

    /// <summary>True when a packed file broke because it ends too early.</summary>
    public bool IsCut => _rest is not GzipMembers members || members.IsCut;

    /// <summary>Where a packed file broke, reading goes on behind that, at the next part of it that unpacks and begins as told.</summary>
    /// <returns>False when there is none.</returns>
    public bool GoOn(ReadOnlySpan<byte> beginning)
    {
        if (_rest is not GzipMembers members || !members.GoOn(beginning)) return false;
        _broken = null;
        return true;
    }

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

    private sealed class Rest(Document document) : ForwardStream(document._rest)
    {
        public override int Read(Span<byte> buffer)
        {
            document._broken?.Throw();
            return document._rest.Read(buffer);
        }
    }
}
