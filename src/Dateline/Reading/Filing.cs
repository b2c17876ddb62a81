using Dateline.Text;

namespace Dateline.Reading;

/// <summary>A place that the copy was filed from: "MOSUL, March 3 —" has one, "MOSCOW/UNITED NATIONS -" two.</summary>
public sealed record Filing(string Name, CharSpan Span);
