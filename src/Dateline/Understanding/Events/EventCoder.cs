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
    public static EventLayer Code(Article article, Parse parse, EntityLayer entities, TimeLayer times, PlaceLayer places, QuoteLayer quotes, Lexicon lexicon) => new([]);
}
