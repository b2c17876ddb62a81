using System.Collections.Immutable;
using Dateline.Understanding.Quotes;

namespace Dateline.Record;

/// <summary>Somebody's words as the article reports them.</summary>
/// <param name="Content">Several passages when the attribution interrupts the words.</param>
/// <param name="Speaker">Id of an actor; null when nobody is named.</param>
/// <param name="Addressees">Ids of actors.</param>
/// <param name="Within">Id of the quotation that this one stands inside.</param>
/// <param name="Venue">The words for where or how it was said; null when that is not stated.</param>
public sealed record RecordedQuote(
    string Id, QuotationKind? Kind, ImmutableArray<Passage> Content, string? Speaker, Passage? SpeakerMention, Passage? Cue, ImmutableArray<string> Addressees, string? Within, Passage? Venue = null, ImmutableArray<string> Others = default)
{
    /// <summary>Ids of the actors who say it with the speaker.</summary>
    public ImmutableArray<string> Others { get; init; } = Others.IsDefault ? [] : Others;
}
