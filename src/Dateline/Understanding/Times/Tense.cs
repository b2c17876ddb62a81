namespace Dateline.Understanding.Times;

/// <summary>Whether the words around an expression look back or ahead.</summary>
internal enum Tense : byte { Unknown, Past, Future }
