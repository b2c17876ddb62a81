using System.Collections.Immutable;
using Dateline.Text;

namespace Dateline.Understanding.Factuality;

/// <summary>A holder's stance on a proposition about an event of the article.</summary>
/// <param name="Event">Index of the event it is about.</param>
/// <param name="Proposition">In plain words, taken from the text.</param>
/// <param name="Holder">Id of the entity that holds it; null for the narrator.</param>
/// <param name="Chain">Ids of the tellers between the narrator and the holder, outermost first, the holder last.</param>
public sealed record Claim(int Event, string Proposition, int? Holder, ImmutableArray<int> Chain, Stance Stance, CharSpan Evidence);
