using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Dateline.Text;

namespace Dateline.Language;

/// <summary>Tags, lemmas and the dependency tree of every sentence (Universal Dependencies v2). One tree a sentence, one root a tree.</summary>
public sealed class Parse
{
    private readonly ImmutableArray<TokenSpan> _subtrees;
    private readonly ImmutableArray<int> _firstChild;
    private readonly ImmutableArray<int> _nextSibling;

    /// <param name="upos">One for each token.</param>
    /// <param name="xpos">Penn Treebank tags, one for each token.</param>
    /// <param name="lemmas">One for each token, lower case but for names.</param>
    /// <param name="heads">For each token the token it depends on, counted over the article; -1 for a root.</param>
    /// <param name="relations">For each token its relation with subtype, such as <c>nsubj:pass</c>; <c>root</c> for a root.</param>
    /// <exception cref="ArgumentException">The lists differ in length.</exception>
    public Parse(Sentences sentences, ImmutableArray<Upos> upos, ImmutableArray<string> xpos, ImmutableArray<string> lemmas, ImmutableArray<int> heads, ImmutableArray<string> relations)
    {
        int n = sentences.Tokens.Length;
        if (upos.Length != n || xpos.Length != n || lemmas.Length != n || heads.Length != n || relations.Length != n)
            throw new ArgumentException($"A parse of {n} tokens needs {n} of each layer; got {upos.Length}, {xpos.Length}, {lemmas.Length}, {heads.Length}, {relations.Length}.");

        (Sentences, Upos, Xpos, Lemmas, Heads, Relations) = (sentences, upos, xpos, lemmas, heads, relations);
        (_firstChild, _nextSibling) = LinkChildren(heads);
        _subtrees = MeasureSubtrees(sentences, heads);
    }

    public Sentences Sentences { get; }

    public string Text => Sentences.Text;

    public ImmutableArray<Upos> Upos { get; }

    public ImmutableArray<string> Xpos { get; }

    public ImmutableArray<string> Lemmas { get; }

    public ImmutableArray<int> Heads { get; }

    public ImmutableArray<string> Relations { get; }

    public int Length => Heads.Length;

    /// <summary>What the network holds likely beyond the trees.</summary>
    internal ParseHints Hints { get; init; } = ParseHints.None;

    /// <summary>What was learnt about names, for the room that finds them.</summary>
    internal NameWeights NameWeights { get; init; } = NameWeights.None;

    /// <summary>The same words and tags in another tree. A sentence whose words would hang on each other in a ring keeps the tree that it has.</summary>
    internal Parse With(ImmutableArray<int> heads, ImmutableArray<string> relations)
    {
        foreach (var sentence in Sentences.All)
        {
            var (start, length) = (sentence.Tokens.Start, sentence.Tokens.Length);
            if (!IsRing(heads, sentence.Tokens)) continue;
            var (mendedHeads, mendedRelations) = (heads.ToBuilder(), relations.ToBuilder());
            for (int t = start; t < start + length; t++) (mendedHeads[t], mendedRelations[t]) = (Heads[t], Relations[t]);
            (heads, relations) = (mendedHeads.ToImmutable(), mendedRelations.ToImmutable());
        }

        return new(Sentences, Upos, Xpos, Lemmas, heads, relations) { Hints = Hints, NameWeights = NameWeights };
    }

    // Each word is walked once: the mark of a walk on a word that it did not make itself has been up to the root.
    private static bool IsRing(ImmutableArray<int> heads, TokenSpan sentence)
    {
        int length = sentence.Length;
        Span<int> walk = length <= 256 ? stackalloc int[length] : new int[length];
        walk.Clear();
        for (int t = 0; t < length; t++)
            for (int at = t; at >= 0 && at < length && walk[at] != t + 1; at = heads[sentence.Start + at] - sentence.Start)
            {
                if (walk[at] != 0) break;
                walk[at] = t + 1;
                if (heads[sentence.Start + at] is var head && head >= sentence.Start && head < sentence.End && walk[head - sentence.Start] == t + 1) return true;
            }

        return false;
    }

    /// <summary>A view of one word and its place in the tree.</summary>
    public Word this[int token] => new(this, token);

    /// <summary>The first child of a token in reading order, -1 if it has none.</summary>
    internal int FirstChild(int token) => _firstChild[token];

    /// <summary>The next child of the same head in reading order, -1 after the last.</summary>
    internal int NextSibling(int token) => _nextSibling[token];

    /// <summary>The shortest run of tokens that holds a token and all below it.</summary>
    internal TokenSpan Subtree(int token) => _subtrees[token];

    private static (ImmutableArray<int> First, ImmutableArray<int> Next) LinkChildren(ImmutableArray<int> heads)
    {
        var first = new int[heads.Length];
        var next = new int[heads.Length];
        Array.Fill(first, -1);
        Array.Fill(next, -1);
        for (int i = heads.Length - 1; i >= 0; i--)
        {
            int head = heads[i];
            if (head < 0) continue;
            next[i] = first[head];
            first[head] = i;
        }

        return (ImmutableCollectionsMarshal.AsImmutableArray(first), ImmutableCollectionsMarshal.AsImmutableArray(next));
    }

    private static ImmutableArray<TokenSpan> MeasureSubtrees(Sentences sentences, ImmutableArray<int> heads)
    {
        var runs = new TokenSpan[heads.Length];
        for (int i = 0; i < runs.Length; i++) runs[i] = new TokenSpan(i, 1);

        // Each token stretches its ancestors, and stops where a run already holds it: near-linear, and bounded by the sentence even if a tree were broken.
        for (int i = 0; i < heads.Length; i++)
        {
            int steps = sentences.Of(i).Tokens.Length;
            for (int up = heads[i]; up >= 0 && steps > 0 && !runs[up].Contains(runs[i]); up = heads[up], steps--)
                runs[up] = TokenSpan.Between(Math.Min(runs[up].Start, i), Math.Max(runs[up].End, i + 1));
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(runs);
    }
}
