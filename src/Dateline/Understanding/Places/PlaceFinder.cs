using System.Collections.Immutable;
using Dateline.Language;
using Dateline.Ontology;
using Dateline.Reading;
using Dateline.Understanding.Entities;
using Dateline.Understanding.Names;

namespace Dateline.Understanding.Places;

/// <summary>Finds where: names used as places, and the places they mean.</summary>
public static class PlaceFinder
{
    public static PlaceLayer Find(Article article, Parse parse, NameLayer names, EntityLayer entities, Lexicon lexicon)
    {
        var spots = new PlaceSpotter(parse, names, lexicon).Find();
        new PlaceResolver(parse, lexicon, spots).Resolve(article);

        var places = ImmutableArray.CreateBuilder<Place>(spots.Count);
        foreach (var spot in spots)
        {
            if (spot.Chosen < 0) continue;
            var entry = spot.Candidates[spot.Chosen];
            bool isParty = entry.Feature == GazetteerFeature.Country || entry.Rank == 2 || lexicon.States.WithCapital(spot.Span.In(parse.Text)) is not null;
            bool isNamed = !isParty && IsLearned(parse, lexicon, names.At(spot.Tokens.Start));
            if (!(isParty && IsOuter(spots, spot)) && !isNamed && !PlaceUse.IsPlace(parse, spot.Tokens, isParty)) continue;
            var feature = FeatureOf(entry.Feature);
            places.Add(new Place(spot.Tokens, spot.Span, lexicon.Gazetteer.NameOf(entry), entry.Country, entry.GeoNames > 0 ? entry.GeoNames : null, feature, entry.Latitude, entry.Longitude, feature, entry.FoundBy));
        }

        foreach (var mention in names.All)
            if (IsLearned(parse, lexicon, mention) && !places.Any(p => p.Tokens.Overlaps(mention.Tokens)))
                places.Add(new Place(mention.Tokens, mention.Span, mention.Span.In(parse.Text).ToString(), null, null, PlaceFeature.Unknown, null, null, PlaceFeature.Unknown, null));
        places.Sort((a, b) => a.Span.Start.CompareTo(b.Span.Start));
        var all = places.ToImmutable();
        return new PlaceLayer(all, Capitals.Find(parse, all, lexicon));
    }

    // What the model takes for a place and no list for a government is one, wherever it may lie.
    private static bool IsLearned(Parse parse, Lexicon lexicon, Mention? mention)
        => mention is { Kind: NameKind.Place } && !parse.NameWeights.IsEmpty && NameBlend.ListingOf(parse, lexicon, mention.Tokens) is null;

    // "Paris, France": what a place lies in is a place, whatever the tree makes of it.
    private static bool IsOuter(List<PlaceSpot> spots, PlaceSpot spot)
    {
        int at = spots.IndexOf(spot);
        return at > 0 && spots[at - 1] is { Chosen: >= 0 } inner && inner.Within == at
            && inner.Candidates[inner.Chosen] is { Feature: not GazetteerFeature.Country } place && place.Country == spot.Candidates[spot.Chosen].Country;
    }

    private static PlaceFeature FeatureOf(GazetteerFeature feature) => feature switch
    {
        GazetteerFeature.Country => PlaceFeature.Country,
        GazetteerFeature.Region => PlaceFeature.Region,
        GazetteerFeature.City or GazetteerFeature.Section => PlaceFeature.City,
        GazetteerFeature.Facility => PlaceFeature.Facility,
        _ => PlaceFeature.Other,
    };
}
