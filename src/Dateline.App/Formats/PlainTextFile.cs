using System.Text;
using Dateline.Reading;

namespace Dateline.App.Formats;

/// <summary>A file, or standard input, that is one article.</summary>
internal static class PlainTextFile
{
    public static IEnumerable<Func<Received>> Split(string place, Stream stream)
    {
        using var buffer = new MemoryStream();
        stream.CopyTo(buffer);
        byte[] bytes = buffer.ToArray();
        yield return () => new Received.Good(WireCopy.Read(Encoding.UTF8.GetString(bytes)));
    }
}
