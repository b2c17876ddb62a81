using Dateline.Text;

namespace Dateline.Understanding.Places;

/// <summary>Words that name a place, and the place they most likely mean.</summary>
/// <param name="Name">The place's usual English name.</param>
/// <param name="Country">ISO 3166-1 alpha-3 of the state it lies in, or null.</param>
/// <param name="GeoNames">GeoNames id where the gazetteer has one.</param>
/// <param name="Latitude">Degrees north, -90 to 90; null when unknown. For countries and regions a middle that stands for the area, never a town: see <paramref name="Precision"/>.</param>
/// <param name="Longitude">Degrees east, -180 to 180; null when unknown.</param>
/// <param name="Precision">How large an area the coordinates stand for.</param>
public sealed record Place(TokenSpan Tokens, CharSpan Span, string Name, string? Country, long? GeoNames, PlaceFeature Feature, double? Latitude, double? Longitude, PlaceFeature Precision, string? FoundBy);
