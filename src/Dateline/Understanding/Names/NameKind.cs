namespace Dateline.Understanding.Names;

/// <summary>What kind of thing a name names, before anybody has looked it up.</summary>
public enum NameKind : byte { Unknown, Person, Organisation, Place, Nationality, Other }
