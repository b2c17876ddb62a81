using Dateline.Language;
using Dateline.Ontology;
using Dateline.Reading;

namespace Dateline.Understanding.Entities;

/// <summary>The state whose story an article tells: of a headline's "Kenya: …", else of the place that the copy was filed from when the article speaks of it enough.</summary>
internal sealed class Home(Parse parse, Lexicon lexicon, Article article)
{
    /// <summary>A third country's bureau files too ("BEIRUT" of Syria): its state needs this share of the mentions that the most named one has.</summary>
    private const double Share = 0.5;

    /// <summary>ISO 3166-1 alpha-3, or null.</summary>
    public string? Find(List<Draft> drafts)
    {
        if (drafts.Count == 0) return null;
        if (drafts[0] is { Entity: EntityKind.Country, Sentence: 0 } first && first.Tokens.Start == 0 && first.Tokens.End < parse.Length && parse.Sentences.Form(first.Tokens.End) is ":") return first.Country;

        var mentions = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var draft in drafts)
            if (draft.Root is { Country: { } country, Sectors: not ["JRN", ..] }) mentions[country] = mentions.GetValueOrDefault(country) + 1;
        string? home = null;
        foreach (var filing in article.Filings)
            if (StateOf(filing.Name) is { } state && mentions.GetValueOrDefault(state) is > 1 and var count && count >= Share * mentions.Values.Max() && (home is null || count > mentions[home])) home = state;
        return home;
    }

    private string? StateOf(string town)
    {
        var entries = new List<GazetteerEntry>();
        lexicon.Gazetteer.Find(town, entries);
        return entries.Count == 0 ? null : entries.MaxBy(e => (e.Population, -e.Index)).Country;
    }
}
