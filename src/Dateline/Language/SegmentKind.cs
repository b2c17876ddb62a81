namespace Dateline.Language;

/// <summary>What a sentence is, as the page has it.</summary>
public enum SegmentKind : byte
{
    Unknown,
    Prose,
    Headline,

    /// <summary>A title over a part of the story.</summary>
    Heading,

    /// <summary>The words under a picture, or its credit.</summary>
    Caption,

    /// <summary>Credits and rights at the end.</summary>
    Tail,

    /// <summary>Who wrote the story.</summary>
    Byline,

    /// <summary>One of several paragraphs that begin with a bullet, a dash or a number.</summary>
    ListItem,

    /// <summary>An invitation to read, watch or follow something else.</summary>
    Link,
}
