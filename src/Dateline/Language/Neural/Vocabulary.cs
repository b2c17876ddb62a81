namespace Dateline.Language.Neural;

/// <summary>A closed list of strings, each with its place in it.</summary>
internal sealed class Vocabulary
{
    private readonly string[] _entries;
    private readonly Dictionary<string, int> _places;
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _bySpan;

    public Vocabulary(IReadOnlyCollection<string> entries)
    {
        _entries = [.. entries];
        _places = new Dictionary<string, int>(_entries.Length, StringComparer.Ordinal);
        for (int i = 0; i < _entries.Length; i++) _places.TryAdd(_entries[i], i);
        _bySpan = _places.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public int Count => _entries.Length;

    public ReadOnlySpan<string> Entries => _entries;

    public string this[int place] => _entries[place];

    /// <summary>The place of an entry, or -1.</summary>
    public int Find(ReadOnlySpan<char> entry) => _bySpan.TryGetValue(entry, out int place) ? place : -1;
}
