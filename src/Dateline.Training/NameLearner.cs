using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Dateline.Language;
using Dateline.Understanding.Names;

namespace Dateline.Training;

/// <summary>
/// A conditional random field over runs of candidates (Lafferty, McCallum and Pereira 2001), where a word of unsure label counts for all it may have; AdaGrad on one run at a time.
/// Features of the other corpora have a copy of their own, so that their conventions stay theirs (Daumé 2007). One thread, one order: the same weights each time.
/// </summary>
internal sealed class NameLearner
{
    private const int N = NameLabels.Count, Width = NameWeights.RowBytes;

    private readonly Dictionary<uint, int> _ids = [];
    private readonly List<int> _seen = [];
    private readonly List<Run> _runs = [];
    private readonly double[] _moves = new double[(N + 2) * N], _moveSquares = new double[(N + 2) * N], _powers = new double[(N + 2) * N];
    private readonly double[] _moveSums = new double[(N + 2) * N];
    private float[] _weights = [], _squares = [], _sums = [];
    private int _summed;

    public required double Rate { get; init; }

    public required double Pull { get; init; }

    /// <summary>Share of features left out of each look at a run, so that none relies on another.</summary>
    public required float Dropout { get; init; }

    public int Features => _ids.Count;

    private sealed record Run(int[][] Words, uint[] Allowed, int Corpus);

    public void Add(ReadOnlySpan<uint> keys, List<int[]> words)
    {
        int[] ids = new int[keys.Length];
        for (int i = 0; i < keys.Length; i++)
        {
            ref int id = ref CollectionsMarshal.GetValueRefOrAddDefault(_ids, keys[i], out bool known);
            if (!known)
            {
                id = _seen.Count;
                _seen.Add(0);
            }

            _seen[id]++;
            ids[i] = id;
        }

        words.Add(ids);
    }

    public void Close(List<int[]> words, uint[] allowed, int corpus) => _runs.Add(new([.. words], allowed, corpus));

    public IEnumerable<double> Train(int rounds, int leastSeen, ulong seed)
    {
        Trim(leastSeen);
        _weights = new float[_ids.Count * Width];
        _squares = new float[_ids.Count * Width];
        _sums = new float[_ids.Count * Width];
        _summed = 0;
        foreach (double[] moves in (double[][])[_moves, _moveSquares, _moveSums]) Array.Clear(moves);
        var order = new Randomness(seed);
        var runs = _runs.ToArray();
        var chain = new NameChain();
        for (int round = 0; round < rounds; round++)
        {
            for (int i = runs.Length - 1; i > 0; i--)
            {
                int other = order.NextBelow(i + 1);
                (runs[i], runs[other]) = (runs[other], runs[i]);
            }

            double log = 0, rate = Rate * (1 - 0.8 * round / rounds);
            foreach (var run in runs) log += Step(run, chain, order, rate);
            if (round >= rounds / 4) Average();
            yield return log / runs.Length;
        }
    }

    /// <summary>The rows that weigh most, in whole numbers.</summary>
    public (short[] Transitions, List<(uint Key, sbyte[] Row)> Rows) Round(int most, double scale)
    {
        var rows = _ids.Select(p => (p.Key, Row: Mean(p.Value), Seen: _seen[p.Value]))
            .Select(p => (p.Key, p.Row, Weight: p.Row.Max(Math.Abs) * Math.Log(1 + p.Seen)))
            .OrderByDescending(p => p.Weight).ThenBy(p => p.Key).Take(most)
            .Select(p => (p.Key, Row: p.Row.Select(w => (sbyte)Math.Clamp(Math.Round(w * scale), -127, 127)).ToArray()))
            .Where(p => p.Row.Any(w => w != 0)).OrderBy(p => p.Key).ToList();
        return ([.. _moveSums.Select(m => (short)Math.Clamp(Math.Round(m / _summed * scale), -30000, 30000))], rows);
    }

    private float[] Mean(int id) => [.. _sums[(id * Width)..((id + 1) * Width)].Select(w => w / Math.Max(1, _summed))];

    // The mean over rounds is steadier than the last (Polyak and Juditsky 1992).
    private void Average()
    {
        _summed++;
        for (int i = 0; i < _sums.Length; i++) _sums[i] += _weights[i];
        for (int i = 0; i < _moves.Length; i++) _moveSums[i] += _moves[i];
    }

    private void Trim(int leastSeen)
    {
        var kept = _ids.Where(p => _seen[p.Value] >= leastSeen).OrderBy(p => p.Value).Select(p => (p.Key, Old: p.Value)).ToArray();
        int[] renamed = new int[_seen.Count];
        Array.Fill(renamed, -1);
        int[] seen = [.. kept.Select(k => _seen[k.Old])];
        _ids.Clear();
        for (int i = 0; i < kept.Length; i++) (renamed[kept[i].Old], _ids[kept[i].Key]) = (i, i);
        _seen.Clear();
        _seen.AddRange(seen);
        for (int r = 0; r < _runs.Count; r++)
            _runs[r] = _runs[r] with { Words = [.. _runs[r].Words.Select(w => w.Select(id => renamed[id]).Where(id => id >= 0).ToArray())] };
    }

    private double Step(Run run, NameChain chain, Randomness order, double rate)
    {
        int length = run.Words.Length;
        double[] scores = new double[length * N], gradients = new double[length * N], moveGradients = new double[(N + 2) * N];
        int[][] kept = [.. run.Words.Select(w => w.Where(_ => order.NextFloat() >= Dropout).ToArray())];
        float scale = 1 / (1 - Dropout);
        Span<float> sums = stackalloc float[Width];
        for (int i = 0; i < length; i++)
        {
            sums.Clear();
            foreach (int id in kept[i]) Add(_weights.AsSpan(id * Width, Width), sums);
            for (int y = 0; y < N; y++) scores[i * N + y] = Math.Exp(Math.Clamp(sums[y] * scale, -60, 60));
        }

        for (int x = 0; x < N + 2; x++)
            for (int y = 0; y < N; y++)
                _powers[x * N + y] = (x < N ? NameLabels.MayFollow(x, y) : x == N ? NameLabels.Begins(y) : NameLabels.Ends(y)) ? Math.Exp(_moves[x * N + y]) : 0;

        double right = chain.Expect(scores, _powers, run.Allowed, 1, gradients, moveGradients);
        if (double.IsNaN(right)) return 0;
        uint[] every = new uint[length];
        Array.Fill(every, uint.MaxValue);
        double all = chain.Expect(scores, _powers, every, -1, gradients, moveGradients);
        if (double.IsNaN(all)) return 0;

        Span<float> slope = stackalloc float[Width];
        for (int i = 0; i < length; i++)
        {
            double most = 0;
            for (int y = 0; y < N; y++)
            {
                slope[y] = (float)gradients[i * N + y] * scale;
                most = Math.Max(most, Math.Abs(gradients[i * N + y]));
            }

            if (most < 1e-3) continue;
            foreach (int id in kept[i]) Learn(id, slope, (float)rate);
        }

        for (int i = 0; i < moveGradients.Length; i++)
        {
            if (moveGradients[i] == 0) continue;
            _moveSquares[i] += moveGradients[i] * moveGradients[i];
            _moves[i] += rate * moveGradients[i] / Math.Sqrt(1e-2 + _moveSquares[i]);
        }

        return right - all;
    }

    private static void Add(ReadOnlySpan<float> row, Span<float> sums)
    {
        for (int i = 0; i < Width; i += 8) (Vector256.Create<float>(sums[i..]) + Vector256.Create<float>(row[i..])).CopyTo(sums[i..]);
    }

    private void Learn(int id, ReadOnlySpan<float> slope, float rate)
    {
        var weights = _weights.AsSpan(id * Width, Width);
        var squares = _squares.AsSpan(id * Width, Width);
        var pull = Vector256.Create((float)Pull);
        for (int i = 0; i < Width; i += 8)
        {
            var w = Vector256.Create<float>(weights[i..]);
            var g = Vector256.Create<float>(slope[i..]) - pull * w;
            var s = Vector256.Create<float>(squares[i..]) + g * g;
            s.CopyTo(squares[i..]);
            (w + Vector256.Create(rate) * g / Vector256.Sqrt(s + Vector256.Create(1e-2f))).CopyTo(weights[i..]);
        }
    }
}
