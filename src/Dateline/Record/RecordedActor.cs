using System.Collections.Immutable;
using Dateline.Understanding.Entities;

namespace Dateline.Record;

/// <summary>Somebody whom the article names, or who takes part in an event, a quotation or a claim.</summary>
/// <param name="Id"><c>a1</c>, <c>a2</c> … in the order of first mention.</param>
/// <param name="Country">ISO 3166-1 alpha-3.</param>
/// <param name="Sectors">PLOVER sectors, the primary one first.</param>
/// <param name="Mentions">In reading order; at least one.</param>
public sealed record RecordedActor(
    string Id, string Name, EntityKind? Kind, string? Country, ImmutableArray<string> Sectors, string? Code, string? Wikidata,
    ImmutableArray<RecordedRole> Roles, ImmutableArray<RecordedMention> Mentions);
