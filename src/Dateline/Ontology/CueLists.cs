using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Dateline.Ontology;

/// <summary>The lists of <c>cues/</c>: words by which an article says who said so and how surely. Looked up by lemma.</summary>
public sealed class CueLists
{
    private readonly FrozenDictionary<string, ImmutableArray<Cue>> _verbs;
    private readonly FrozenDictionary<string, string> _forms;
    private readonly FrozenDictionary<string, Cue> _nouns;
    private readonly FrozenDictionary<string, Cue> _adjectives;
    private readonly FrozenDictionary<string, ImmutableArray<Cue>> _phrases;
    private readonly FrozenDictionary<string, ImmutableArray<CueWord>> _words;
    private readonly FrozenSet<string> _grants;
    private readonly FrozenDictionary<string, string> _venues;

    /// <param name="forms">Inflected forms and their lemmas.</param>
    /// <param name="phrases">By the first word of each.</param>
    /// <param name="grants">Nouns of what is granted or denied by an act.</param>
    /// <param name="venues">Nouns of where something is said, and the preposition before who is spoken to there.</param>
    internal CueLists(
        Dictionary<string, List<Cue>> verbs,
        Dictionary<string, string> forms,
        Dictionary<string, Cue> nouns,
        Dictionary<string, Cue> adjectives,
        Dictionary<string, List<Cue>> phrases,
        Dictionary<string, List<CueWord>> words,
        HashSet<string> grants,
        Dictionary<string, string> venues)
    {
        _verbs = Freeze(verbs);
        _forms = forms.ToFrozenDictionary(StringComparer.Ordinal);
        _nouns = nouns.ToFrozenDictionary(StringComparer.Ordinal);
        _adjectives = adjectives.ToFrozenDictionary(StringComparer.Ordinal);
        _phrases = Freeze(phrases);
        _words = Freeze(words);
        _grants = grants.ToFrozenSet(StringComparer.Ordinal);
        _venues = venues.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>Verbs of speech and thought with a lemma, those with a particle first; none if it is no such verb.</summary>
    public ImmutableArray<Cue> Verbs(string lemma) => _verbs.GetValueOrDefault(lemma, []);

    /// <summary>Verbs of speech and thought by a form as written, lower case: for words whose lemma was not found.</summary>
    public ImmutableArray<Cue> VerbsWritten(ReadOnlySpan<char> form)
        => _forms.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(form, out string? lemma) ? Verbs(lemma) : [];

    /// <summary>A noun of speech, or null.</summary>
    public Cue? Noun(string lemma) => _nouns.GetValueOrDefault(lemma);

    /// <summary>An adjective for a state of mind ("confident that"), or null.</summary>
    public Cue? Adjective(string lemma) => _adjectives.GetValueOrDefault(lemma);

    /// <summary>Phrases that name a source ("according to") and begin with a lower-case word.</summary>
    public ImmutableArray<Cue> PhrasesFrom(string firstWord) => _phrases.GetValueOrDefault(firstWord, []);

    /// <summary>What the lists of hedges, modality, negation and conditions say of a lower-case word in one class; null if nothing.</summary>
    public CueWord? Word(string word, string @class)
    {
        if (!_words.TryGetValue(word, out var rows)) return null;
        foreach (var row in rows)
            if (row.Class == @class)
                return row;
        return null;
    }

    /// <summary>Whether a noun names what is granted or denied by an act ("denied them entry") and not by words ("denied the charge").</summary>
    public bool IsGrant(string lemma) => _grants.Contains(lemma);

    /// <summary>For a lower-case noun of where or how something is said ("interview", "briefing"): the preposition before who is spoken to there, perhaps empty. Null for any other word.</summary>
    public string? Venue(string lemma) => _venues.GetValueOrDefault(lemma);

    private static FrozenDictionary<string, ImmutableArray<T>> Freeze<T>(Dictionary<string, List<T>> lists)
        => lists.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.ToImmutableArray(), StringComparer.Ordinal);
}
