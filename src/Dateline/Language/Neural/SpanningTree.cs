namespace Dateline.Language.Neural;

/// <summary>The spanning tree of greatest score below node 0 in a dense directed graph: Chu, Liu and Edmonds, as Tarjan walks it.</summary>
/// <remarks>
/// From each node the walk follows best heads until it meets what already hangs on the root. Where it meets itself, the cycle becomes one node and the walk
/// goes on from there. A node is merged once, at the cost of one row and one column, so time is quadratic whatever the scores; hostile text cannot hold a core.
/// </remarks>
internal sealed class SpanningTree
{
    private readonly int _count;
    private readonly double[] _scores;
    private readonly int[] _edges;
    private readonly bool[] _merged;
    private readonly int[] _best;
    private readonly List<Cycle> _cycles = [];

    // For each place in the table, the node that stands there now: a word, or a cycle numbered on from the words.
    private readonly int[] _standing;
    private readonly List<int> _cycleOf;

    private SpanningTree(double[] scores, int[] edges, int count)
    {
        (_count, _scores, _edges) = (count, scores, edges);
        for (int edge = 0; edge < count * count; edge++) edges[edge] = edge;
        _merged = new bool[count];
        _best = new int[count];
        _standing = [.. Enumerable.Range(0, count)];
        _cycleOf = [.. Enumerable.Repeat(-1, count)];
    }

    /// <param name="scores">Entry <c>[node * count + head]</c>; row 0 is not read. Changed.</param>
    /// <param name="edges">Room for as many; what it holds is lost.</param>
    /// <returns>The head of each node; entry 0 is 0.</returns>
    public static int[] Find(double[] scores, int[] edges, int count)
    {
        var tree = new SpanningTree(scores, edges, count);
        tree.Walk();
        return tree.Expand();
    }

    private void Walk()
    {
        var hangs = new bool[_count];
        hangs[0] = true;
        var path = new List<int>();
        var onPath = new bool[_count];
        for (int start = 1; start < _count; start++)
        {
            int at = start;
            while (!_merged[at] && !hangs[at])
            {
                if (onPath[at]) at = Merge(path, onPath, at);
                path.Add(at);
                onPath[at] = true;
                _best[at] = BestHead(at);
                at = _best[at];
            }

            foreach (int place in path) hangs[place] = true;
            path.Clear();
        }
    }

    private int BestHead(int place)
    {
        int best = 0;
        var row = _scores.AsSpan(place * _count, _count);
        for (int head = 1; head < row.Length; head++)
            if (head != place && !_merged[head] && row[head] > row[best]) best = head;
        return best;
    }

    /// <summary>Makes one node of the path's end from <paramref name="first"/> on; it stands in that place, off the path.</summary>
    private int Merge(List<int> path, bool[] onPath, int first)
    {
        int from = path.LastIndexOf(first), node = _cycleOf.Count;
        var places = path.GetRange(from, path.Count - from);
        path.RemoveRange(from, path.Count - from);
        _cycles.Add(new([.. places.Select(place => (_standing[place], EdgeInto(place)))]));
        _cycleOf.Add(-1);
        foreach (int place in places)
        {
            _cycleOf[_standing[place]] = node;
            onPath[place] = false;

            // To enter at a member is to give up its head within the cycle.
            double given = _scores[(place * _count) + _best[place]];
            for (int head = 0; head < _count; head++) _scores[(place * _count) + head] -= given;
        }

        foreach (int place in places.Skip(1))
        {
            for (int other = 0; other < _count; other++)
            {
                Keep(first, other, place, other);
                Keep(other, first, other, place);
            }

            _merged[place] = true;
        }

        _standing[first] = node;
        return first;
    }

    /// <summary>Takes the second arc for the first where it scores higher.</summary>
    private void Keep(int node, int head, int otherNode, int otherHead)
    {
        int own = (node * _count) + head, other = (otherNode * _count) + otherHead;
        if (_scores[other] > _scores[own]) (_scores[own], _edges[own]) = (_scores[other], _edges[other]);
    }

    /// <summary>The arc between words, as <c>word * count + head</c>, by which what stands in a place hangs on its best head.</summary>
    private int EdgeInto(int place) => _edges[(place * _count) + _best[place]];

    private int[] Expand()
    {
        var entry = new int[_cycleOf.Count];
        for (int place = 1; place < _count; place++)
            if (!_merged[place]) entry[_standing[place]] = EdgeInto(place);

        // Outermost first: the arc that enters a cycle replaces the one of the member that it enters at.
        for (int node = _cycleOf.Count - 1; node >= _count; node--)
        {
            int entered = entry[node] / _count;
            while (_cycleOf[entered] != node) entered = _cycleOf[entered];
            foreach (var (member, edge) in _cycles[node - _count].Members) entry[member] = member == entered ? entry[node] : edge;
        }

        var heads = new int[_count];
        for (int word = 1; word < _count; word++) heads[word] = entry[word] % _count;
        return heads;
    }

    /// <param name="Members">Words or cycles, each with the arc by which it hangs on the next.</param>
    private sealed record Cycle((int Node, int Edge)[] Members);
}
