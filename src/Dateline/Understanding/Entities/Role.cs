using Dateline.Text;

namespace Dateline.Understanding.Entities;

/// <summary>An office or title as the article gives it: "Russian President".</summary>
public sealed record Role(string Title, CharSpan Span)
{
    /// <summary>The office that the title names, as <c>offices.csv</c> has it; null for a title that is none ("journalist").</summary>
    public string? Office { get; init; }
}
