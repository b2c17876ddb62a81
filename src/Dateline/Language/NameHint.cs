using Dateline.Text;

namespace Dateline.Language;

/// <summary>A run of tokens that is likely a name.</summary>
/// <param name="Kind">PER, ORG, LOC, NORP (nationalities, religions, parties of thought) or MISC.</param>
/// <param name="Probability">The mean over its tokens of the probability of the kind.</param>
internal readonly record struct NameHint(TokenSpan Tokens, string Kind, float Probability);
