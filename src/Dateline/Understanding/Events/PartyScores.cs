namespace Dateline.Understanding.Events;

/// <summary>How well each way to divide the candidates into actors, recipients and neither agrees with what was learnt; finds the best.</summary>
/// <remarks>All ways are tried: at most <see cref="MostCandidates"/> candidates, so at most 2187.</remarks>
internal sealed class PartyScores
{
    public const int MostCandidates = 7;

    /// <summary>How many shapes a choice may have.</summary>
    public const int Shapes = 36;

    /// <summary>How many shapes in a row agree in their counts.</summary>
    public const int ShapesACount = 4;

    private readonly double[] _sides = new double[2 * MostCandidates];
    private readonly double[] _pairs = new double[4 * MostCandidates * MostCandidates];
    private readonly double[] _wholes = new double[Shapes];
    private readonly Side[] _at = new Side[MostCandidates];
    private readonly Side[] _best = new Side[MostCandidates];
    private readonly (bool Always, bool OnOneSide)[] _excludes = new (bool, bool)[MostCandidates * MostCandidates];
    private double _bestScore;

    /// <summary>The shape of a choice: how many actors and recipients (two and more are one case), and whether each side is just whom the slots put there.</summary>
    public static int Shape(int actors, int recipients, bool actorsAsSlots, bool recipientsAsSlots)
        => (((Math.Min(actors, 2) * 3) + Math.Min(recipients, 2)) * ShapesACount) + (actorsAsSlots ? 2 : 0) + (recipientsAsSlots ? 1 : 0);

    /// <summary>True for the shapes of choices in which somebody acts and nobody is acted upon.</summary>
    public static bool ActsOnNobody(int shape) => shape >= 3 * ShapesACount && shape / ShapesACount % 3 == 0;

    /// <summary>True for the shapes of choices in which nobody acts.</summary>
    public static bool NobodyActs(int shape) => shape < 3 * ShapesACount;

    /// <summary>Which of the four weights of a pair counts: both act, both are acted upon, the first acts on the second, the second on the first.</summary>
    public static int Pair(Side first, Side second) => first == Side.Actor ? (second == Side.Actor ? 0 : 2) : second == Side.Actor ? 3 : 1;

    public Span<double> OfCandidate(int candidate) => _sides.AsSpan(2 * candidate, 2);

    public Span<double> OfPair(int first, int second) => _pairs.AsSpan(4 * ((first * MostCandidates) + second), 4);

    public Span<double> OfShapes => _wholes;

    /// <summary>The shapes that some way to divide the candidates has, a bit each; where parties exclude each other, a few more.</summary>
    public static ulong PossibleShapes(List<Candidate> candidates)
    {
        ulong shapes = 1UL << Shape(0, 0, true, true);
        foreach (var candidate in candidates)
        {
            ulong before = shapes;
            shapes = 0;
            for (int shape = 0; shape < Shapes; shape++)
                if ((before >> shape & 1) != 0)
                    foreach (var side in Sides)
                        shapes |= 1UL << With(shape, candidate.Rule, side);
        }

        return shapes;
    }

    /// <summary>The best way to divide the candidates; of equals the first.</summary>
    public ReadOnlySpan<Side> Best(List<Candidate> candidates)
    {
        for (int at = 0; at < candidates.Count; at++)
            for (int other = 0; other < at; other++)
                _excludes[(at * MostCandidates) + other] = (candidates[other].Excludes(candidates[at], onOneSide: false), candidates[other].Excludes(candidates[at], onOneSide: true));
        _bestScore = double.NegativeInfinity;
        Try(candidates, 0, 0, Shape(0, 0, true, true));
        return _best.AsSpan(0, candidates.Count);
    }

    private static ReadOnlySpan<Side> Sides => [Side.None, Side.Actor, Side.Recipient];

    /// <summary>The shape of a choice that puts one more candidate on a side.</summary>
    private static int With(int shape, SlotVerdict rule, Side side)
    {
        int counts = shape / ShapesACount;
        bool slotActor = rule == SlotVerdict.Actor, slotRecipient = rule is SlotVerdict.Recipient or SlotVerdict.Victim;
        return Shape(
            (counts / 3) + (side == Side.Actor ? 1 : 0), (counts % 3) + (side == Side.Recipient ? 1 : 0),
            (shape & 2) != 0 && slotActor == (side == Side.Actor), (shape & 1) != 0 && slotRecipient == (side == Side.Recipient));
    }

    private void Try(List<Candidate> candidates, int at, double score, int shape)
    {
        if (at == candidates.Count)
        {
            score += _wholes[shape];
            if (score <= _bestScore) return;
            _bestScore = score;
            _at.AsSpan(0, at).CopyTo(_best);
            return;
        }

        var rule = candidates[at].Rule;
        foreach (var side in Sides)
        {
            double added = 0;
            if (side != Side.None)
            {
                if (IsTaken(at, side)) continue;
                added = _sides[(2 * at) + (side == Side.Actor ? 0 : 1)];
                for (int other = 0; other < at; other++)
                    if (_at[other] != Side.None)
                        added += _pairs[(4 * ((other * MostCandidates) + at)) + Pair(_at[other], side)];
            }

            _at[at] = side;
            Try(candidates, at + 1, score + added, With(shape, rule, side));
        }
    }

    private bool IsTaken(int at, Side side)
    {
        for (int other = 0; other < at; other++)
        {
            if (_at[other] == Side.None) continue;
            var (always, onOneSide) = _excludes[(at * MostCandidates) + other];
            if (always || (onOneSide && _at[other] == side)) return true;
        }

        return false;
    }
}
