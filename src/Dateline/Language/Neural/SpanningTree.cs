namespace Dateline.Language.Neural;

/// <summary>The spanning tree of greatest score below node 0 in a dense directed graph: Chu, Liu and Edmonds.</summary>
/// <remarks>Cubic in the worst case; sentences are cut well before that hurts. Runs only where best heads alone make no tree.</remarks>
internal static class SpanningTree
{
    /// <param name="scores">Entry <c>[node * count + head]</c>; row 0 is not read.</param>
    /// <returns>The head of each node; entry 0 is 0.</returns>
    public static int[] Find(double[] scores, int count)
    {
        var heads = new int[count];
        for (int node = 1; node < count; node++) heads[node] = BestHead(scores, count, node);
        var cycle = FindCycle(heads);
        if (cycle.Count == 0) return heads;

        // The cycle becomes one node, the last of a smaller graph; the others keep their order.
        var others = Enumerable.Range(0, count).Except(cycle).ToArray();
        int merged = others.Length, smaller = merged + 1;
        var table = new double[smaller * smaller];
        var leaves = new int[merged];
        var enters = new int[merged];
        for (int i = 0; i < merged; i++)
        {
            int outside = others[i];
            for (int j = 0; j < merged; j++) table[(i * smaller) + j] = scores[(outside * count) + others[j]];

            leaves[i] = cycle.MaxBy(member => scores[(outside * count) + member]);
            table[(i * smaller) + merged] = scores[(outside * count) + leaves[i]];

            // To enter at a member is to give up that member's head within the cycle.
            double Gain(int member) => scores[(member * count) + outside] - scores[(member * count) + heads[member]];
            enters[i] = cycle.MaxBy(Gain);
            table[(merged * smaller) + i] = Gain(enters[i]);
        }

        var found = Find(table, smaller);
        for (int i = 1; i < merged; i++) heads[others[i]] = found[i] == merged ? leaves[i] : others[found[i]];
        heads[enters[found[merged]]] = others[found[merged]];
        return heads;
    }

    private static int BestHead(double[] scores, int count, int node)
    {
        int best = 0;
        for (int head = 1; head < count; head++)
            if (head != node && scores[(node * count) + head] > scores[(node * count) + best]) best = head;
        return best;
    }

    /// <summary>The nodes of one cycle, or none.</summary>
    private static List<int> FindCycle(int[] heads)
    {
        var seenFrom = new int[heads.Length];
        for (int start = 1; start < heads.Length; start++)
        {
            int at = start;
            while (at != 0 && seenFrom[at] == 0)
            {
                seenFrom[at] = start;
                at = heads[at];
            }

            if (at == 0 || seenFrom[at] != start) continue;

            var cycle = new List<int> { at };
            for (int member = heads[at]; member != at; member = heads[member]) cycle.Add(member);
            return cycle;
        }

        return [];
    }
}
