using Dateline.Language;
using Dateline.Ontology;
using Dateline.Reading;
using Dateline.Understanding.Entities;
using Dateline.Understanding.Events;
using Dateline.Understanding.Quotes;
using Dateline.Understanding.Times;

namespace Dateline.Understanding.Factuality;

/// <summary>Says by whose account, and how surely, each event happened.</summary>
public static class FactualityJudge
{
    public static FactualityLayer Judge(Article article, Parse parse, EntityLayer entities, TimeLayer times, QuoteLayer quotes, EventLayer events, Lexicon lexicon) => new([], []);
}
