using Dateline.Language;
using Dateline.Ontology;
using Dateline.Reading;
using Dateline.Understanding.Entities;
using Dateline.Understanding.Names;

namespace Dateline.Understanding.Places;

/// <summary>Finds where: names used as places, and the places they mean.</summary>
public static class PlaceFinder
{
    public static PlaceLayer Find(Article article, Parse parse, NameLayer names, EntityLayer entities, Lexicon lexicon) => new([]);
}
