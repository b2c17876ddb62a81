using System.Collections.Immutable;
using Dateline.Ontology;

namespace Dateline.Understanding.Events;

/// <summary>What became of one entry of the codebook at one word: the trace that <c>dateline explain</c> shows.</summary>
/// <param name="Head">The token it was tried at.</param>
/// <param name="Words">Tokens of the entry's other words, as far as they were found.</param>
/// <param name="Fillings">Slots that somebody or something fills, with the head token of the phrase.</param>
/// <param name="Misfit">Why it did not become an event; <see cref="MisfitKind.None"/> if it did.</param>
/// <param name="Better">The entry that won in its place, where one did.</param>
public sealed record EntryAttempt(CodebookEntry Entry, int Head, ImmutableArray<int> Words, ImmutableArray<(Slot Slot, int Token)> Fillings, Misfit Misfit, CodebookEntry? Better)
{
    public bool Fired => Misfit.Kind == MisfitKind.None && !Entry.Veto;
}
