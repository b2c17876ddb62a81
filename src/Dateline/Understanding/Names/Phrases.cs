using Dateline.Language;
using Dateline.Ontology;

namespace Dateline.Understanding.Names;

/// <summary>Looks words of a sentence up in lists of common nouns and offices.</summary>
internal static class Phrases
{
    private const int Longest = 96;

    /// <summary>The entry for the longest phrase that ends at <paramref name="last"/> and begins at or after <paramref name="limit"/>; null when there is none.</summary>
    /// <param name="start">The phrase's first token; <paramref name="last"/> when there is none.</param>
    public static T? EndingAt<T>(NounTable<T> table, Parse parse, int limit, int last, out int start) where T : class
    {
        Span<char> buffer = stackalloc char[Longest];
        var form = parse.Sentences.Form(last);
        if (form.Length < Longest)
        {
            int at = Longest - form.Length;
            form.ToLowerInvariant(buffer[at..]);
            var found = Walk(table, parse, limit, last, buffer, at, out start);
            if (found is not null) return found;
        }

        string lemma = parse.Lemmas[last];
        if (lemma.Length < Longest && !form.Equals(lemma, StringComparison.OrdinalIgnoreCase))
        {
            int at = Longest - lemma.Length;
            lemma.AsSpan().ToLowerInvariant(buffer[at..]);
            return Walk(table, parse, limit, last, buffer, at, out start);
        }

        start = last;
        return null;
    }

    // The buffer is filled from its end: each step puts one more word before those that stand there.
    private static T? Walk<T>(NounTable<T> table, Parse parse, int limit, int last, Span<char> buffer, int at, out int start) where T : class
    {
        start = last;
        int most = table.MostWordsBefore(buffer[at..]);
        if (most == 0) return null;

        var best = table.Find(buffer[at..]);
        int words = 1;
        for (int t = last - 1; t >= limit && words < most; t--)
        {
            var form = parse.Sentences.Form(t);
            if (form is "-" or "‑" or "–") continue;
            int next = at - form.Length - (form[0] is '\'' or '’' && form.Length <= 2 ? 0 : 1);
            if (next < 0) break;
            if (next + form.Length < at) buffer[at - 1] = ' ';
            form.ToLowerInvariant(buffer[next..]);

            // "ministry 's" is two tokens and one word of the list: the mark joins the word before it.
            if (form[0] is '\'' or '’' && form.Length <= 2)
            {
                buffer[next] = '\'';
                if (buffer[at] != ' ') { buffer[(next)..at].CopyTo(buffer[(next - 1)..]); buffer[at - 1] = ' '; next--; }
                at = next;
                if (--t < limit) break;
                form = parse.Sentences.Form(t);
                next = at - form.Length;
                if (next < 0) break;
                form.ToLowerInvariant(buffer[next..]);
            }

            at = next;
            words++;
            if (table.Find(buffer[at..]) is { } longer) (best, start) = (longer, t);
        }

        return best;
    }
}
