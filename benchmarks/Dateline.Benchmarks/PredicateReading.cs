using Dateline.Ontology;

namespace Dateline.Benchmarks;

/// <summary>How a text sets one predicate.</summary>
internal readonly record struct PredicateReading(CueEffect Effect, PredicateForm Form);
