namespace Dateline.App.View;

/// <summary>Whether the text form is coloured.</summary>
internal enum Colouring : byte { None, Ansi }
