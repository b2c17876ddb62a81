using System.Buffers;
using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Dateline.Ontology;

/// <summary>The <c>words</c> cell of a codebook row, read: "impose sanction/embargo on", "air strike (noun)".</summary>
/// <param name="Lemmas">Alternatives for the head.</param>
internal sealed record WordsPattern(HeadKind Head, ImmutableArray<string> Lemmas, ImmutableArray<EntryWord> Others)
{
    /// <summary>A closed class of English. Those that never open a slot of their own stand in <see cref="Particles"/>.</summary>
    internal static readonly FrozenSet<string> Prepositions = new[]
    {
        "about", "across", "after", "against", "along", "alongside", "around", "as", "at", "before", "behind", "below", "beneath", "beside", "between", "beyond", "by", "during", "for", "from",
        "in", "inside", "into", "like", "near", "of", "off", "on", "onto", "out", "outside", "over", "through", "throughout", "to", "toward", "towards", "under", "upon", "via", "with", "within", "without",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Particles = new[] { "up", "down", "out", "off", "away", "back", "over", "aside", "apart", "together", "forward" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly SearchValues<char> NotInLemmas = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZ,;:\"|_");

    /// <summary>Reads a cell. A word beside several prepositions gives one pattern for each.</summary>
    /// <exception cref="DataFileException">The cell does not follow the grammar.</exception>
    public static ImmutableArray<WordsPattern> Parse(string file, int line, string cell)
    {
        var head = HeadKind.Verb;
        string words = cell;
        int bracket = cell.IndexOf('(');
        if (bracket >= 0)
        {
            head = cell[bracket..] switch
            {
                "(noun)" => HeadKind.Noun,
                "(adjective)" => HeadKind.Adjective,
                "(verb)" => HeadKind.Verb,
                _ => throw new DataFileException(file, line, $"\"{cell[bracket..]}\" is no part of speech.", "End the words with (noun) or (adjective); a verb needs nothing."),
            };
            words = cell[..bracket].TrimEnd();
        }

        var tokens = new List<ImmutableArray<string>>(6);
        foreach (string token in words.Split(' ', StringSplitOptions.RemoveEmptyEntries)) tokens.Add(Alternatives(file, line, cell, token));
        if (tokens.Count == 0) throw new DataFileException(file, line, "The row has no words.", "Write how the event is said, for example: open fire on.");

        return head == HeadKind.Verb ? Verb(tokens) : Nominal(file, line, cell, head, tokens);
    }

    private static ImmutableArray<string> Alternatives(string file, int line, string cell, string token)
    {
        string[] parts = token.Split('/');
        foreach (string part in parts)
        {
            if (part.Length == 0) throw new DataFileException(file, line, $"\"{cell}\" has an empty alternative.", "Write a/b without blanks, and nothing before or after the stroke.");

            if (part.AsSpan().ContainsAny(NotInLemmas))
                throw new DataFileException(file, line, $"\"{part}\" in \"{cell}\" is no lemma.", "Write dictionary forms in small letters, parted by blanks.");
        }

        return [.. parts];
    }

    private static ImmutableArray<WordsPattern> Verb(List<ImmutableArray<string>> tokens)
        => Expand(HeadKind.Verb, tokens[0], [], tokens, 1);

    private static ImmutableArray<WordsPattern> Nominal(string file, int line, string cell, HeadKind kind, List<ImmutableArray<string>> tokens)
    {
        int head = 0;
        while (head + 1 < tokens.Count && !IsAdposition(tokens[head + 1])) head++;
        if (IsAdposition(tokens[0])) throw new DataFileException(file, line, $"\"{cell}\" begins with a preposition.", "Begin with the words that stand before the noun, or write it with the verb that goes with it.");

        var before = tokens.Take(head).Select(lemmas => new EntryWord(EntryWordKind.Modifier, lemmas, null)).ToList();
        return Expand(kind, tokens[head], before, tokens, head + 1);
    }

    // What follows the head: runs of bare words, each with the adposition before it, if there is one.
    private static ImmutableArray<WordsPattern> Expand(HeadKind kind, ImmutableArray<string> head, List<EntryWord> start, List<ImmutableArray<string>> tokens, int from)
    {
        var patterns = new List<List<EntryWord>> { start };
        for (int i = from; i < tokens.Count;)
        {
            bool adposition = IsAdposition(tokens[i]);
            bool bare = !adposition;
            int run = adposition ? i + 1 : i;
            int end = run;
            while (end < tokens.Count && !IsAdposition(tokens[end])) end++;

            if (adposition && (end == run || tokens[i].All(Particles.Contains)))
            {
                foreach (var pattern in patterns) pattern.Add(new EntryWord(EntryWordKind.Particle, tokens[i], null));
                i++;
                continue;
            }

            string?[] prepositions = bare ? [null] : [.. tokens[i]];
            var next = new List<List<EntryWord>>(patterns.Count * prepositions.Length);
            foreach (var pattern in patterns)
                foreach (string? preposition in prepositions)
                    next.Add([.. pattern, .. Run(tokens, run, end, preposition)]);
            patterns = next;
            i = end;
        }

        return [.. patterns.Select(others => new WordsPattern(kind, head, [.. others]))];
    }

    // The last word of a run is its noun; those before it must modify it.
    private static IEnumerable<EntryWord> Run(List<ImmutableArray<string>> tokens, int start, int end, string? preposition)
    {
        for (int i = start; i < end - 1; i++) yield return new EntryWord(EntryWordKind.Modifier, tokens[i], null);
        yield return new EntryWord(preposition is null ? EntryWordKind.Object : EntryWordKind.Oblique, tokens[end - 1], preposition);
    }

    private static bool IsAdposition(ImmutableArray<string> alternatives) => alternatives.All(word => Prepositions.Contains(word) || Particles.Contains(word));
}
