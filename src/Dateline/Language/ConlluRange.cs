namespace Dateline.Language;

/// <summary>Several words written as one, such as "don't".</summary>
/// <param name="First">The first of its words, counted from 1 in the sentence.</param>
/// <param name="Last">The last of them.</param>
public readonly record struct ConlluRange(int First, int Last, string Form, string Misc)
{
    public bool SpaceAfter => !Misc.Contains("SpaceAfter=No", StringComparison.Ordinal);
}
