using System.Collections.Immutable;

namespace Dateline.Ontology;

/// <summary>One line of the lists of names under <c>entities/</c>: who it is and from when to when that holds.</summary>
/// <param name="Name">The fullest English name; the text may use another of the line's names.</param>
/// <param name="Country">ISO 3166-1 alpha-3 (KOS for Kosovo), or null.</param>
/// <param name="Sectors">PLOVER sectors, the primary one first.</param>
/// <param name="Code">A code that is not country and sector together (UNO, EUR), or null.</param>
/// <param name="Office">For a person: the office held in the period.</param>
/// <param name="Shared">True for a name that several states use ("Senate"): a state named beside it decides.</param>
/// <param name="Address">The data line, <c>file:line</c>.</param>
public sealed record Listing(
    string Name, ListingKind Kind, string? Country, ImmutableArray<string> Sectors, string? Code, string? Office, bool Shared, Period Period, string Address)
{
    public Authority Authority { get; init; } = Authority.List;
}
