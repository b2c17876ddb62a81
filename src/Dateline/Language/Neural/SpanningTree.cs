namespace Dateline.Language.Neural;

/// <summary>The spanning tree of greatest score below node 0 in a dense directed graph: Chu, Liu and Edmonds, as Tarjan walks it.</summary>
/// <remarks>
/// From each node the walk follows best heads until it meets what already hangs on the root. Where it meets itself, the cycle becomes one node and the walk
/// goes on from there. A node is merged once, at the cost of one row and one column, so time is quadratic whatever the scores; hostile text cannot hold a core. One object serves one thread, one search after another, and keeps its tables.
/// </remarks>
internal sealed class SpanningTree
{
    private readonly List<int> _path = [];

    // The members of all cycles, one cycle after another, and where each begins.
    private readonly List<(int Node, int Edge)> _members = [];
    private readonly List<int> _firstMember = [];
    private readonly List<int> _cycleOf = [];

    private int _count;
    private double[] _scores = [];
    private int[] _edges = [];
    private int[] _best = [];
    private bool[] _merged = [], _hangs = [], _onPath = [];

    // For each place in the table, the node that stands there now: a word, or a cycle numbered on from the words.
    private int[] _standing = [];

    // For each node the arc by which it hangs, in the end.
    private int[] _entry = [];

    /// <summary>The table to fill before <see cref="Find"/>: entry <c>[node * count + head]</c>; row 0 is not read.</summary>
    public Span<double> Table(int count)
    {
        _count = count;
        if (_scores.Length < count * count) (_scores, _edges) = (new double[count * count], new int[count * count]);
        if (_best.Length < count) (_best, _standing, _entry, _merged, _hangs, _onPath) = (new int[count], new int[count], new int[2 * count], new bool[count], new bool[count], new bool[count]);
        return _scores.AsSpan(0, count * count);
    }

    /// <param name="heads">Receives the head of each node of the table; entry 0 is 0.</param>
    public void Find(Span<int> heads)
    {
        _path.Clear();
        _members.Clear();
        _firstMember.Clear();
        _cycleOf.Clear();
        for (int place = 0; place < _count; place++)
        {
            (_standing[place], _merged[place], _hangs[place], _onPath[place]) = (place, false, place == 0, false);
            _cycleOf.Add(-1);
        }

        for (int edge = 0; edge < _count * _count; edge++) _edges[edge] = edge;
        Walk();
        Expand(heads);
    }

    private void Walk()
    {
        for (int start = 1; start < _count; start++)
        {
            int at = start;
            while (!_merged[at] && !_hangs[at])
            {
                if (_onPath[at]) at = Merge(at);
                _path.Add(at);
                _onPath[at] = true;
                _best[at] = BestHead(at);
                at = _best[at];
            }

            foreach (int place in _path) _hangs[place] = true;
            _path.Clear();
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
    private int Merge(int first)
    {
        int from = _path.LastIndexOf(first), node = _cycleOf.Count;
        _cycleOf.Add(-1);
        _firstMember.Add(_members.Count);
        for (int i = from; i < _path.Count; i++)
        {
            int place = _path[i];
            _members.Add((_standing[place], EdgeInto(place)));
            _cycleOf[_standing[place]] = node;
            _onPath[place] = false;

            // To enter at a member is to give up its head within the cycle.
            double given = _scores[(place * _count) + _best[place]];
            for (int head = 0; head < _count; head++) _scores[(place * _count) + head] -= given;
        }

        for (int i = from + 1; i < _path.Count; i++)
        {
            int place = _path[i];
            for (int other = 0; other < _count; other++)
            {
                Keep(first, other, place, other);
                Keep(other, first, other, place);
            }

            _merged[place] = true;
        }

        _path.RemoveRange(from, _path.Count - from);
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

    private void Expand(Span<int> heads)
    {
        for (int place = 1; place < _count; place++)
            if (!_merged[place]) _entry[_standing[place]] = EdgeInto(place);

        // Outermost first: the arc that enters a cycle replaces the one of the member that it enters at.
        int end = _members.Count;
        for (int node = _cycleOf.Count - 1; node >= _count; node--)
        {
            int entered = _entry[node] / _count, start = _firstMember[node - _count];
            while (_cycleOf[entered] != node) entered = _cycleOf[entered];
            for (int i = start; i < end; i++) _entry[_members[i].Node] = _members[i].Node == entered ? _entry[node] : _members[i].Edge;
            end = start;
        }

        heads[0] = 0;
        for (int word = 1; word < _count; word++) heads[word] = _entry[word] % _count;
    }
}
