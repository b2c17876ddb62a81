using System.Collections.Immutable;

namespace Dateline.Ontology;

/// <summary>A sentence of a page with its coding: read by coders, run as a test.</summary>
/// <param name="Right">The events that a right coding has; none for a near miss that is no event.</param>
/// <param name="Today">What comes out now, where that is not yet right; null where it should be right.</param>
/// <param name="NearMiss">True under "Not this".</param>
/// <param name="Line">Line of the sentence, 1 for the first.</param>
public sealed record CodebookExample(string Sentence, ImmutableArray<ExampleCoding> Right, ImmutableArray<ExampleCoding>? Today, bool NearMiss, string File, int Line)
{
    public string Address => $"{File}:{Line}";
}
