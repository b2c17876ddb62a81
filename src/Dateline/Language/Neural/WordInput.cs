namespace Dateline.Language.Neural;

/// <summary>A spelling as rows of the network's tables.</summary>
/// <param name="Word">Row of the word table; 0 if the word is unknown.</param>
/// <param name="Vector">Row of the vectors learnt beforehand; 0 if there is none.</param>
/// <param name="Affixes">Three prefixes, then four suffixes.</param>
internal sealed record WordInput(int Word, int Vector, int Shape, int[] Affixes, int[] NGrams)
{
    /// <summary>Row 0 of the word table stands for all unknown words.</summary>
    public const int Unknown = 0;

    /// <summary>The artificial first word of each sentence, on which the root of the tree hangs.</summary>
    public static WordInput Root { get; } = new(1, 0, 0, [0, 1, 2, 3, 4, 5, 6], [0]);
}
