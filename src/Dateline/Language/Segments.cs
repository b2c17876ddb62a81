namespace Dateline.Language;

/// <summary>Tells headlines, headings, captions and tails from prose by their shape.</summary>
internal static class Segments
{
    private const int LongestHeading = 110, LongestHeadline = 180;

    private static readonly string[] Tails =
    [
        "reporting by", "additional reporting", "writing by", "editing by", "compiled by", "with reporting by", "with assistance from", "(reporting by", "(additional reporting", "(writing by", "(editing by",
        "(with reporting", "copyright", "©", "(c) ", "all rights reserved", "our standards:", "read more:", "related:", "follow us", "sign up",
    ];

    private static readonly string[] Captions = ["photo:", "image:", "picture:", "file photo", "file -", "file –", "caption:", "(photo", "(image:", "(file photo", "pictured:", "photograph:"];

    /// <param name="paragraph">The text, trimmed, not empty.</param>
    /// <param name="index">Counted from 0 over the article.</param>
    /// <param name="count">How many paragraphs the article has.</param>
    public static SegmentKind KindOf(ReadOnlySpan<char> paragraph, int index, int count, string? title)
    {
        if (StartsWithAny(paragraph, Tails)) return SegmentKind.Tail;
        if (StartsWithAny(paragraph, Captions)) return SegmentKind.Caption;
        if (title is not null && paragraph.Equals(title, StringComparison.Ordinal)) return SegmentKind.Headline;
        if (paragraph.Length > LongestHeadline || count < 2 || HasEndMark(paragraph) || Glyph.IsLower(paragraph[0]) || Glyph.IsBullet(paragraph[0]) || Glyph.IsDash(paragraph[0])) return SegmentKind.Prose;
        if (index == 0) return SegmentKind.Headline;
        return paragraph.Length <= LongestHeading && index < count - 1 ? SegmentKind.Heading : SegmentKind.Prose;
    }

    private static bool HasEndMark(ReadOnlySpan<char> paragraph)
    {
        int at = paragraph.Length - 1;
        while (at > 0 && (Glyph.IsQuote(paragraph[at]) || Glyph.IsCloser(paragraph[at]))) at--;
        if (at < paragraph.Length - 1 && Glyph.IsQuote(paragraph[^1]) && paragraph.IndexOfAny('"', '“') == 0) return true;
        return paragraph[at] is '.' or ':' or ',' or ';' or '…' or '-' or '—' or '–' || paragraph[at] is '?' or '!' && paragraph.Length > LongestHeading;
    }

    private static bool StartsWithAny(ReadOnlySpan<char> paragraph, string[] beginnings)
    {
        foreach (string beginning in beginnings)
            if (paragraph.StartsWith(beginning, StringComparison.OrdinalIgnoreCase))
                return true;
        return false;
    }
}
