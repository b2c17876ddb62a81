using Dateline.Text;

namespace Dateline.Understanding.Names;

/// <summary>Words that name something: "Ivan Petrov", "the United Nations", "Syrian".</summary>
/// <param name="Tokens">The name itself: without article, title or apposition.</param>
/// <param name="Head">The token of the name that the tree hangs it by.</param>
/// <param name="Kind">A first guess; <c>Entities</c> may know better.</param>
/// <param name="FoundBy">The data line that knew the name (<c>file:line</c>), or null when capitals and grammar did.</param>
public sealed record Mention(TokenSpan Tokens, CharSpan Span, int Head, NameKind Kind, string? FoundBy);
