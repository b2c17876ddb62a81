using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Dateline.Ontology;

/// <summary>Phrases looked up where they stand in a text, the longest first. Immutable.</summary>
/// <remarks>A space matches any run of white space, ' matches ’. A phrase ends only where a word ends.</remarks>
internal sealed class PhraseTable<T> where T : class
{
    private readonly FrozenDictionary<string, ImmutableArray<(string Phrase, T Entry)>> _byFirstWord;
    private readonly FrozenDictionary<string, ImmutableArray<(string Phrase, T Entry)>>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    public PhraseTable(IEnumerable<(string Phrase, T Entry)> phrases)
    {
        _byFirstWord = phrases
            .Where(p => FirstWord(p.Phrase).Length > 0)
            .GroupBy(p => FirstWord(p.Phrase).ToString(), StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(g => g.Key, g => g.OrderByDescending(p => p.Phrase.Length).ToImmutableArray(), StringComparer.OrdinalIgnoreCase);
        _lookup = _byFirstWord.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>All phrases whose first word stands at <paramref name="start"/>, longest first; test them with <see cref="LengthAt"/>.</summary>
    public ImmutableArray<(string Phrase, T Entry)> Candidates(ReadOnlySpan<char> text, int start)
        => _lookup.TryGetValue(FirstWord(text[start..]), out var found) ? found : [];

    /// <summary>How many characters a phrase takes at a place in a text; 0 when it does not stand there.</summary>
    public static int LengthAt(string phrase, ReadOnlySpan<char> text, int start, StringComparison how)
    {
        int at = start;
        foreach (char c in phrase)
        {
            if (at >= text.Length) return 0;
            if (c == ' ')
            {
                if (!char.IsWhiteSpace(text[at])) return 0;
                while (at < text.Length && char.IsWhiteSpace(text[at])) at++;
                continue;
            }

            if (!Same(c, text[at], how)) return 0;
            at++;
        }

        return at < text.Length && char.IsLetterOrDigit(text[at]) && char.IsLetterOrDigit(phrase[^1]) ? 0 : at - start;
    }

    private static bool Same(char wanted, char found, StringComparison how)
        => wanted == found || (wanted == '\'' && found == '’') || (wanted == '’' && found == '\'')
        || (how == StringComparison.OrdinalIgnoreCase && char.ToUpperInvariant(wanted) == char.ToUpperInvariant(found));

    private static ReadOnlySpan<char> FirstWord(ReadOnlySpan<char> text)
    {
        int end = 0;
        while (end < text.Length && char.IsLetterOrDigit(text[end])) end++;
        return text[..end];
    }
}
