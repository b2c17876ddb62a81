using Dateline.Language;

namespace Dateline.Understanding.Events;

/// <summary>Weighs whether a match is an event at all: some rows are right on some words more often than on others.</summary>
internal sealed class MatchJudge(Parse parse, EventWeights weights, EventExamples? examples)
{
    /// <summary>Below this probability a match is dropped.</summary>
    public const double Least = 0.2;

    private readonly FeatureList _features = new() { Names = examples is null ? null : [] };

    /// <summary>Probability that the match is an event of its type, 0 to 1 in hundredths; null without weights.</summary>
    public double? Likely(EntryMatch match, int actors, int recipients)
    {
        if (weights.IsEmpty && examples is null) return null;

        _features.Clear();
        MatchFeatures.Describe(parse, match, actors, recipients, _features);
        examples?.Matches.Add((match, [.. _features.Names!]));
        if (weights.IsEmpty) return null;
        Span<double> score = [0];
        weights.Score(_features, score);
        return Math.Round(1 / (1 + Math.Exp(-score[0])), 2);
    }
}
