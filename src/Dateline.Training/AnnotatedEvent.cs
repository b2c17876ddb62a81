using System.Text.Json;
using Dateline.Text;

namespace Dateline.Training;

/// <summary>One event of an annotated item.</summary>
internal sealed record AnnotatedEvent(string Type, CharSpan Trigger, IReadOnlyList<CharSpan> Actors, IReadOnlyList<CharSpan> Recipients, bool Symmetric, bool Inferred)
{
    public static AnnotatedEvent From(JsonElement json) => new(
        json.GetProperty("type").GetString()!, Span(json.GetProperty("trigger")), Spans(json, "actors"), Spans(json, "recipients"),
        IsTrue(json, "symmetric"), IsTrue(json, "inferred"));

    private static bool IsTrue(JsonElement json, string name) => json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.True;

    private static CharSpan[] Spans(JsonElement json, string name) => json.TryGetProperty(name, out var list) ? [.. list.EnumerateArray().Select(Span)] : [];

    private static CharSpan Span(JsonElement json) => CharSpan.Between(json.GetProperty("start").GetInt32(), json.GetProperty("end").GetInt32());
}
