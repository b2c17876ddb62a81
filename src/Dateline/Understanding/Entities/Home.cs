using System.Globalization;
using Dateline.Language;
using Dateline.Ontology;
using Dateline.Reading;

namespace Dateline.Understanding.Entities;

/// <summary>The state whose story an article tells: of a headline's "Kenya: …", else of the place that the copy was filed from when the article speaks of it enough, else the state that it speaks of most.</summary>
internal sealed class Home(Parse parse, Lexicon lexicon, Article article)
{
    /// <summary>A third country's bureau files too ("BEIRUT" of Syria): its state needs this share of the mentions that the most named one has.</summary>
    private const double Share = 0.4;

    /// <summary>Copy from nowhere is of the state that this share of all mentions is of.</summary>
    private const double Most = 0.5;

    private const int FewestMentions = 4;

    /// <summary>ISO 3166-1 alpha-3, or null.</summary>
    public string? Find(List<Draft> drafts)
    {
        if (drafts.Count == 0) return null;
        if (drafts[0] is { Entity: EntityKind.Country, Sentence: 0 } first && first.Tokens.Start == 0 && first.Tokens.End < parse.Length && parse.Sentences.Form(first.Tokens.End) is ":") return first.Country;

        var mentions = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var draft in drafts)
            if (draft.Kind != MentionKind.Pronoun && draft.Root is { Country: { } country, Sectors: not ["JRN", ..] }) mentions[country] = mentions.GetValueOrDefault(country) + 1;
        if (mentions.Count == 0) return null;
        string? home = null;
        foreach (var filing in article.Filings)
            if (StateOf(lexicon.Gazetteer, filing) is { } state && mentions.GetValueOrDefault(state) is > 1 and var count && count >= Share * mentions.Values.Max() && (home is null || count > mentions[home])) home = state;
        var (most, times) = mentions.MaxBy(m => (m.Value, m.Key));
        return home ?? (times >= FewestMentions && times >= Most * mentions.Values.Sum() ? most : null);
    }

    /// <summary>The state of a place that copy was filed from, or null. Agencies shout it, and "BAKU" as it stands would be an acronym.</summary>
    public static string? StateOf(Gazetteer gazetteer, Filing filing)
    {
        var entries = new List<GazetteerEntry>();
        string town = filing.Name.ContainsAnyInRange('a', 'z') ? filing.Name : CultureInfo.InvariantCulture.TextInfo.ToTitleCase(filing.Name.ToLowerInvariant());
        gazetteer.Find(town, entries);
        return entries.Count > 0 ? Largest(entries).Country : null;
    }

    private static GazetteerEntry Largest(List<GazetteerEntry> entries)
    {
        var best = entries[0];
        foreach (var entry in entries)
            if (entry.Index >= 0 && (best.Index >= 0 || best.Feature == GazetteerFeature.Region) && entry.Population > best.Population)
                best = entry;
        return best;
    }
}
