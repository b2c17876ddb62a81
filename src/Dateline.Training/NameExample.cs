using Dateline.Language;
using Dateline.Text;

namespace Dateline.Training;

/// <summary>A parsed text with its names, and what its corpus leaves open.</summary>
/// <param name="Allowed">For each token the labels it may have, a bit each; one bit where the corpus is sure.</param>
internal sealed record NameExample(Parse Parse, IReadOnlyList<(TokenSpan Tokens, int Kind)> Names, uint[] Allowed, int Corpus);
