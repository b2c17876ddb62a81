using System.Runtime.InteropServices;
using Dateline.Language.Neural;

namespace Dateline.Language;

/// <summary>Words that raw text uses alike, in three grains, and how often each has a capital inside a sentence.</summary>
/// <param name="keys">Hashes of normal forms, ascending.</param>
/// <param name="cells">For each key <see cref="CellBytes"/> bytes: the fine cluster (two), the middle one, the coarse one, tenths of capitals, and 1 for a name that people bear.</param>
internal readonly ref struct WordClusters(ReadOnlySpan<byte> keys, ReadOnlySpan<byte> cells)
{
    public const int CellBytes = 6;

    private readonly ReadOnlySpan<uint> _keys = MemoryMarshal.Cast<byte, uint>(keys);
    private readonly ReadOnlySpan<byte> _cells = cells;

    /// <summary>All 0, no cluster, for a word that raw text does not have.</summary>
    public (uint Fine, uint Middle, uint Coarse, uint Capitals, uint Person) Of(uint key)
    {
        int at = _keys.BinarySearch(key);
        if (at < 0) return default;
        var cell = _cells.Slice(at * CellBytes, CellBytes);
        return (cell[0] | (uint)cell[1] << 8, cell[2], cell[3], cell[4], cell[5]);
    }

    /// <summary>The key of a word in its normal form. Never 0.</summary>
    public static uint KeyOf(ReadOnlySpan<char> normal)
    {
        uint hash = 2166136261;
        foreach (char c in normal) hash = unchecked((hash ^ c) * 16777619);
        hash ^= hash >> 15;
        return hash == 0 ? 1 : hash;
    }

    /// <summary>True for a word that raw text writes with a capital, seven times in ten or oftener.</summary>
    public bool IsUsuallyCapital(ReadOnlySpan<char> form)
    {
        Span<char> buffer = stackalloc char[WordForm.MaximumLength];
        return Of(KeyOf(buffer[..WordForm.Normalise(form, buffer)])).Capitals >= 8;
    }
}
