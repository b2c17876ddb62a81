using System.IO.Compression;
using System.Text;
using System.Text.Json;

namespace Dateline.Training;

/// <summary>Texts that an annotation points to and does not carry: an item of a JSON Lines file by its id, or part of a line of a text file.</summary>
/// <param name="directory">The folder that the annotation's file names count from.</param>
internal sealed class SharedTexts(string directory)
{
    private readonly Dictionary<string, Dictionary<string, string>> _items = [];
    private readonly Dictionary<string, string[]> _lines = [];

    /// <summary>The text of an annotated item that names its file: by <c>id</c>, or by <c>line</c> (from 1), <c>start</c> and <c>length</c> in UTF-16 code units.</summary>
    /// <exception cref="InvalidDataException">The file has no such item or line.</exception>
    public string Of(JsonElement item)
    {
        string file = item.GetProperty("from").GetString()!, id = item.GetProperty("id").GetString()!;
        if (!item.TryGetProperty("line", out var line)) return Items(file).TryGetValue(id, out string? text) ? text : throw new InvalidDataException($"{file} holds no item {id}.");

        string[] lines = Lines(file);
        int number = line.GetInt32(), start = item.GetProperty("start").GetInt32(), length = item.GetProperty("length").GetInt32();
        if (number > lines.Length || start + length > lines[number - 1].Length) throw new InvalidDataException($"{file} has no {length} characters at {start} of line {number}, where {id} should be.");
        return lines[number - 1].AsSpan(start, length).ToString();
    }

    private Dictionary<string, string> Items(string file)
    {
        if (_items.TryGetValue(file, out var items)) return items;
        items = _items[file] = new(StringComparer.Ordinal);
        foreach (string line in Lines(file))
        {
            if (line.Length == 0) continue;
            using var document = JsonDocument.Parse(line);
            items[document.RootElement.GetProperty("id").GetString()!] = document.RootElement.GetProperty("text").GetString()!;
        }

        return items;
    }

    private string[] Lines(string file)
    {
        if (_lines.TryGetValue(file, out string[]? lines)) return lines;
        using var bytes = File.OpenRead(Path.Combine(directory, file));
        using Stream plain = file.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(bytes, CompressionMode.Decompress) : bytes;
        using var reader = new StreamReader(plain, Encoding.UTF8);
        return _lines[file] = reader.ReadToEnd().Split('\n');
    }
}
