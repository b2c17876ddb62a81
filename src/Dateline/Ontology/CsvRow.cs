using System.Collections.Immutable;

namespace Dateline.Ontology;

/// <summary>One row of a <see cref="CsvTable"/>.</summary>
/// <param name="Line">1 for the first line of the file.</param>
public sealed record CsvRow(CsvTable Table, int Line, ImmutableArray<string> Cells)
{
    /// <summary>What <c>foundBy</c> says: <c>file:line</c>.</summary>
    public string Address => $"{Table.File}:{Line}";

    /// <summary>The cell under <paramref name="column"/>, trimmed; empty when the cell is.</summary>
    /// <exception cref="DataFileException">There is no such column.</exception>
    public string this[string column] => Cells[Table.Column(column, Line)].Trim();

    /// <summary>The cell under <paramref name="column"/>, or empty when the table has no such column.</summary>
    public string Optional(string column) => Table.Has(column) ? this[column] : "";

    /// <summary>The parts of a cell that lists several values, parted by semicolons or bars; none for an empty cell.</summary>
    public string[] List(string column) => this[column].Split([';', '|'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    public DataFileException Fault(string fault, string remedy) => new(Table.File, Line, fault, remedy);
}
