namespace Dateline.App.Formats;

/// <summary>A stream that says how much of it was read.</summary>
internal sealed class Counted(Stream stream, Action<int> read) : ForwardStream(stream)
{
    private readonly Stream _stream = stream;

    public override int Read(Span<byte> buffer)
    {
        int count = _stream.Read(buffer);
        read(count);
        return count;
    }
}
