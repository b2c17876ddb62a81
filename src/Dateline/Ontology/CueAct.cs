namespace Dateline.Ontology;

/// <summary>What a source does by speaking or thinking. It decides what the words are worth as a report of what happened.</summary>
public enum CueAct : byte
{
    Unknown,

    /// <summary>Says that it is so.</summary>
    Assert,

    /// <summary>Says that it is so, and the narrator keeps a distance ("claims").</summary>
    Allege,

    /// <summary>Makes its own doing known.</summary>
    Announce,

    /// <summary>Says so, and the narrator takes it as true ("admitted", "found").</summary>
    Confirm,

    Deny, Dispute, Accuse,

    /// <summary>Takes the thing as known and says what to think of it ("condemned the shelling").</summary>
    Judge,

    /// <summary>Puts a name to it ("called the vote a farce").</summary>
    Deem,

    Warn, Demand, Ask, Propose, Pledge, Threaten,

    /// <summary>Makes it so by saying so: courts and commanders.</summary>
    Rule,

    /// <summary>Gives a reason or a source.</summary>
    Cite,

    Think, Know, Fear, Hope, Expect,
}
