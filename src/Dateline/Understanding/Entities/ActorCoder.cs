using Dateline.Language;
using Dateline.Ontology;
using Dateline.Reading;
using Dateline.Understanding.Names;

namespace Dateline.Understanding.Entities;

/// <summary>Says who is who: joins the mentions of one entity and codes it.</summary>
public static class ActorCoder
{
    public static EntityLayer Code(Article article, Parse parse, NameLayer names, Lexicon lexicon) => new([]);
}
