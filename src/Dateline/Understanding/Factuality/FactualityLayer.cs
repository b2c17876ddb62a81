using System.Collections.Immutable;

namespace Dateline.Understanding.Factuality;

/// <summary>One judgement for each event, in the same order, and what holders claim.</summary>
public sealed record FactualityLayer(ImmutableArray<Judgement> Judgements, ImmutableArray<Claim> Claims);
