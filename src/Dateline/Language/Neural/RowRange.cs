namespace Dateline.Language.Neural;

/// <summary>The rows of one sentence in a group: the root, then its words.</summary>
/// <param name="Sentence">Which sentence of the call.</param>
internal readonly record struct RowRange(int Start, int Length, int Sentence)
{
    public int End => Start + Length;
}
