namespace Dateline.Language;

/// <summary>Addresses of pages, mailboxes and files: one word each, whatever marks they hold.</summary>
internal static class Address
{
    /// <summary>Finds an address inside a run without spaces; the quotation marks, brackets and end marks around it are left out.</summary>
    public static bool Find(ReadOnlySpan<char> chunk, out int first, out int length)
    {
        (first, length) = (0, 0);
        if (chunk.IndexOfAny('@', '.', ':') < 0) return false;

        int start = 0, end = chunk.Length;
        while (start < end && (Glyph.IsOpener(chunk[start]) || Glyph.IsQuote(chunk[start]) || chunk[start] == '<')) start++;
        while (end > start && (Glyph.IsCloser(chunk[end - 1]) || Glyph.IsQuote(chunk[end - 1]) || chunk[end - 1] is '.' or ',' or ';' or ':' or '!' or '?' or '>' or '…')) end--;
        if (end - start < 4 || !Is(chunk[start..end])) return false;
        (first, length) = (start, end - start);
        return true;
    }

    private static bool Is(ReadOnlySpan<char> chunk)
    {
        int scheme = chunk.IndexOf("://");
        if (scheme > 0 && Glyph.IsLetter(chunk[scheme - 1])) return true;
        int at = chunk.IndexOf('@');
        if (at > 0 && Glyph.WordLength(chunk, at - 1) > 0) return chunk[at..].LastIndexOf('.') is > 1 and int point && point < chunk.Length - at - 1;
        int www = chunk.IndexOf("www.", StringComparison.OrdinalIgnoreCase);
        return www == 0 || EndsInDomain(chunk) || IsDottedName(chunk);
    }

    /// <summary>alt.politics.elections: three small words or more with points between them.</summary>
    private static bool IsDottedName(ReadOnlySpan<char> chunk)
    {
        int points = 0, letters = 0;
        foreach (char c in chunk)
        {
            if (c == '.' ? letters < 2 : !Glyph.IsLower(c) && c != '-') return false;
            points += c == '.' ? 1 : 0;
            letters = c == '.' ? 0 : letters + 1;
        }

        return points >= 2 && letters >= 2;
    }

    /// <summary>reuters.com, bbc.co.uk/news, memo.pdf; not "end.Com" of two sentences run together.</summary>
    private static bool EndsInDomain(ReadOnlySpan<char> chunk)
    {
        int slash = chunk.IndexOf('/');
        var host = slash > 0 ? chunk[..slash] : chunk;
        while (host.Length > 0 && !Glyph.IsLetter(host[^1]) && !Glyph.IsDigit(host[^1])) host = host[..^1];
        int point = host.LastIndexOf('.');
        if (point < 1 || !WordPieces.IsDomain(host[(point + 1)..])) return false;

        var name = host[..point];
        if (Glyph.WordLength(host, point - 1) == 0) return false;
        // A single letter before the point is an acronym without its end: "U.S.de".
        int label = point;
        while (label > 0 && Glyph.WordLength(name, label - 1) > 0) label--;
        return point - label > 1 && (slash > 0 || host[(point + 1)..] is not ("us" or "de" or "co" or "int"));
    }
}
