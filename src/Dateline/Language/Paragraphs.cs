using System.Collections.Immutable;
using Dateline.Reading;
using Dateline.Text;

namespace Dateline.Language;

/// <summary>Finds the paragraphs of a page: by blank lines, and by every line end where the copy is not broken to a width.</summary>
internal static class Paragraphs
{
    // Copy broken by hand or by mail stays under this width; a line past it is a paragraph.
    private const int WidestWrap = 110;

    public static List<Paragraph> Find(Article article)
    {
        int width = WrapWidth(article);
        var found = new List<CharSpan>();
        foreach (var part in article.Body)
            Add(article.Text, part.Start, Math.Min(part.End, article.Text.Length), width, found);

        var paragraphs = new List<Paragraph>(found.Count);
        for (int i = 0; i < found.Count; i++)
            paragraphs.Add(new Paragraph(found[i], Segments.KindOf(found[i].In(article.Text), i, found.Count, article.Title)));
        return paragraphs;
    }

    private static void Add(string text, int start, int end, int width, List<CharSpan> found)
    {
        int open = -1, close = -1;
        for (int at = start; at < end;)
        {
            int lineEnd = LineEnd(text, at, end);
            var line = Trim(text, at, lineEnd);
            bool continues = open >= 0 && !line.IsEmpty && Continues(text, CharSpan.Between(LastLine(text, open, close), close), line, width);
            if (open >= 0 && !continues)
            {
                found.Add(CharSpan.Between(open, close));
                open = -1;
            }

            if (!line.IsEmpty) (open, close) = (open < 0 ? line.Start : open, line.End);
            at = AfterBreak(text, lineEnd, end);
        }

        if (open >= 0) found.Add(CharSpan.Between(open, close));
    }

    /// <summary>A line goes on in the next if the next line's first word had no room on it.</summary>
    private static bool Continues(string text, CharSpan line, CharSpan next, int width)
        => width > 0 && !Glyph.IsBullet(text[next.Start]) && line.Length + 1 + FirstWord(text, next) > width * 7 / 8;

    private static int FirstWord(string text, CharSpan line)
    {
        int at = line.Start;
        while (at < line.End && !Glyph.IsSpace(text[at])) at++;
        return at - line.Start;
    }

    /// <summary>The width that the copy was broken to; 0 if each line is a paragraph.</summary>
    private static int WrapWidth(Article article)
    {
        int pairs = 0, lower = 0, widest = 0;
        foreach (var part in article.Body)
        {
            int end = Math.Min(part.End, article.Text.Length);
            var before = default(CharSpan);
            for (int at = part.Start; at < end;)
            {
                int lineEnd = LineEnd(article.Text, at, end);
                var line = Trim(article.Text, at, lineEnd);
                if (!line.IsEmpty && !before.IsEmpty)
                {
                    pairs++;
                    if (Glyph.IsLower(article.Text[line.Start])) lower++;
                    widest = Math.Max(widest, Math.Max(line.Length, before.Length));
                }

                before = line;
                at = AfterBreak(article.Text, lineEnd, end);
            }
        }

        // Prose broken to a width begins most of its lines in lower case; a list of paragraphs hardly ever does.
        return pairs > 0 && widest <= WidestWrap && lower * 5 >= pairs * 2 ? widest : 0;
    }

    private static int LastLine(string text, int start, int end)
    {
        int at = end;
        while (at > start && !IsBreak(text[at - 1])) at--;
        return at;
    }

    private static CharSpan Trim(string text, int start, int end)
    {
        while (start < end && Glyph.IsSpace(text[start])) start++;
        while (end > start && Glyph.IsSpace(text[end - 1])) end--;
        return CharSpan.Between(start, end);
    }

    private static int LineEnd(string text, int at, int end)
    {
        while (at < end && !IsBreak(text[at])) at++;
        return at;
    }

    private static int AfterBreak(string text, int at, int end) => at + 1 < end && text[at] == '\r' && text[at + 1] == '\n' ? at + 2 : at + 1;

    private static bool IsBreak(char c) => c is '\n' or '\r' or '\u2028' or '\u2029' or '\u0085' or '\f' or '\v';
}
