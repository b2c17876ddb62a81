namespace Dateline.App.Formats;

/// <summary>Bytes that were read already, then the rest of their stream.</summary>
internal sealed class Prefixed(byte[] head, Stream rest) : ForwardStream(rest)
{
    private readonly Stream _rest = rest;
    private int _at;

    public override int Read(Span<byte> buffer)
    {
        if (_at >= head.Length) return _rest.Read(buffer);
        int count = Math.Min(buffer.Length, head.Length - _at);
        head.AsSpan(_at, count).CopyTo(buffer);
        _at += count;
        return count;
    }
}
