using System.Collections.Immutable;

namespace Dateline.Language;

/// <summary>One sentence of a CoNLL-U file. Empty nodes are left out.</summary>
/// <param name="Comments">Whole lines, with their number sign.</param>
/// <param name="Ranges">In order, not overlapping.</param>
/// <param name="Line">Where the sentence begins in its file, counted from 1.</param>
public sealed record ConlluSentence(ImmutableArray<string> Comments, ImmutableArray<ConlluWord> Words, ImmutableArray<ConlluRange> Ranges, int Line)
{
    /// <summary>True if a comment says that a document begins here.</summary>
    public bool BeginsDocument => Has("newdoc");

    /// <summary>True if a comment says that a paragraph, or a document, begins here.</summary>
    public bool BeginsParagraph => Has("newpar") || Has("newdoc");

    private bool Has(string key)
    {
        foreach (string comment in Comments)
            if (comment.AsSpan(1).TrimStart().StartsWith(key, StringComparison.Ordinal))
                return true;
        return false;
    }
}
