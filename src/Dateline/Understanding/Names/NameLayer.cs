using System.Collections.Immutable;

namespace Dateline.Understanding.Names;

/// <summary>All names of one article, in reading order, none overlapping another.</summary>
public sealed class NameLayer
{
    private readonly Dictionary<int, Mention> _byToken = [];

    public NameLayer(ImmutableArray<Mention> all)
    {
        All = all;
        foreach (var mention in all)
            for (int t = mention.Tokens.Start; t < mention.Tokens.End; t++)
                _byToken[t] = mention;
    }

    public ImmutableArray<Mention> All { get; }

    /// <summary>The name that a token is part of, or null.</summary>
    public Mention? At(int token) => _byToken.GetValueOrDefault(token);
}
