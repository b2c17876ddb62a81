using Dateline.Language;
using Dateline.Ontology;
using Dateline.Reading;
using Dateline.Understanding.Entities;

namespace Dateline.Understanding.Places;

/// <summary>
/// Chooses what each name means: what the article says of it first ("Mosul, Iraq", "the town of"), then the states and regions that the article names, then size.
/// The weights are sums of such reasons, in units where ten times as many inhabitants count one.
/// </summary>
internal sealed class PlaceResolver(Parse parse, Lexicon lexicon, List<PlaceSpot> spots)
{
    private readonly Dictionary<string, double> _states = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _inside = new(StringComparer.Ordinal);
    private readonly HashSet<(string, int)> _regions = [];
    private readonly Dictionary<string, (int Entry, double Score, PlaceSpot Spot)> _byKey = new(StringComparer.Ordinal);

    public void Resolve(Article article)
    {
        WeighStates(article);
        foreach (var spot in spots) Choose(spot);
        Agree();
        WeighPlaces();
        _byKey.Clear();
        foreach (var spot in spots) Choose(spot);
        Agree();
    }

    // Names of states and of their people, wherever they stand, say where the story plays.
    private void WeighStates(Article article)
    {
        foreach (var spot in spots)
            if (spot.Candidates[0] is { Feature: GazetteerFeature.Country, Country: { } code })
                Add(_states, code, 1);
        var sentences = parse.Sentences;
        for (int t = 0; t < sentences.Tokens.Length; t++)
            if (char.IsUpper(sentences.Form(t)[0]) && lexicon.States.OfPeople(sentences.Form(t)) is { } people)
                Add(_states, people.Code, 0.7);
        foreach (var filing in article.Filings)
            if (Home.StateOf(lexicon.Gazetteer, filing) is { } code) Add(_states, code, 1);
    }

    // What was chosen first weighs on the second choice: towns vote for their state and their region.
    private void WeighPlaces()
    {
        foreach (var (key, (_, _, spot)) in _byKey)
        {
            if (spot.Chosen < 0 || spot.Candidates[spot.Chosen] is not { Feature: not GazetteerFeature.Country, Country: { } code } entry) continue;
            bool sure = entry.Population > 300_000 || entry.Index < 0 || spot.Candidates.Length == 1 || spot.Within >= 0;
            Add(_states, code, sure ? 0.7 : 0.3);
            if (sure)
            {
                if (!_inside.TryGetValue(code, out var keys)) _inside[code] = keys = [];
                keys.Add(key);
            }

            if (entry.Region >= 0) _regions.Add((key, entry.Region));
        }
    }

    private static void Add(Dictionary<string, double> weights, string code, double weight) => weights[code] = weights.GetValueOrDefault(code) + weight;

    private void Choose(PlaceSpot spot)
    {
        double best = double.NegativeInfinity;
        spot.Chosen = -1;
        for (int i = 0; i < spot.Candidates.Length; i++)
        {
            double score = Score(spot, spot.Candidates[i]);
            if (score > best) (best, spot.Chosen) = (score, i);
        }

        if (best < 4.2) spot.Chosen = -1;
        if (!_byKey.TryGetValue(spot.Key, out var known) || best > known.Score) _byKey[spot.Key] = (spot.Chosen, best, spot);
    }

    // One name, one place in an article: the mention that says most about itself decides for all.
    private void Agree()
    {
        foreach (var spot in spots)
            if (spot.Within < 0 && _byKey[spot.Key] is { Entry: >= 0 } known && known.Spot.Candidates.Length == spot.Candidates.Length)
                spot.Chosen = known.Entry;
    }

    private double Score(PlaceSpot spot, GazetteerEntry entry)
    {
        bool isState = entry.Feature == GazetteerFeature.Country;
        bool listed = entry.Index < 0;
        double score = isState ? 14 : listed ? 12 : Math.Log10(entry.Population + 10);
        if (!listed)
        {
            // A bare name is the town's before it is the district's around it.
            if (entry.Feature == GazetteerFeature.Region) score -= entry.Rank > 0 ? 0.7 : 1.2;
            if (entry.Feature == GazetteerFeature.Section) score -= 1;
            score += entry.Rank * 0.7 + (entry.IsMainName ? 0.8 : 0) + (spot.IsLocative ? 0.4 : 0);
            if (entry.Rank == 2 && entry.Country is { } own && lexicon.States.WithCapital(spot.Span.In(parse.Text))?.Code == own) score += 7;
        }

        double context = entry.Country is { } code ? _states.GetValueOrDefault(code) - (isState ? 1 : 0) : 0;
        if (!isState && context > 0) score += 1.2 + Math.Min(2.5, 0.5 * context);
        else if (!listed && !entry.IsMainName && spot.Tokens.Length == 1) score -= 1.5;
        if (entry.Country is { } around && entry.Feature == GazetteerFeature.Region && !isState)
        {
            int others = _inside.TryGetValue(around, out var keys) ? keys.Count - (keys.Contains(spot.Key) ? 1 : 0) : 0;
            // "in Izmir": towns vote for the province around a town no more than for the town.
            if (others > 0 && !spot.Candidates.Any(c => c.Feature == GazetteerFeature.City && c.Country == around && c.IsMainName && c.Population > 100_000)) score += Math.Min(4, 1.5 + others);
        }

        if (!listed && entry.Feature != GazetteerFeature.Region && _regions.Any(r => r.Item2 == entry.Region && r.Item1 != spot.Key)) score += 1;
        score += spot.Before switch
        {
            GazetteerFeature.City when entry.Feature is GazetteerFeature.City or GazetteerFeature.Section => 2,
            GazetteerFeature.City => -4,
            GazetteerFeature.Region when entry.Feature == GazetteerFeature.Region => 3,
            _ => 0,
        };
        return score + ScoreChain(spot, entry);
    }

    // "Paris, Texas": the place lies in what follows, or it is not meant.
    private double ScoreChain(PlaceSpot spot, GazetteerEntry entry)
    {
        if (spot.Within < 0 || spot.Candidates[0].Feature == GazetteerFeature.Country && spots[spot.Within].Candidates[0] is { Feature: GazetteerFeature.Country }) return 0;
        bool region = false;
        foreach (var outer in spots[spot.Within].Candidates)
        {
            if (outer.Feature == GazetteerFeature.Country && entry.Feature != GazetteerFeature.Country)
            {
                if (outer.Country == entry.Country) return 8;
                region = true;
            }
            else if (outer.Feature == GazetteerFeature.Region && entry.Feature is not (GazetteerFeature.Country or GazetteerFeature.Region) && outer.Country is not null)
            {
                region = true;
                if (entry.Country != outer.Country) continue;
                if (outer.Index >= 0 && outer.Index == entry.Region) return 9;
                if (outer.Index < 0 && Distance(entry, outer) < 900 && !spots[spot.Within].Candidates.Any(c => c.Index >= 0 && c.Feature == GazetteerFeature.Region && c.Country == outer.Country)) return 8;
            }
        }

        return region ? -3 : 0;
    }

    /// <summary>Kilometres on a sphere, roughly.</summary>
    private static double Distance(GazetteerEntry a, GazetteerEntry b)
    {
        double north = (a.Latitude - b.Latitude) * 111, east = (a.Longitude - b.Longitude) * 111 * Math.Cos((a.Latitude + b.Latitude) * Math.PI / 360);
        return Math.Sqrt(north * north + east * east);
    }
}
