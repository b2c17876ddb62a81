namespace Dateline.Ontology;

/// <summary>What a common noun of <c>agents.csv</c> names: a person, people or a body of them, an institution, or a building, ship or place that can be hit but does not act.</summary>
public enum AgentKind : byte { Unknown, Person, Group, Organisation, Facility }
