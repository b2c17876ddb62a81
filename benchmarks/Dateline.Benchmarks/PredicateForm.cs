namespace Dateline.Benchmarks;

/// <summary>How a predicate stands in its clause, as far as readers hear certainty in it.</summary>
internal enum PredicateForm : byte { Other, Past, Present, Question, Participle, Infinitive, Bare }
