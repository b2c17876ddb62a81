namespace Dateline.Understanding.Times;

internal enum Granularity : byte { None, Century, Decade, Year, Half, Quarter, Season, Month, Week, Weekend, Day }
