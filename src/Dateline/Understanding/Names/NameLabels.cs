using Dateline.Language;

namespace Dateline.Understanding.Names;

/// <summary>
/// The labels of the tagger, BIOES: 0 is outside, then beginning, inside, end and single of each kind. A whole name is one kind from its beginning to its end.
/// </summary>
internal static class NameLabels
{
    public const int Count = NameWeights.Labels;
    public const int Outside = 0;

    private static readonly byte[][] _before = [.. Enumerable.Range(0, Count).Select(next => Enumerable.Range(0, Count).Where(label => MayFollow(label, next)).Select(label => (byte)label).ToArray())];

    /// <summary>Kinds in the order of their labels.</summary>
    public static ReadOnlySpan<NameKind> Kinds => [NameKind.Person, NameKind.Organisation, NameKind.Place, NameKind.Nationality, NameKind.Other];

    public static NameKind KindOf(int label) => label == Outside ? NameKind.Unknown : Kinds[(label - 1) / 4];

    /// <summary>The label of a word of a name.</summary>
    /// <param name="kind">Index in <see cref="Kinds"/>.</param>
    public static int Of(int kind, bool first, bool last) => 1 + kind * 4 + (first ? last ? 3 : 0 : last ? 2 : 1);

    public static bool Begins(int label) => label == Outside || (label - 1) % 4 is 0 or 3;

    public static bool Ends(int label) => label == Outside || (label - 1) % 4 is 2 or 3;

    /// <summary>The labels that may stand before a label, ascending.</summary>
    public static ReadOnlySpan<byte> Before(int label) => _before[label];

    /// <summary>A name that has begun goes on with its own kind; one that has ended does not.</summary>
    public static bool MayFollow(int label, int next) => Ends(label) ? Begins(next) : !Begins(next) && (label - 1) / 4 == (next - 1) / 4;
}
