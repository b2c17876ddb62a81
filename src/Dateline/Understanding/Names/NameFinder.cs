using Dateline.Language;
using Dateline.Ontology;

namespace Dateline.Understanding.Names;

/// <summary>Finds the words that name something.</summary>
public static class NameFinder
{
    public static NameLayer Find(Parse parse, Lexicon lexicon) => new([]);
}
