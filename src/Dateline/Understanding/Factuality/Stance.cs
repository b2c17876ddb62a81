namespace Dateline.Understanding.Factuality;

/// <summary>What a holder does with a proposition.</summary>
public enum Stance : byte { Unknown, Asserts, Denies, Disputes, DemandsProof, OffersAlternative, CitesEvidence }
