namespace Dateline.Ontology;

/// <summary>What a hedge, modal, negation or condition does to an event that stands under it.</summary>
public enum CueEffect : byte
{
    None, Alleged, Possible, Planned, Hypothetical, Negated,

    /// <summary>Made, and not said to have succeeded.</summary>
    Attempted,
}
