using Dateline.Language.Kernels;

namespace Dateline.Training;

/// <summary>Softmax and its loss over one row of scores.</summary>
internal static class CrossEntropy
{
    /// <summary>Replaces scores by their gradient, times <paramref name="weight"/>; returns the weighted loss. Without a right answer both are 0.</summary>
    public static float Replace(Span<float> scores, int right, float weight)
    {
        if (right < 0)
        {
            scores.Clear();
            return 0f;
        }

        float largest = float.NegativeInfinity, sum = 0f;
        foreach (float score in scores) largest = Math.Max(largest, score);
        float atRight = scores[right] - largest;
        foreach (ref float score in scores)
        {
            score = Functions<LanesScalar, float>.Exp(score - largest);
            sum += score;
        }

        float scale = weight / sum;
        foreach (ref float score in scores) score *= scale;
        scores[right] -= weight;
        return weight * (MathF.Log(sum) - atRight);
    }
}
