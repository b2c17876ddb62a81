using Dateline.Ontology;
using Dateline.Text;

namespace Dateline.Understanding.Factuality;

/// <summary>How the words around an event set it: as done, to come, possible, not done, or under a condition, apart from who says so.</summary>
/// <param name="Cue">The word that says so; null when nothing does.</param>
internal readonly record struct Mood(CueEffect Effect, CharSpan? Cue);
