using Dateline.Text;

namespace Dateline.Understanding.Times;

/// <summary>Words that say when, how long or how often.</summary>
/// <param name="Value">TIMEX3 value, such as <c>2017-04-12</c>, <c>2017-W14</c>, <c>PT3H</c>, <c>PAST_REF</c>.</param>
/// <param name="When">The days it covers; unknown for durations, sets and vague references.</param>
public sealed record TimeExpression(TokenSpan Tokens, CharSpan Span, TimeType Type, string Value, EventTime When);
