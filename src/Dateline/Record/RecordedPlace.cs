using Dateline.Understanding.Places;

namespace Dateline.Record;

/// <summary>Words that say where.</summary>
/// <param name="Country">ISO 3166-1 alpha-3.</param>
/// <param name="Latitude">Degrees north.</param>
/// <param name="Longitude">Degrees east.</param>
/// <param name="Precision">How large an area the coordinates stand for.</param>
public sealed record RecordedPlace(
    string Id, int Start, int End, string Name, string? Country, long? Geonames, PlaceFeature? Feature, double? Latitude, double? Longitude, PlaceFeature? Precision);
