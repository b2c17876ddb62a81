using System.IO.Compression;
using Dateline.Language;
using Dateline.Reading;

namespace Dateline.Training;

/// <summary>Running text from files, plain or gzipped; lines that begin with a number sign are comments.</summary>
internal static class RawText
{
    /// <summary>The words of each sentence in their normal form (<see cref="Language.Neural.WordForm"/>).</summary>
    public static IEnumerable<Sentences> Read(string path)
    {
        using Stream file = File.OpenRead(path);
        using Stream stream = path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
            if (line.Length > 0 && line[0] != '#') yield return Tokenizer.Split(new Article(line));
    }
}
