using System.Collections.Immutable;

namespace Dateline.Ontology;

/// <summary>What an article calls somebody: "Kazakh Energy Minister Aliya Omarova" makes Aliya Omarova, energy minister, KAZ, GOV.</summary>
/// <param name="Name">The full name as written; at least two words.</param>
/// <param name="Title">The title or office as written.</param>
/// <param name="Country">ISO 3166-1 alpha-3, as the words beside the name say it; null when they name an organisation of no state.</param>
/// <param name="Sectors">PLOVER sectors, the primary one first.</param>
/// <param name="From">The earliest day of publication.</param>
/// <param name="Articles">How many articles say so; at least 1.</param>
/// <param name="Source">The id or address of the earliest article.</param>
/// <param name="Sentence">Its sentence, white space made plain.</param>
public sealed record Description(string Name, string Title, string? Country, ImmutableArray<string> Sectors, DateOnly From, int Articles, string Source, string Sentence)
{
    /// <summary>The same said twice: the articles add up, the earlier day keeps its sentence; of one day the sentence that is first in ordinal order.</summary>
    internal Description And(Description other)
    {
        bool first = From < other.From || (From == other.From && string.CompareOrdinal(Sentence, other.Sentence) <= 0);
        return (first ? this : other) with { Articles = Articles + other.Articles };
    }
}
