using System.Buffers;
using System.Text.RegularExpressions;

namespace Dateline.Language;

/// <summary>Tells headlines, headings, captions, lists, bylines, links and tails from prose by their shape.</summary>
internal static partial class Segments
{
    private const int LongestHeading = 110, LongestHeadline = 180, LongestByline = 90, LongestLink = 240, LongestCaption = 500;

    private static readonly string[] Tails =
    [
        "reporting by", "additional reporting", "writing by", "editing by", "compiled by", "with reporting by", "with assistance from", "(reporting by", "(additional reporting", "(writing by", "(editing by",
        "(with reporting", "copyright", "©", "(c) ", "all rights reserved", "our standards:",
    ];

    private static readonly string[] Links =
    [
        "read more", "read also", "also read", "read the full", "related:", "related articles", "related stories", "related news", "see also:", "more on this story", "more from ", "more:", "watch:", "watch more", "listen:", "follow us",
        "follow our", "sign up", "subscribe to", "click here", "share this", "join our",
    ];

    private static readonly string[] Captions = ["photo:", "image:", "picture:", "file photo", "file image", "file -", "file –", "caption:", "(photo", "(image:", "(file photo", "pictured:", "photograph:", "photo by", "image by"];

    // The first letters of all beginnings: most paragraphs are passed over after one look.
    private static readonly SearchValues<char> Initials = SearchValues.Create([.. Tails.Concat(Links).Concat(Captions).SelectMany(b => new[] { b[0], char.ToUpperInvariant(b[0]) }).Distinct()]);

    /// <param name="paragraph">The text, trimmed, not empty.</param>
    /// <param name="index">Counted from 0 over the article.</param>
    /// <param name="count">How many paragraphs the article has.</param>
    public static SegmentKind KindOf(ReadOnlySpan<char> paragraph, int index, int count, string? title)
    {
        if (Initials.Contains(paragraph[0]))
        {
            if (StartsWithAny(paragraph, Tails)) return SegmentKind.Tail;
            if (StartsWithAny(paragraph, Captions)) return SegmentKind.Caption;
            if (paragraph.Length <= LongestLink && StartsWithAny(paragraph, Links)) return SegmentKind.Link;
        }

        if (title is not null && paragraph.Equals(title, StringComparison.Ordinal)) return SegmentKind.Headline;
        if (count > 1 && paragraph.Length <= LongestByline && IsByline(paragraph)) return SegmentKind.Byline;
        if (count > 1 && IsListItem(paragraph)) return SegmentKind.ListItem;
        if (count > 1 && paragraph.Length <= LongestCaption && EndsInCredit(paragraph)) return SegmentKind.Caption;
        if (paragraph.Length > LongestHeadline || count < 2 || HasEndMark(paragraph) || Glyph.IsLower(paragraph[0]) || Glyph.IsDash(paragraph[0])) return SegmentKind.Prose;
        if (index == 0) return SegmentKind.Headline;
        return paragraph.Length <= LongestHeading && index < count - 1 ? SegmentKind.Heading : SegmentKind.Prose;
    }

    /// <summary>"By" and names in capitals to the end of the line.</summary>
    private static bool IsByline(ReadOnlySpan<char> paragraph) =>
        (paragraph.StartsWith("By ", StringComparison.Ordinal) || paragraph.StartsWith("BY ", StringComparison.Ordinal)) && Byline().IsMatch(paragraph);

    /// <summary>A bullet, a dash, a number with its point or bracket, or a letter with its bracket, and a space.</summary>
    private static bool IsListItem(ReadOnlySpan<char> paragraph)
    {
        if (Glyph.IsBullet(paragraph[0]) || Glyph.IsDash(paragraph[0])) return paragraph.Length > 2 && paragraph[1] == ' ';
        int at = paragraph[0] == '(' ? 1 : 0;
        int digits = at;
        while (digits < paragraph.Length && digits < at + 3 && Glyph.IsDigit(paragraph[digits])) digits++;
        bool letter = digits == at && at + 1 < paragraph.Length && char.IsAsciiLetter(paragraph[at]);
        int mark = letter ? at + 1 : digits;
        return mark > at && mark < paragraph.Length - 2 && (paragraph[mark] == ')' || digits > at && at == 0 && paragraph[mark] == '.') && paragraph[mark + 1] == ' ';
    }

    /// <summary>"(Photo by A. Reader)", "[AP Photo]", "Image: A. Reader." at the end of the line.</summary>
    private static bool EndsInCredit(ReadOnlySpan<char> paragraph)
    {
        var end = paragraph[^Math.Min(paragraph.Length, 120)..];
        return end.IndexOfAny(':', ')', ']') >= 0 && NamesPicture(end) && Credit().IsMatch(end);
    }

    // Hardly any paragraph does, and the expression takes long to build and long to match.
    private static bool NamesPicture(ReadOnlySpan<char> end) => end.IndexOf("hoto") >= 0 || end.IndexOf("mage") >= 0 || end.IndexOf("icture") >= 0 || end.IndexOf("redit") >= 0;

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

    [GeneratedRegex(@"^B[yY]( \p{Lu}[\p{L}.'’-]*,?| (and|in|of|for|de|al|van|von|bin|&|\|))+$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Byline();

    [GeneratedRegex(@"([(\[]([\p{L}. ]{0,30} )?([Pp]hoto|[Ii]mage|[Pp]icture|[Cc]redit)\b[^()\[\]]{0,80}[)\]]|(^|[.\s])(Photo|Image|Picture|Credit|File photo|File image):[^.?!:]{2,80})\.?$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Credit();
}
