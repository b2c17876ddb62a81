using System.Collections.Immutable;
using Dateline.Text;

namespace Dateline.Understanding.Events;

/// <summary>Somebody whom the sentence names and who may be a party to an event.</summary>
/// <param name="Entity">Id of the entity.</param>
/// <param name="Token">Head token of the phrase that names it.</param>
/// <param name="Tokens">The phrase.</param>
/// <param name="Rule">Where the codebook's slots put it.</param>
/// <param name="Fellows">Those joined to it by "and", who go where it goes: entity and head token of each.</param>
internal readonly record struct Candidate(int Entity, int Token, TokenSpan Tokens, SlotVerdict Rule, ImmutableArray<Party> Fellows)
{
    /// <summary>True when the two cannot both take part so: one under two words, or on one side a phrase and a phrase within it ("Israeli" and "Israeli warplanes").</summary>
    public bool Excludes(Candidate other, bool onOneSide)
        => Entity == other.Entity || (onOneSide && (Tokens.Contains(other.Token) || other.Tokens.Contains(Token)));
}
