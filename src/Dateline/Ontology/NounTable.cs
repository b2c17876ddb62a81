using System.Collections.Frozen;

namespace Dateline.Ontology;

/// <summary>Common nouns and noun phrases looked up from their last word: "foreign minister" under "minister". Keys are lower case. Immutable.</summary>
internal sealed class NounTable<T> where T : class
{
    /// <summary>The most words of a phrase: longer ones are refused when the file is read.</summary>
    public const int MostWords = 7;

    private readonly FrozenDictionary<string, T>.AlternateLookup<ReadOnlySpan<char>> _phrases;
    private readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _mostWords;

    // A hyphen counts as a space, because writers do not agree on "vice-president".
    public NounTable(Dictionary<string, T> given)
    {
        var phrases = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var (phrase, entry) in given) phrases.TryAdd(phrase.Replace('-', ' '), entry);
        var most = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (string phrase in phrases.Keys)
        {
            string last = phrase[(phrase.LastIndexOf(' ') + 1)..];
            most[last] = Math.Max(most.GetValueOrDefault(last), phrase.Count(c => c == ' ') + 1);
        }

        _phrases = phrases.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        _mostWords = most.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>How many words the longest phrase that ends in a word has; 0 when none does.</summary>
    public int MostWordsBefore(ReadOnlySpan<char> lastWord) => _mostWords.TryGetValue(lastWord, out int most) ? most : 0;

    /// <summary>The entry for a phrase: lower case, single spaces.</summary>
    public T? Find(ReadOnlySpan<char> phrase) => _phrases.TryGetValue(phrase, out var found) ? found : null;
}
