using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Dateline.Text;

namespace Dateline.Reading;

/// <summary>
/// Tells the story from what stands around it: header blocks, headline, date lines, bylines, filings, and the credits at the end.
/// The text stays as it is; <see cref="Article.Body"/> says which parts of it to read.
/// </summary>
public static partial class WireCopy
{
    private const int HeadLines = 40;
    private const int LongestTitle = 250;

    /// <summary>An article from plain text.</summary>
    public static Article Read(string text) => Mark(new Article(text));

    /// <summary>The same article with its story marked. What the article already says of itself (title, date, outlet) is kept.</summary>
    public static Article Mark(Article article)
    {
        string text = article.Text;
        var body = ImmutableArray.CreateBuilder<CharSpan>();
        int at = ReadHeaderBlock(ref article);
        at = ReadHead(ref article, at, body);

        if (FilingLine.At(text, at) is { } filing)
        {
            article = article with { Filings = filing.Filings, Published = article.Published ?? filing.Day };
            at = filing.Span.End;
        }

        int end = StartOfCredits(text, at);
        if (end > at) body.Add(CharSpan.Between(at, end));
        return article with { Body = body.ToImmutable() };
    }

    /// <summary>A block of at least one known name; ends at a blank line or at a line of another kind. Returns where the rest starts.</summary>
    private static int ReadHeaderBlock(ref Article article)
    {
        string text = article.Text;
        int at = SkipBlank(text, 0), rest = at;
        var found = article;
        bool known = false;
        for (int lines = 0; at < text.Length && lines < HeadLines; lines++)
        {
            var line = TextLine.At(text, at);
            if (line.IsBlank || HeaderLine.Read(line.Span.In(text)) is not { } header) break;
            if (header.Field == HeaderField.Unknown && !known) break;
            known = true;
            found = With(found, header);
            rest = at = line.Next;
        }

        if (known) article = found;
        return SkipBlank(text, rest);
    }

    private static Article With(Article article, HeaderLine header) => header switch
    {
        { Value: "" } => article,
        { Field: HeaderField.Title } => article with { Title = article.Title ?? header.Value },
        { Field: HeaderField.Date } => article with { Published = article.Published ?? CalendarDay.Find(header.Value) },
        { Field: HeaderField.Publisher } => article with { Publisher = article.Publisher ?? header.Value },
        { Field: HeaderField.Url } => article with { Url = article.Url ?? header.Value },
        { Field: HeaderField.Byline } => article with { Byline = article.Byline ?? header.Value },
        _ => article,
    };

    /// <summary>Headline (kept in the body), date lines and bylines (left out), in any order. Returns where the story starts.</summary>
    private static int ReadHead(ref Article article, int at, ImmutableArray<CharSpan>.Builder body)
    {
        string text = article.Text;
        bool titled = false;
        for (int lines = 0; at < text.Length && lines < HeadLines; lines++)
        {
            var line = TextLine.At(text, at);
            var words = line.Span.In(text);
            bool last = line.Next >= text.Length;
            if (line.IsBlank)
            {
                at = line.Next;
            }
            else if (!last && words.Length <= 160 && Byline().Match(words.ToString()) is { Success: true } byline)
            {
                article = article with { Byline = article.Byline ?? byline.Groups["who"].Value };
                at = line.Next;
            }
            else if (!last && words.Length < 80 && DateLine().IsMatch(words) && CalendarDay.Find(words) is { } day)
            {
                article = article with { Published = article.Published ?? day };
                at = line.Next;
            }
            else if (!titled && !last && IsTitle(text, line))
            {
                article = article with { Title = article.Title ?? words.ToString() };
                body.Add(line.Span);
                (titled, at) = (true, line.Next);
            }
            else
            {
                return at;
            }
        }

        return at;
    }

    /// <summary>A line without an end mark, before a blank line.</summary>
    private static bool IsTitle(string text, TextLine line)
    {
        var words = line.Span.In(text);
        return words.Length <= LongestTitle && words.Contains(' ') && !".!?:;,…\"”".Contains(words[^1])
            && TextLine.At(text, line.Next) is { IsBlank: true, Next: var next } && next < text.Length && FilingLine.At(text, line.Span.Start) is null;
    }

    /// <summary>Where the credits at the end start; the length of the text when there are none.</summary>
    private static int StartOfCredits(string text, int start)
    {
        int end = text.Length;
        for (int lines = 0; lines < HeadLines; lines++)
        {
            var line = TextLine.Before(text, end);
            if (line.IsBlank || line.Span.Start <= start || !Credits().IsMatch(line.Span.In(text))) break;
            end = line.Span.Start;
        }

        // "… he said. (Reporting by A; editing by B)" on the last line of the story.
        var lastLine = TextLine.Before(text, end).Span;
        int tail = Math.Max(lastLine.Start, end - 600);
        if (tail >= start && CreditsAtEnd().Match(text[tail..end]) is { Success: true } credits) end = tail + credits.Index;
        return end;
    }

    private static int SkipBlank(string text, int at)
    {
        while (at < text.Length && TextLine.At(text, at) is { IsBlank: true } blank) at = blank.Next;
        return at;
    }

    [GeneratedRegex(@"^(?:By|BY|Written by|Story by)\s+(?<who>\p{Lu}[\p{L}.'’-]*(?:[ ,]+(?:(?:and|de|al|van|von|bin|der|in|of|for|the)\b|[&|]|\p{Lu}[\p{L}.'’-]*)){0,14}[^.\s]?)$", RegexOptions.ExplicitCapture)]
    private static partial Regex Byline();

    [GeneratedRegex(@"^(?:(?:Published|Posted|Updated|Last updated|Date|First published)\b[\s:]*(?:on|at)?\s*)?(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*[.,]?\s+)?(?:\d{4}-\d\d-\d\d|\d\d?(?:st|nd|rd|th)?\s+\p{Lu}\p{L}+\.?,?\s+\d{4}|\p{Lu}\p{L}+\.?\s+\d\d?(?:st|nd|rd|th)?,?\s+\d{4})(?:[\sT,|·-]+(?:at\s+)?\d\d?[:.]\d\d.*)?\W*$", RegexOptions.ExplicitCapture)]
    private static partial Regex DateLine();

    [GeneratedRegex(@"^(?:[([]?(?:(?:Additional |Further )?(?:[Rr]eporting|[Ww]riting|[Ee]diting|[Cc]ompiled|[Tt]ranslation)(?: and \w+)? by )|[([]?\p{Lu}[^.]{3,200} contributed (?:to this (?:report|story|article)|reporting)|©|\(c\) |Copyright\b|All rights reserved|Our [Ss]tandards:|#{2,}\s*$|-\s?30\s?-$|ENDS?$|\*{3,}$)", RegexOptions.ExplicitCapture)]
    private static partial Regex Credits();

    [GeneratedRegex(@"\s*[([](?:Additional |Further )?(?:[Rr]eporting|[Ww]riting|[Ee]diting|[Cc]ompiled)(?: and \w+)? by [^)\]]*[)\]]\s*$", RegexOptions.ExplicitCapture)]
    private static partial Regex CreditsAtEnd();
}
