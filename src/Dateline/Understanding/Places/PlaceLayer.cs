using System.Collections.Immutable;

namespace Dateline.Understanding.Places;

/// <summary>All mentions of places in one article, in reading order. A name may be a place here and an actor there.</summary>
public sealed class PlaceLayer
{
    private readonly Dictionary<int, int> _byToken = [];

    public PlaceLayer(ImmutableArray<Place> all)
    {
        All = all;
        for (int i = 0; i < all.Length; i++)
            for (int t = all[i].Tokens.Start; t < all[i].Tokens.End; t++)
                _byToken[t] = i;
    }

    public ImmutableArray<Place> All { get; }

    /// <summary>Index in <see cref="All"/> of the place that a token is part of; -1 if none.</summary>
    public int IndexAt(int token) => _byToken.GetValueOrDefault(token, -1);
}
