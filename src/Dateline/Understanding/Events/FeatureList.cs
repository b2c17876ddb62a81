using System.Runtime.InteropServices;

namespace Dateline.Understanding.Events;

/// <summary>
/// What a decision looks at, one hashed key a feature. A feature is a name and up to three values; its key is the FNV-1a hash of <c>name=a|b|c</c>, so the runtime
/// needs no strings and the trainer, which does, can write a file that people can read.
/// </summary>
internal sealed class FeatureList
{
    private readonly List<ulong> _keys = new(64);

    // Features are described in nearly the same order each time: the hash of a name is kept at its place in that order.
    private readonly List<(string Name, ulong Key)> _names = new(64);

    /// <summary>The features in words, for the trainer; null at run time.</summary>
    public List<string>? Names { get; init; }

    public ReadOnlySpan<ulong> Keys => CollectionsMarshal.AsSpan(_keys);

    public void Clear()
    {
        _keys.Clear();
        Names?.Clear();
    }

    public void Add(string name, ReadOnlySpan<char> a = default, ReadOnlySpan<char> b = default, ReadOnlySpan<char> c = default)
    {
        _keys.Add(Hash(Hash(Hash(Hash(Hash(KeyOfName(name), a), "|"), b), "|"), c));
        Names?.Add($"{name}={a}|{b}|{c}");
    }

    public static ulong KeyOf(ReadOnlySpan<char> text) => Hash(Seed, text);

    private const ulong Seed = 14695981039346656037;

    private ulong KeyOfName(string name)
    {
        int at = _keys.Count;
        if (at < _names.Count && ReferenceEquals(_names[at].Name, name)) return _names[at].Key;
        ulong key = Hash(Hash(Seed, name), "=");
        if (at < _names.Count) _names[at] = (name, key);
        else _names.Add((name, key));
        return key;
    }

    private static ulong Hash(ulong key, ReadOnlySpan<char> text)
    {
        foreach (char c in text) key = unchecked((key ^ c) * 1099511628211);
        return key;
    }
}
