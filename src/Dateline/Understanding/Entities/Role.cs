using Dateline.Text;

namespace Dateline.Understanding.Entities;

/// <summary>An office or title as the article gives it: "Russian President".</summary>
public sealed record Role(string Title, CharSpan Span);
