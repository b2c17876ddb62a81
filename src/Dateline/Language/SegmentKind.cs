namespace Dateline.Language;

/// <summary>What a sentence is, as the page has it.</summary>
public enum SegmentKind : byte { Unknown, Prose, Headline, Heading, Caption, Tail }
