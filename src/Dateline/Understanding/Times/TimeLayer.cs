using System.Collections.Immutable;

namespace Dateline.Understanding.Times;

/// <summary>All time expressions of one article, in reading order, none overlapping another.</summary>
public sealed class TimeLayer
{
    private readonly Dictionary<int, int> _byToken = [];

    public TimeLayer(ImmutableArray<TimeExpression> all, DateOnly? spoken = null)
    {
        (All, Spoken) = (all, spoken);
        for (int i = 0; i < all.Length; i++)
            for (int t = all[i].Tokens.Start; t < all[i].Tokens.End; t++)
                _byToken[t] = i;
    }

    public ImmutableArray<TimeExpression> All { get; }

    /// <summary>The day the copy was written; null when nothing says so.</summary>
    public DateOnly? Spoken { get; }

    /// <summary>Index in <see cref="All"/> of the expression that a token is part of; -1 if none.</summary>
    public int IndexAt(int token) => _byToken.GetValueOrDefault(token, -1);
}
