namespace Dateline.Understanding.Places;

/// <summary>What kind of place.</summary>
public enum PlaceFeature : byte { Unknown, Country, Region, City, Facility, Other }
