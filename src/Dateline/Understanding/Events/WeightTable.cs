using System.Numerics;

namespace Dateline.Understanding.Events;

/// <summary>
/// Rows of weights by the hash of their feature: open addressing over flat arrays. Most features that are asked for have no row, and to know that takes one look at one place.
/// </summary>
internal sealed class WeightTable
{
    private readonly ulong[] _keys;
    private readonly (int Start, int Length)[] _rows;
    private float[] _weights = [];
    private int _used;

    /// <param name="most">How many rows will be added at most.</param>
    public WeightTable(int most)
    {
        int places = (int)BitOperations.RoundUpToPowerOf2((uint)(2 * most) + 2);
        (_keys, _rows) = (new ulong[places], new (int, int)[places]);
    }

    public int Count { get; private set; }

    /// <summary>Adds a row; false when the key is there already, or is 0, which marks a free place.</summary>
    public bool TryAdd(ulong key, ReadOnlySpan<float> row)
    {
        int place = PlaceOf(key);
        if (key == 0 || _keys[place] == key) return false;
        if (_used + row.Length > _weights.Length) Array.Resize(ref _weights, Math.Max(2 * _weights.Length, 1 << 16));
        row.CopyTo(_weights.AsSpan(_used));
        (_keys[place], _rows[place]) = (key, (_used, row.Length));
        _used += row.Length;
        Count++;
        return true;
    }

    /// <summary>The row of a key; empty when it has none.</summary>
    public ReadOnlySpan<float> Find(ulong key)
    {
        int place = PlaceOf(key);
        if (_keys[place] != key) return [];
        var (start, length) = _rows[place];
        return _weights.AsSpan(start, length);
    }

    /// <summary>Where a key is, or the free place where it would go: the table is never more than half full.</summary>
    private int PlaceOf(ulong key)
    {
        int mask = _keys.Length - 1, place = (int)(key >> 33) & mask;
        while (_keys[place] != key && _keys[place] != 0) place = (place + 1) & mask;
        return place;
    }
}
