using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Dateline.Ontology;

/// <summary>The ontology, loaded: what may be said, and all ways of saying it, ready to be looked up by head word. Immutable.</summary>
public sealed class Codebook
{
    private static readonly WordClass NoWords = new("", []);
    private readonly FrozenDictionary<string, ImmutableArray<CodebookEntry>> _byHead;
    private readonly FrozenDictionary<string, WordClass> _classes;
    private readonly Dictionary<EventType, CodebookPage> _pages;

    /// <param name="entries">In the order of file and line.</param>
    public Codebook(ImmutableArray<CodebookEntry> entries) : this(entries, [], new CameoCrosswalk([]), new Dictionary<string, WordClass>(StringComparer.Ordinal)) { }

    internal Codebook(ImmutableArray<CodebookEntry> entries, ImmutableArray<CodebookPage> pages, CameoCrosswalk crosswalk, IReadOnlyDictionary<string, WordClass> classes)
    {
        (All, Pages, Cameo) = (entries, pages, crosswalk);
        _pages = pages.ToDictionary(page => page.Type);
        _classes = classes.ToFrozenDictionary(StringComparer.Ordinal);
        var lists = new Dictionary<string, ImmutableArray<CodebookEntry>.Builder>(StringComparer.Ordinal);
        foreach (var entry in entries)
            foreach (string lemma in entry.HeadLemmas)
            {
                if (!lists.TryGetValue(lemma, out var list)) lists[lemma] = list = ImmutableArray.CreateBuilder<CodebookEntry>();
                list.Add(entry);
            }

        _byHead = lists.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.ToImmutable(), StringComparer.Ordinal);
    }

    /// <summary>Every entry, in the order of file and line.</summary>
    public ImmutableArray<CodebookEntry> All { get; }

    /// <summary>The event types, by name.</summary>
    public ImmutableArray<CodebookPage> Pages { get; }

    public CameoCrosswalk Cameo { get; }

    /// <summary>Reads the ontology of a data directory.</summary>
    /// <param name="directories">The data directory, then any laid over it: their rows and pages add to it or replace those with the same key.</param>
    /// <exception cref="DataFileException">The first fault found; <see cref="Check"/> gives them all.</exception>
    public static Codebook Load(params string[] directories)
    {
        var reader = new CodebookReader(directories);
        var codebook = reader.Read();
        return reader.Faults.Count == 0 ? codebook : throw reader.Faults[0];
    }

    /// <summary>Every fault of the ontology in a data directory, in the order of reading; none when it is sound.</summary>
    public static IReadOnlyList<DataFileException> Check(params string[] directories)
    {
        var reader = new CodebookReader(directories);
        var codebook = reader.Read();
        return [.. reader.Faults, .. CodebookCheck.Find(codebook)];
    }

    /// <summary>The entries whose head may be this lemma, in the order of file and line; none for an unknown word.</summary>
    /// <param name="lemma">Lower case.</param>
    public ImmutableArray<CodebookEntry> HeadedBy(ReadOnlySpan<char> lemma)
        => _byHead.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(lemma, out var found) ? found : [];

    /// <summary>The words of a class of classes.csv; an empty class when there is none of the name.</summary>
    public WordClass Class(string name) => _classes.GetValueOrDefault(name, NoWords);

    /// <summary>The page of a type, or null.</summary>
    public CodebookPage? Page(EventType type) => _pages.GetValueOrDefault(type);

    /// <summary><see cref="QuadCategory.Unknown"/> for a type without a page.</summary>
    public QuadCategory QuadOf(EventType type) => Page(type)?.Quad ?? QuadCategory.Unknown;
}
