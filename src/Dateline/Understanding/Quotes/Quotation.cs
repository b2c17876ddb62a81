using System.Collections.Immutable;
using Dateline.Ontology;
using Dateline.Text;

namespace Dateline.Understanding.Quotes;

/// <summary>Somebody's words as the article reports them (PARC: source, cue, content).</summary>
public sealed record Quotation
{
    public required QuotationKind Kind { get; init; }

    /// <summary>What was said: without quotation marks at its edges and without the comma that belongs to the attribution; several spans when the attribution interrupts it.</summary>
    public required ImmutableArray<CharSpan> Content { get; init; }

    /// <summary>Id of the entity that speaks; null when nobody is named.</summary>
    public int? Speaker { get; init; }

    /// <summary>Ids of those who say it with the speaker: "the mayor and the governor said".</summary>
    public ImmutableArray<int> Others { get; init; } = [];

    /// <summary>The words that name the speaker, full noun phrase with title; null for a continuation without attribution.</summary>
    public CharSpan? SpeakerMention { get; init; }

    /// <summary>The verb of speech, or "according to"; null for a continuation.</summary>
    public CharSpan? Cue { get; init; }

    /// <summary>The head token of the cue; -1 without one.</summary>
    public int CueToken { get; init; } = -1;

    /// <summary>What the lists know of the cue; null without one.</summary>
    public Cue? Entry { get; init; }

    /// <summary>The row of <c>cues/</c> that knew the cue, <c>file:line</c>; null without one.</summary>
    public string? FoundBy => Entry?.FoundBy;

    /// <summary>Ids of the entities spoken to.</summary>
    public ImmutableArray<int> Addressees { get; init; } = [];

    /// <summary>The words for where or how it was said ("an interview with Radio Dorn", "Twitter"); null when that is not stated.</summary>
    public CharSpan? Venue { get; init; }

    /// <summary>Index of the quotation that this one stands inside; null if none.</summary>
    public int? Within { get; init; }
}
