using System.Globalization;
using Dateline.Understanding.Events;

namespace Dateline.Training;

/// <summary>How often events of a stated probability are right: a rising step for each tenth, by pooling neighbours that fall (Ayer and others 1955).</summary>
internal static class Calibration
{
    /// <summary>The line of the weights' file, from events coded with weights that had not seen them.</summary>
    public static string Line(IEnumerable<(double Confidence, bool Right)> events)
    {
        var steps = new List<(double Right, double All, int Tenths)>();
        var tenths = events.ToLookup(e => Math.Min(EventWeights.Tenths - 1, (int)(EventWeights.Tenths * e.Confidence)), e => e.Right);
        for (int t = 0; t < EventWeights.Tenths; t++)
        {
            // Half an event right and half wrong in every tenth, so that an empty one is no fault.
            steps.Add((tenths[t].Count(right => right) + 0.5, tenths[t].Count() + 1, 1));
            while (steps is [.., var before, var last] && last.Right / last.All <= before.Right / before.All)
            {
                steps.RemoveRange(steps.Count - 2, 2);
                steps.Add((before.Right + last.Right, before.All + last.All, before.Tenths + last.Tenths));
            }
        }

        var shares = steps.SelectMany(s => Enumerable.Repeat(s.Right / s.All, s.Tenths));
        return $"{EventWeights.ConfidenceLine}\t{string.Join('\t', shares.Select(s => s.ToString("0.00", CultureInfo.InvariantCulture)))}\n";
    }
}
