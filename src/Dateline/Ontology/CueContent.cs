namespace Dateline.Ontology;

/// <summary>Which complements of a cue carry what was said. Words in quotation marks may always follow a verb of speech.</summary>
[Flags]
public enum CueContent : byte
{
    None = 0,

    /// <summary>A clause, with or without "that".</summary>
    Clause = 1,

    /// <summary>A clause with "whether", "why", "how".</summary>
    Question = 2,

    /// <summary>A noun phrase.</summary>
    Object = 4,

    /// <summary>"to" and a verb.</summary>
    Infinitive = 8,

    /// <summary>An object together with what is said of it ("called the plan a disgrace").</summary>
    Small = 16,

    /// <summary>Nothing but words in quotation marks.</summary>
    Quote = 32,
}
