using System.Collections.Immutable;

namespace Dateline.Ontology;

/// <summary>All ways of saying an event, ready to be looked up by head word.</summary>
public sealed class Codebook
{
    private readonly Dictionary<string, ImmutableArray<CodebookEntry>> _byHead;

    /// <param name="entries">In the order of file and line.</param>
    public Codebook(ImmutableArray<CodebookEntry> entries)
    {
        All = entries;
        var lists = new Dictionary<string, ImmutableArray<CodebookEntry>.Builder>(StringComparer.Ordinal);
        foreach (var entry in entries)
            foreach (string lemma in entry.HeadLemmas)
            {
                if (!lists.TryGetValue(lemma, out var list)) lists[lemma] = list = ImmutableArray.CreateBuilder<CodebookEntry>();
                list.Add(entry);
            }

        _byHead = lists.ToDictionary(pair => pair.Key, pair => pair.Value.ToImmutable(), StringComparer.Ordinal);
    }

    public ImmutableArray<CodebookEntry> All { get; }

    /// <summary>The entries whose head may be this lemma, in the order of file and line; none for an unknown word.</summary>
    /// <param name="lemma">Lower case.</param>
    public ImmutableArray<CodebookEntry> HeadedBy(ReadOnlySpan<char> lemma)
        => _byHead.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(lemma, out var found) ? found : [];
}
