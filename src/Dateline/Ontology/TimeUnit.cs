namespace Dateline.Ontology;

/// <summary>Units that time is told in, from short to long.</summary>
public enum TimeUnit : byte { Unknown, Second, Minute, Hour, Day, Weekend, Week, Fortnight, Month, Quarter, Year, Decade, Century, Millennium }
