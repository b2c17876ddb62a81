using Dateline.Language;
using Dateline.Ontology;
using Dateline.Reading;
using Dateline.Understanding.Entities;

namespace Dateline.Understanding.Quotes;

/// <summary>Finds who said what.</summary>
public static class QuoteFinder
{
    public static QuoteLayer Find(Article article, Parse parse, EntityLayer entities, Lexicon lexicon) => new([]);
}
