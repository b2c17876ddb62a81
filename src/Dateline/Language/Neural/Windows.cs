using Dateline.Text;

namespace Dateline.Language.Neural;

/// <summary>Cuts sentences that are too long to read at once, and hangs the trees of the pieces together.</summary>
internal static class Windows
{
    /// <summary>Runs of at most <paramref name="longest"/> tokens that cover the sentences in order; empty sentences have none.</summary>
    public static List<TokenSpan> Of(Sentences sentences, int longest)
    {
        var windows = new List<TokenSpan>(sentences.All.Length);
        foreach (var sentence in sentences.All)
        {
            for (int start = sentence.Tokens.Start; start < sentence.Tokens.End;)
            {
                int end = sentence.Tokens.End - start <= longest ? sentence.Tokens.End : Cut(sentences, start, longest);
                windows.Add(TokenSpan.Between(start, end));
                start = end;
            }
        }

        return windows;
    }

    /// <summary>After the last mark of the window's second half, the stronger the better; else at its full length.</summary>
    private static int Cut(Sentences sentences, int start, int longest)
    {
        foreach (string marks in (string[])[".!?;", ":–—", ","])
            for (int end = start + longest; end > start + (longest / 2); end--)
            {
                var form = sentences.Form(end - 1);
                if (form.Length == 1 && marks.Contains(form[0])) return end;
            }

        return start + longest;
    }
}
