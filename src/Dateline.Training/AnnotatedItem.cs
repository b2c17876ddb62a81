using System.Text.Json;

namespace Dateline.Training;

/// <summary>A sentence or two annotated in full with political events (training/README.md).</summary>
internal sealed record AnnotatedItem(string Text, IReadOnlyList<AnnotatedEvent> Events)
{
    /// <param name="texts">Where the texts are that the file only points to; null where it has none such.</param>
    public static IEnumerable<AnnotatedItem> Read(string path, SharedTexts? texts = null)
    {
        foreach (string line in File.ReadLines(path))
        {
            if (line.Length == 0) continue;
            using var document = JsonDocument.Parse(line);
            var root = document.RootElement;
            string text = root.TryGetProperty("text", out var own) ? own.GetString()! : (texts ?? throw new InvalidDataException($"{path} points to texts elsewhere: give their folder with --texts.")).Of(root);
            yield return new(text, [.. root.GetProperty("events").EnumerateArray().Select(AnnotatedEvent.From)]);
        }
    }
}
