using System.Collections.Immutable;

namespace Dateline.Ontology;

/// <summary>A verb, noun or phrase that reports what somebody says or thinks: one row of <c>cues/</c>.</summary>
public sealed record Cue
{
    /// <summary>Lemma of a verb or noun; the whole phrase otherwise.</summary>
    public required string Word { get; init; }

    /// <summary>The word that must follow ("out" of "point out"); empty if none.</summary>
    public string Particle { get; init; } = "";

    public required CueAct Act { get; init; }

    public CueCertainty Certainty { get; init; }

    /// <summary>The source says that it is not so.</summary>
    public bool Negative { get; init; }

    public CueContent Content { get; init; }

    /// <summary>Prepositions that carry the content ("accused of").</summary>
    public ImmutableArray<string> Prepositions { get; init; } = [];

    /// <summary>How the one spoken to is joined on: <c>object</c>, a preposition, or empty.</summary>
    public string Addressee { get; init; } = "";

    /// <summary>State of mind, which the narrator can only know from what was said.</summary>
    public bool IsThought { get; init; }

    /// <summary>The data line, <c>file:line</c>.</summary>
    public required string FoundBy { get; init; }
}
