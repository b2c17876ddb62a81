using Dateline.Text;

namespace Dateline.Language;

/// <summary>A run of text within which a sentence may go on over line ends.</summary>
internal readonly record struct Paragraph(CharSpan Span, SegmentKind Kind);
