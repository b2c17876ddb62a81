using Dateline.Ontology;
using Dateline.Understanding.Events;

namespace Dateline.App;

/// <summary>A reader, and what it was made of: whoever explains a coding needs the parts.</summary>
internal sealed record Installed(Reader Reader, Lexicon Lexicon, EventWeights Weights);
