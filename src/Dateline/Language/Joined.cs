namespace Dateline.Language;

/// <summary>Finds words that are written as one: don't, Kenya's, cannot.</summary>
internal static class Joined
{
    /// <summary>The token after the last one written together with <paramref name="token"/>; the next token when it stands alone.</summary>
    public static int End(Parse parse, int token, int sentenceEnd)
    {
        int end = token + 1;
        while (end < sentenceEnd && IsJoined(parse, end)) end++;
        return end;
    }

    private static bool IsJoined(Parse parse, int token)
    {
        var (before, own) = (parse.Sentences.Tokens[token - 1], parse.Sentences.Tokens[token]);
        if (before.End != own.Start || !Glyph.IsLetter(parse.Text[before.End - 1]) && !Glyph.IsDigit(parse.Text[before.End - 1])) return false;

        var form = own.In(parse.Text);
        if (Glyph.IsApostrophe(form[0])) return form.Length > 1 ? WordPieces.CliticLength(form) == form.Length : parse.Xpos[token] == "POS";
        bool negation = form.Length == 3 && (form[0] | 32) == 'n' && Glyph.IsApostrophe(form[1]);
        return negation || Glyph.IsLetter(form[0]) && WordPieces.FusedAt(parse.Text.AsSpan(before.Start, own.End - before.Start)) == before.Length;
    }
}
