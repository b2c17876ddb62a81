namespace Dateline.Ontology;

/// <summary>A word that takes certainty away from what it stands over or beside.</summary>
/// <param name="Class">How it stands: auxiliary, verb, adjective, adverb, noun, particle, determiner, pronoun, preposition, condition.</param>
/// <param name="FoundBy">The data line, <c>file:line</c>.</param>
public sealed record CueWord(string Word, string Class, CueEffect Effect, string FoundBy);
