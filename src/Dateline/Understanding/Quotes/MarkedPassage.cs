using System.Collections.Immutable;
using Dateline.Text;

namespace Dateline.Understanding.Quotes;

/// <summary>Words between quotation marks. Several parts when a new paragraph repeats the opening mark.</summary>
/// <param name="Parts">Without the marks, trimmed; none empty; at least one.</param>
/// <param name="Outer">From the first mark to the last, marks included where there are any.</param>
/// <param name="IsClosed">False when the closing mark is missing.</param>
/// <param name="IsNested">True inside another passage.</param>
internal sealed record MarkedPassage(ImmutableArray<CharSpan> Parts, CharSpan Outer, int Paragraph, bool IsClosed, bool IsNested)
{
    public int Start => Parts[0].Start;

    public int End => Parts[^1].End;

    public bool Contains(int offset) => Outer.Contains(offset);
}
