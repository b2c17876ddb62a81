namespace Dateline.Record.Tables;

/// <summary>One column of a flat table.</summary>
/// <param name="Description">What a cell says, its unit and what an empty one means; stands in the codebook of every run.</param>
public sealed record Column(string Name, ColumnType Type, string Description);
