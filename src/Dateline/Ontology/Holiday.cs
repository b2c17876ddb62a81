namespace Dateline.Ontology;

/// <summary>A named day.</summary>
public sealed record Holiday(string Name, HolidayRule Rule);
