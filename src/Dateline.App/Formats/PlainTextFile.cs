using Dateline.Reading;

namespace Dateline.App.Formats;

/// <summary>A file, or standard input, that is one article.</summary>
internal static class PlainTextFile
{
    public static IEnumerable<Func<Received>> Split(Document document)
    {
        byte[] bytes = document.ReadAll();
        yield return () =>
        {
            var article = WireCopy.Read(Decoding.Decode(document.Name, bytes, document.Charset));
            return new Received.Good(article with { Url = article.Url ?? document.Address?.AbsoluteUri }, document.Name) { Original = bytes };
        };
    }
}
