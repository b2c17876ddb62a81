using Dateline.Understanding.Events;

namespace Dateline.Training;

/// <summary>One example in numbers, with all ways to divide its candidates.</summary>
internal sealed class PartyLesson
{
    private readonly FeatureTable _sides, _pairs, _wholes;
    private readonly int _n;
    private readonly int[][] _allSideIds, _allPairIds, _allWholeIds;
    private int[][] _sideIds, _pairIds, _wholeIds;
    private readonly List<(Side[] Sides, int Shape, bool Right)> _ways = [];
    private readonly double[] _scores;

    public PartyLesson(PartyExample example, FeatureTable sides, FeatureTable pairs, FeatureTable wholes)
    {
        var question = example.Question;
        (_sides, _pairs, _wholes, _n) = (sides, pairs, wholes, question.Candidates.Count);
        _allSideIds = _sideIds = [.. question.Features.Select(sides.Ids)];
        _allPairIds = _pairIds = [.. question.Pairs.Select(pairs.Ids)];
        _allWholeIds = _wholeIds = [.. question.Wholes.Select(wholes.Ids)];
        Lay(example, new Side[_n], 0);
        _scores = new double[_ways.Count];
    }

    /// <summary>False when no way is right, or all are.</summary>
    public bool CanLearn => _ways.Any(w => w.Right) && _ways.Any(w => !w.Right);

    /// <param name="kept">Share of the features that this step sees.</param>
    public void Learn(double rate, double pull, float kept, Randomness random)
    {
        int[][] Some(int[][] all) => [.. all.Select(ids => random.Keep(ids, kept))];
        (_sideIds, _pairIds, _wholeIds) = (Some(_allSideIds), Some(_allPairIds), Some(_allWholeIds));
        Span<double> side = stackalloc double[2 * _n], pair = stackalloc double[4 * _n * _n], whole = stackalloc double[PartyScores.Shapes];
        for (int i = 0; i < _n; i++)
        {
            for (int a = 0; a < 2; a++) side[(2 * i) + a] = _sides.Score(_sideIds[i], a);
            for (int j = i + 1; j < _n; j++)
                for (int a = 0; a < 4; a++) pair[(4 * ((i * _n) + j)) + a] = _pairs.Score(_pairIds[(i * _n) + j], a);
        }

        for (int s = 0; s < whole.Length; s++) whole[s] = _wholes.Score(_wholeIds[s], 0);

        double most = double.NegativeInfinity;
        for (int w = 0; w < _ways.Count; w++)
        {
            var (sides, shape, _) = _ways[w];
            double score = whole[shape];
            for (int i = 0; i < _n; i++)
            {
                if (sides[i] == Side.None) continue;
                score += side[(2 * i) + (sides[i] == Side.Actor ? 0 : 1)];
                for (int j = i + 1; j < _n; j++)
                    if (sides[j] != Side.None) score += pair[(4 * ((i * _n) + j)) + PartyScores.Pair(sides[i], sides[j])];
            }

            _scores[w] = score;
            most = Math.Max(most, score);
        }

        double all = 0, right = 0;
        for (int w = 0; w < _ways.Count; w++)
        {
            _scores[w] = Math.Exp(_scores[w] - most);
            all += _scores[w];
            if (_ways[w].Right) right += _scores[w];
        }

        side.Clear();
        pair.Clear();
        whole.Clear();
        for (int w = 0; w < _ways.Count; w++)
        {
            var (sides, shape, isRight) = _ways[w];
            double error = (isRight ? _scores[w] / Math.Max(right, 1e-300) : 0) - (_scores[w] / all);
            if (Math.Abs(error) < 1e-7) continue;
            whole[shape] += error;
            for (int i = 0; i < _n; i++)
            {
                if (sides[i] == Side.None) continue;
                side[(2 * i) + (sides[i] == Side.Actor ? 0 : 1)] += error;
                for (int j = i + 1; j < _n; j++)
                    if (sides[j] != Side.None) pair[(4 * ((i * _n) + j)) + PartyScores.Pair(sides[i], sides[j])] += error;
            }
        }

        for (int i = 0; i < _n; i++)
        {
            for (int a = 0; a < 2; a++) _sides.Move(_sideIds[i], a, side[(2 * i) + a], rate, pull);
            for (int j = i + 1; j < _n; j++)
                for (int a = 0; a < 4; a++)
                    if (pair[(4 * ((i * _n) + j)) + a] is not 0 and var error) _pairs.Move(_pairIds[(i * _n) + j], a, error, rate, pull);
        }

        for (int s = 0; s < whole.Length; s++)
            if (whole[s] != 0) _wholes.Move(_wholeIds[s], 0, whole[s], rate, pull);
    }

    private void Lay(PartyExample example, Side[] sides, int at)
    {
        var candidates = example.Question.Candidates;
        if (at == _n)
        {
            int actors = sides.Count(s => s == Side.Actor), recipients = sides.Count(s => s == Side.Recipient);
            bool sameActors = true, sameRecipients = true;
            for (int i = 0; i < _n; i++)
            {
                sameActors &= sides[i] == Side.Actor == (candidates[i].Rule == SlotVerdict.Actor);
                sameRecipients &= sides[i] == Side.Recipient == (candidates[i].Rule is SlotVerdict.Recipient or SlotVerdict.Victim);
            }

            _ways.Add(([.. sides], PartyScores.Shape(actors, recipients, sameActors, sameRecipients), example.IsRight(sides)));
            return;
        }

        foreach (var side in (ReadOnlySpan<Side>)[Side.None, Side.Actor, Side.Recipient])
        {
            if (side != Side.None && Enumerable.Range(0, at).Any(o => sides[o] != Side.None && candidates[o].Excludes(candidates[at], sides[o] == side))) continue;
            sides[at] = side;
            Lay(example, sides, at + 1);
        }

        sides[at] = Side.None;
    }
}
