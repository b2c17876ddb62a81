using System.Text.Json;

namespace Dateline.Training;

/// <summary>A sentence or two annotated in full with political events (training/README.md).</summary>
internal sealed record AnnotatedItem(string Text, IReadOnlyList<AnnotatedEvent> Events)
{
    public static IEnumerable<AnnotatedItem> Read(string path)
    {
        foreach (string line in File.ReadLines(path))
        {
            if (line.Length == 0) continue;
            using var document = JsonDocument.Parse(line);
            var root = document.RootElement;
            yield return new(root.GetProperty("text").GetString()!, [.. root.GetProperty("events").EnumerateArray().Select(AnnotatedEvent.From)]);
        }
    }
}
