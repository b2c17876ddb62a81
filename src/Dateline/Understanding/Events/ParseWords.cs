using System.Collections.Immutable;
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
                if (word.Equals(lemma, StringComparison.OrdinalIgnoreCase) || form.Equals(word, StringComparison.OrdinalIgnoreCase))
                    return true;
            return false;
        }
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
