using Dateline.Language;
using Dateline.Ontology;
using Dateline.Text;

namespace Dateline.Understanding.Entities;

/// <summary>
/// The state that a town or a province lies in, for parties that are named by it ("Kharkiv police", "the governor of Taiz") and for the scene of a sentence.
/// Where exactly it lies is asked later, with more context; here the state has to be beyond doubt.
/// </summary>
internal sealed class Whereabouts(Parse parse, Lexicon lexicon)
{
    // Inhabitants as powers of ten: a town of a state that the article speaks of may be small; elsewhere it has to be known to the world, and ten times larger than its namesakes abroad.
    // One without a namesake abroad may be smaller.
    private const double Known = 5.3, Alone = 4.5, Spoken = 2.5, Apart = 1;
    private readonly List<GazetteerEntry> _entries = [];
    private readonly Dictionary<string, (string? State, bool IsKnown)> _found = new(StringComparer.Ordinal);
    private HashSet<string>? _spoken;

    /// <summary>ISO 3166-1 alpha-3, or null when the words name no place, or places of several states.</summary>
    /// <param name="isPlace">Nothing but a place can be meant, so a town that few know will do when it has no namesake abroad.</param>
    public string? StateOf(TokenSpan tokens, bool isPlace = false)
    {
        string name = parse.Sentences.SpanOf(tokens).In(parse.Text).ToString();
        if (!_found.TryGetValue(name, out var found)) _found[name] = found = Find(name);
        return isPlace || found.IsKnown ? found.State : null;
    }

    private (string? State, bool IsKnown) Find(string name)
    {
        _entries.Clear();
        lexicon.Gazetteer.Find(name, _entries);
        string? best = null;
        double first = 0, second = 0;
        foreach (var entry in _entries)
        {
            if (entry.Country is not { } country) continue;
            double weight = Weight(entry) + (SpokenOf().Contains(country) ? Spoken : 0);
            if (country == best) first = Math.Max(first, weight);
            else if (weight > first) (best, second, first) = (country, first, weight);
            else second = Math.Max(second, weight);
        }

        return (first >= (second == 0 ? Alone : Known) && first >= second + Apart ? best : null, first >= Known);
    }

    private static double Weight(GazetteerEntry entry)
        => entry.Index < 0 ? 7 : Math.Log10(entry.Population + 10) + (entry.IsMainName ? 0 : -1) + (entry.Feature == GazetteerFeature.Section ? -1 : 0);

    // States that the article names, and whose people it names.
    private HashSet<string> SpokenOf()
    {
        if (_spoken is not null) return _spoken;
        _spoken = new HashSet<string>(StringComparer.Ordinal);
        var sentences = parse.Sentences;
        for (int t = 0; t < sentences.Tokens.Length; t++)
        {
            var form = sentences.Form(t);
            if (!char.IsUpper(form[0])) continue;
            if ((lexicon.States.OfPeople(form) ?? lexicon.States.Named(form) ?? lexicon.States.WithCapital(form)) is { } state) _spoken.Add(state.Code);
            if (t + 1 < sentences.Tokens.Length && char.IsUpper(sentences.Form(t + 1)[0])
                && lexicon.States.Named(parse.Sentences.SpanOf(new TokenSpan(t, 2)).In(parse.Text)) is { } pair) _spoken.Add(pair.Code);
        }

        return _spoken;
    }
}
