using Dateline.Text;

namespace Dateline.Reading;

/// <summary>One line of a text.</summary>
/// <param name="Span">Without its line end and without white space at either side.</param>
/// <param name="Next">Where the next line starts; the length of the text after the last.</param>
internal readonly record struct TextLine(CharSpan Span, int Next)
{
    public bool IsBlank => Span.IsEmpty;

    /// <summary>The line that starts at an offset. Line ends are LF, CR LF and CR.</summary>
    public static TextLine At(string text, int start)
    {
        int end = text.AsSpan(start).IndexOfAny('\n', '\r') is var found and >= 0 ? start + found : text.Length;
        int next = end;
        if (next < text.Length) next += text.AsSpan(next).StartsWith("\r\n") ? 2 : 1;
        while (start < end && char.IsWhiteSpace(text[start])) start++;
        while (end > start && char.IsWhiteSpace(text[end - 1])) end--;
        return new(CharSpan.Between(start, end), next);
    }

    /// <summary>The last line that holds anything before an offset; blank when there is none.</summary>
    public static TextLine Before(string text, int end)
    {
        while (end > 0 && char.IsWhiteSpace(text[end - 1])) end--;
        int start = text.AsSpan(0, end).LastIndexOfAny('\n', '\r') + 1;
        return At(text, start);
    }
}
