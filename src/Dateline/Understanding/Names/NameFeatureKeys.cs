namespace Dateline.Understanding.Names;

/// <summary>Collects features: each call is a template of its own, numbered by its place in the sequence of calls. A value of 0 is nothing, and no feature.</summary>
internal ref struct NameFeatureKeys(Span<uint> keys)
{
    private readonly Span<uint> _keys = keys;
    private uint _template;

    public int Count { get; private set; }

    public void Add(uint value)
    {
        _template++;
        if (value != 0) _keys[Count++] = Key(_template, value, 0);
    }

    public void Add(uint a, uint b)
    {
        _template++;
        if (a != 0 && b != 0) _keys[Count++] = Key(_template, a, b);
    }

    private static uint Key(uint template, uint a, uint b)
    {
        ulong hash = unchecked((a * 0x9E3779B97F4A7C15UL) ^ (b * 0xC2B2AE3D27D4EB4FUL) ^ (template * 0x165667B19E3779F9UL));
        hash = unchecked((hash ^ (hash >> 29)) * 0xBF58476D1CE4E5B9UL);
        return (uint)(hash >> 32);
    }
}
