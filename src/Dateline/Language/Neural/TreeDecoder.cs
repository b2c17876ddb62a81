using System.Runtime.CompilerServices;

namespace Dateline.Language.Neural;

/// <summary>Finds the best tree with one root in a table of scores.</summary>
/// <remarks>
/// Most sentences need no search: each word takes its best head, and if that is a tree with one root it is the best there is.
/// Otherwise <see cref="SpanningTree"/> searches, with every choice of the root made so dear that it chooses it once.
/// </remarks>
internal static class TreeDecoder
{
    // Above any sum of score differences in a sentence, far below where a double loses the scores.
    private const double PriceOfRoot = 1e6;

    /// <param name="scores">Entry <c>[dependent * stride + head]</c>; position 0 is the artificial root.</param>
    /// <param name="length">Positions, the root among them.</param>
    /// <param name="heads">Receives for each position its head; entry 0 is 0.</param>
    /// <param name="search">Kept by the caller from sentence to sentence.</param>
    public static void Decode(ReadOnlySpan<float> scores, int stride, int length, Span<int> heads, SpanningTree search)
    {
        heads = heads[..length];
        heads[0] = 0;
        if (length < 2 || (TakeBestHeads(scores, stride, heads) == 1 && !HasCycle(heads))) return;

        var table = search.Table(length);
        for (int word = 1; word < length; word++)
        {
            for (int head = 0; head < length; head++) table[(word * length) + head] = scores[(word * stride) + head];
            table[word * length] -= PriceOfRoot;
        }

        search.Find(heads);
    }

    /// <returns>How many words chose the artificial root.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int TakeBestHeads(ReadOnlySpan<float> scores, int stride, Span<int> heads)
    {
        int roots = 0;
        for (int word = 1; word < heads.Length; word++)
        {
            var row = scores.Slice(word * stride, heads.Length);
            int best = 0;
            for (int head = 1; head < row.Length; head++)
                if (head != word && row[head] > row[best]) best = head;
            heads[word] = best;
            if (best == 0) roots++;
        }

        return roots;
    }

    private static bool HasCycle(ReadOnlySpan<int> heads)
    {
        for (int word = 1; word < heads.Length; word++)
        {
            int steps = 0;
            for (int at = word; at != 0; at = heads[at])
                if (++steps >= heads.Length) return true;
        }

        return false;
    }
}
