using System.Collections.Immutable;
using Dateline.Language;
using Dateline.Ontology;
using Dateline.Reading;
using Dateline.Understanding.Entities;
using Dateline.Understanding.Places;
using Dateline.Understanding.Quotes;
using Dateline.Understanding.Times;

namespace Dateline.Understanding.Events;

/// <summary>Finds who did what to whom: matches the codebook against the trees and joins mentions of one event.</summary>
public static class EventCoder
{
    public static EventLayer Code(Article article, Parse parse, EntityLayer entities, TimeLayer times, PlaceLayer places, QuoteLayer quotes, Lexicon lexicon, EventWeights weights)
        => new([.. new ArticleCoder(parse, entities, times, places, lexicon.Codebook, weights) { Hearsay = new(parse, quotes, lexicon.Cues) }.Code().All.Select(told => WithTellers(told, quotes))]);

    /// <summary>What became of every entry of the codebook that could have begun at a word, in reading order: what fired, and what did not and why.</summary>
    /// <remarks>The same coder that codes; only the noting down is added.</remarks>
    public static ImmutableArray<EntryAttempt> Explain(Parse parse, EntityLayer entities, TimeLayer times, PlaceLayer places, Codebook codebook, EventWeights weights)
    {
        var trace = new List<EntryAttempt>();
        new ArticleCoder(parse, entities, times, places, codebook, weights) { Trace = trace }.Code();
        return [.. trace];
    }

    // "Eleven people died, the ministry said": the number is the ministry's.
    private static Event WithTellers(Event told, QuoteLayer quotes)
        => told.Main.Counts.IsEmpty ? told : told with { Main = told.Main with { Counts = [.. told.Main.Counts.Select(c => quotes.Innermost(c.Span) is >= 0 and var quote ? c with { SaidBy = quotes.All[quote].Speaker } : c)] } };

    internal static EventLayer Code(Parse parse, EntityLayer entities, TimeLayer times, PlaceLayer places, Codebook codebook, EventWeights weights)
        => new ArticleCoder(parse, entities, times, places, codebook, weights).Code();
}
