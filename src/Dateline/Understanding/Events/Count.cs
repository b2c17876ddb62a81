using Dateline.Text;

namespace Dateline.Understanding.Events;

/// <summary>A number that the article ties to an event.</summary>
/// <param name="Of">What is counted: <c>killed</c>, <c>injured</c>, <c>arrested</c>, <c>size</c>.</param>
/// <param name="Low">At least so many.</param>
/// <param name="High">At most so many; null when the words set no upper bound ("scores").</param>
/// <param name="SaidBy">Id of the entity that gave the number; null for the narrator.</param>
public sealed record Count(string Of, int Low, int? High, CharSpan Span, int? SaidBy);
