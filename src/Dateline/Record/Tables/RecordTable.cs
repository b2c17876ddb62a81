using System.Collections.Immutable;

namespace Dateline.Record.Tables;

/// <summary>One of the flat tables that a run is written as. A row in <see cref="All"/> puts it into every run's folder, its codebook and its data package.</summary>
/// <param name="Key">Name of the column that no two rows share.</param>
/// <param name="Rows">The rows of one record; each cell a string, a long, a double, a bool, a DateOnly, or null.</param>
public sealed record RecordTable(string Name, string Description, string Key, ImmutableArray<Column> Columns, Func<TableSource, IEnumerable<object?[]>> Rows)
{
    public static IReadOnlyList<RecordTable> All { get; } =
    [
        EventTables.Events, QuoteTable.Quotes, EventTables.Claims, ActorTables.Actors, ActorTables.Mentions, EventTables.Counts, ArticleTable.Articles,
    ];

    public static RecordTable Named(string name) => All.First(table => table.Name == name);
}
