namespace Dateline.Ontology;

/// <summary>A mode as its page gives it.</summary>
/// <param name="Content">What it covers, in words.</param>
/// <param name="Score">PLOVER's score of the type in this mode, −10 to 10.</param>
public sealed record PageMode(Mode Mode, string Content, double Score);
