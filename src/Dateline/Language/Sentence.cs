using Dateline.Text;

namespace Dateline.Language;

/// <summary>One sentence.</summary>
/// <param name="Span">From the first character of the first token to the end of the last, closing quotation marks included.</param>
/// <param name="Paragraph">Counted from 0 over the article.</param>
public readonly record struct Sentence(TokenSpan Tokens, CharSpan Span, int Paragraph, SegmentKind Kind);
