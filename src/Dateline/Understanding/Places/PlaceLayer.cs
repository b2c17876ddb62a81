using System.Collections.Immutable;

namespace Dateline.Understanding.Places;

/// <summary>All mentions of places in one article, in reading order. A name may be a place here and an actor there.</summary>
public sealed class PlaceLayer
{
    private readonly Dictionary<int, int> _byToken = [];
    private readonly IReadOnlyDictionary<int, int> _described;

    /// <param name="described">Index of the place that a common noun stands for, by the token of the noun.</param>
    internal PlaceLayer(ImmutableArray<Place> all, IReadOnlyDictionary<int, int> described)
    {
        (All, _described) = (all, described);
        for (int i = 0; i < all.Length; i++)
            for (int t = all[i].Tokens.Start; t < all[i].Tokens.End; t++)
                _byToken[t] = i;
    }

    public PlaceLayer(ImmutableArray<Place> all) : this(all, new Dictionary<int, int>())
    {
    }

    public ImmutableArray<Place> All { get; }

    /// <summary>Index in <see cref="All"/> of the place that a token names or, as "the capital", stands for; -1 if none.</summary>
    public int Meant(int token) => _byToken.TryGetValue(token, out int named) ? named : _described.GetValueOrDefault(token, -1);

    /// <summary>Index in <see cref="All"/> of the place that a token is part of; -1 if none.</summary>
    public int IndexAt(int token) => _byToken.GetValueOrDefault(token, -1);
}
