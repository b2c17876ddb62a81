using System.Collections.Immutable;
using System.Text;
using Dateline.Language;
using Dateline.Ontology;

namespace Dateline.Understanding.Events;

/// <summary>Looks words of the data up in a parse, by lemma or as written, whatever the case.</summary>
internal static class ParseWords
{
    extension(Parse parse)
    {
        public bool Says(ImmutableArray<string> lemmas, int token)
        {
            string lemma = parse.Lemmas[token];
            var form = parse.Sentences.Form(token);
            foreach (string word in lemmas)
                if (word.Equals(lemma, StringComparison.OrdinalIgnoreCase) || form.Equals(word, StringComparison.OrdinalIgnoreCase) || (word.Contains('-') && word == parse.Hyphenated(token)))
                    return true;
            return false;
        }

        /// <summary>The word that stands in the text with hyphens and in the tree in pieces ("sit", "-", "ins": sit-in), if the token is its head; else null.</summary>
        public string? Hyphenated(int token)
        {
            int first = token, last = token;
            while (parse.IsHyphen(first - 1, token) && parse.Sentences.IndexOf(first - 2) == parse.Sentences.IndexOf(token)) first -= 2;
            while (parse.IsHyphen(last + 1, token) && parse.Sentences.IndexOf(last + 2) == parse.Sentences.IndexOf(token)) last += 2;
            if (first == last || (parse.Heads[token] >= first && parse.Heads[token] <= last) || last - first > 6) return null;

            var word = new StringBuilder(24);
            for (int t = first; t < last; t += 2) word.Append(parse.Sentences.Form(t)).Append('-');
            return word.Append(parse.Lemmas[last]).ToString().ToLowerInvariant();
        }

        private bool IsHyphen(int at, int token)
            => at > 0 && at < parse.Heads.Length - 1 && parse.Sentences.IndexOf(at) == parse.Sentences.IndexOf(token) && parse.Sentences.Form(at) is "-" or "–";
    }

    extension(WordClass words)
    {
        /// <summary>True when the class holds the token's lemma or its form.</summary>
        public bool Has(Parse parse, int token)
        {
            if (token < 0) return false;
            Span<char> lower = stackalloc char[64];
            return Holds(words, parse.Lemmas[token], lower) || Holds(words, parse.Sentences.Form(token), lower);
        }
    }

    private static bool Holds(WordClass words, ReadOnlySpan<char> word, Span<char> lower)
    {
        int length = word.Length <= lower.Length ? word.ToLowerInvariant(lower) : -1;
        return length > 0 && words.Lemmas.GetAlternateLookup<ReadOnlySpan<char>>().Contains(lower[..length]);
    }
}
