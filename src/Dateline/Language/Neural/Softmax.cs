using System.Runtime.CompilerServices;
using Dateline.Language.Kernels;

namespace Dateline.Language.Neural;

/// <summary>From scores to probabilities, alike on every machine.</summary>
internal static class Softmax
{
    /// <summary>Replaces scores by probabilities; returns the place of the greatest.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int Replace(Span<float> scores)
    {
        int best = 0;
        for (int i = 1; i < scores.Length; i++)
            if (scores[i] > scores[best]) best = i;

        float largest = scores[best], sum = 0;
        foreach (ref float score in scores)
        {
            score = Functions<LanesScalar, float>.Exp(score - largest);
            sum += score;
        }

        foreach (ref float score in scores) score /= sum;
        return best;
    }
}
