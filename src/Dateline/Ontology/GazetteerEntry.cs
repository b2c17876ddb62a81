namespace Dateline.Ontology;

/// <summary>A place that a name may mean.</summary>
/// <param name="Index">Place in the packed table; -1 for one that people wrote into a list.</param>
/// <param name="Name">Its usual name; null for one of the packed table until <see cref="Gazetteer.NameOf"/> is asked.</param>
/// <param name="Country">ISO 3166-1 alpha-3; null for what lies in several states or none.</param>
/// <param name="GeoNames">GeoNames id; 0 when it has none here.</param>
/// <param name="Latitude">Degrees north.</param>
/// <param name="Longitude">Degrees east.</param>
/// <param name="Population">Inhabitants; 0 when unknown. For a region of the packed table the sum of its towns.</param>
/// <param name="Rank">2 for a capital, 1 for a seat of a first-level region, 0 otherwise.</param>
/// <param name="Region">Index of the first-level region it lies in, in the packed table; -1 when unknown.</param>
/// <param name="IsMainName">The name looked up is the usual one, not one of many others.</param>
/// <param name="FoundBy">The data line, <c>file:line</c>, or the packed file.</param>
public readonly record struct GazetteerEntry(int Index, string? Name, string? Country, long GeoNames, GazetteerFeature Feature, double Latitude, double Longitude, int Population, int Rank, int Region, bool IsMainName, string FoundBy);
