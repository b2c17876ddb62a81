namespace Dateline.Training;

/// <summary>xoshiro256**: the same numbers from the same seed on every machine and runtime.</summary>
internal sealed class Randomness
{
    private ulong _a, _b, _c, _d;

    public Randomness(ulong seed)
    {
        _a = Mix(ref seed);
        _b = Mix(ref seed);
        _c = Mix(ref seed);
        _d = Mix(ref seed);
    }

    public ulong Next()
    {
        unchecked
        {
            ulong result = ulong.RotateLeft(_b * 5, 7) * 9;
            ulong t = _b << 17;
            _c ^= _a;
            _d ^= _b;
            _b ^= _c;
            _a ^= _d;
            _c ^= t;
            _d = ulong.RotateLeft(_d, 45);
            return result;
        }
    }

    /// <summary>In [0, 1).</summary>
    public float NextFloat() => (Next() >> 40) * (1f / (1 << 24));

    /// <summary>In [-bound, bound).</summary>
    public float NextUniform(float bound) => ((NextFloat() * 2) - 1) * bound;

    /// <summary>In [0, limit).</summary>
    public int NextBelow(int limit) => (int)(((Next() >> 32) * (ulong)limit) >> 32);

    public void Shuffle<T>(Span<T> items)
    {
        for (int i = items.Length - 1; i > 0; i--)
        {
            int j = NextBelow(i + 1);
            (items[i], items[j]) = (items[j], items[i]);
        }
    }

    /// <summary>Each of the items with this probability, in their order.</summary>
    public int[] Keep(int[] items, float probability)
    {
        if (probability >= 1) return items;

        int[] kept = new int[items.Length];
        int count = 0;
        foreach (int item in items)
            if (NextFloat() < probability) kept[count++] = item;
        return kept[..count];
    }

    private static ulong Mix(ref ulong state)
    {
        unchecked
        {
            ulong z = state += 0x9E3779B97F4A7C15UL;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
            return z ^ (z >> 31);
        }
    }
}
