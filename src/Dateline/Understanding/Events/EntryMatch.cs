using Dateline.Ontology;

namespace Dateline.Understanding.Events;

/// <summary>An entry of the codebook found at a head word: which tokens its other words are.</summary>
/// <param name="Words">One token for each of the entry's other words, in its order.</param>
/// <param name="Opened">The noun that the entry's final preposition leads to ("opened fire on THEM"); -1 if none.</param>
internal sealed record EntryMatch(CodebookEntry Entry, Frame Frame, int[] Words, int Opened)
{
    public int Head => Frame.Head;

    /// <summary>How much the entry asked for: more specific entries win.</summary>
    public int Specificity { get; init; }

    /// <summary>Probability that this is an event of the entry's type, 0 to 1; null without weights.</summary>
    public double? Likely { get; init; }
}
