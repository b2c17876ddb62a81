using System.Collections.Immutable;

namespace Dateline.Understanding.Entities;

/// <summary>Who somebody is in the field's codes.</summary>
/// <param name="Country">ISO 3166-1 alpha-3 (and PLOVER's KOS, PSE, HKG), or null when unknown or none.</param>
/// <param name="Sectors">PLOVER sectors such as GOV, MIL; the primary one first.</param>
/// <param name="Code">Country and primary sector together (RUSGOV), a non-state code (UNO, EUR, IMG), or null.</param>
/// <param name="FoundBy">The data line that said so, <c>file:line</c>; null when nothing did.</param>
public sealed record ActorCode(string? Country, ImmutableArray<string> Sectors, string? Code, string? FoundBy)
{
    /// <summary>Nothing is known.</summary>
    public static ActorCode None { get; } = new(null, [], null, null);
}
