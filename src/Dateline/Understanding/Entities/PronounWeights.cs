namespace Dateline.Understanding.Entities;

/// <summary>
/// The weights of <see cref="Antecedence"/>, one row for each kind of pronoun: learnt by conditional logistic regression (the antecedent against all that fit)
/// from the training parts of GAP (Apache-2.0) and GUM (CC BY 4.0). GUM's genres speak of states otherwise than news does: two weights of "it" are set by hand.
/// </summary>
internal static class PronounWeights
{
    /// <summary>he, she.</summary>
    public static ReadOnlySpan<double> Person => [2.38, 0.78, -1.25, 0.79, -1.11, -0.04, 0.86, 0.25, 0.36, -0.72, 0.39, -0.64, 0.54, 1.87, 0.63, 0.51, -0.32, 0.59, 0.58, 0.06, 1.11, 0.40, 0.07, 0, 0, 0, 0, 0.02, 0.93, -0.85, -1.63, 2.10, 1.24, 1.03];

    /// <summary>it.</summary>
    public static ReadOnlySpan<double> Thing => [1.50, 0.47, 0.08, -0.69, -0.96, -0.57, 0.28, 0.48, 0.29, -1.03, 0.07, -1.94, -0.92, -0.91, 0, 0.46, -0.75, 0.17, 0.79, 0.76, 0.43, 0.99, 0.17, -0.28, 0.66, -0.2, -0.11, 2.2, 1.12, 0.46, 0, 0, 0, 0];

    /// <summary>they.</summary>
    public static ReadOnlySpan<double> Several => [1.89, 0.58, -1.53, -1.01, -1.35, -0.49, -0.10, 0.51, -0.43, -0.68, -0.20, -1.40, 0.32, 0.47, 0, 0.40, -0.42, 0.86, 0.25, 1.34, 0.25, 0.60, 0, 1.65, 0.52, -1.17, 1.43, 0.82, 0.34, 0.94, 0, 0, 0, 0];
}
