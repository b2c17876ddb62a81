using Dateline.Text;

namespace Dateline.Record;

/// <summary>A run of the article's text: UTF-16 code units, [Start, End).</summary>
public readonly record struct Passage(int Start, int End)
{
    public static Passage Of(CharSpan span) => new(span.Start, span.End);
}
