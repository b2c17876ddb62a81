using System.Collections.Immutable;
using System.Text;

namespace Dateline.Ontology;

/// <summary>A table that people edit: UTF-8, first row names the columns, cells may be in double quotes ("" inside stands for one). Lines that start with # are remarks.</summary>
public sealed class CsvTable
{
    private readonly Dictionary<string, int> _columns;

    private CsvTable(string file, Dictionary<string, int> columns, ImmutableArray<CsvRow> rows) => (File, _columns, Rows) = (file, columns, rows);

    /// <summary>Path below the data directory, with forward slashes: what <c>foundBy</c> and error messages say.</summary>
    public string File { get; }

    public ImmutableArray<CsvRow> Rows { get; }

    /// <summary>Reads <paramref name="directory"/>/<paramref name="file"/>.</summary>
    /// <exception cref="DataFileException">The file is missing, a column of <paramref name="required"/> is missing or named twice, a row has more or fewer cells than the header, or a quote stays open.</exception>
    public static CsvTable Read(string directory, string file, params ReadOnlySpan<string> required)
    {
        string path = Path.Combine(directory, file);
        if (!System.IO.File.Exists(path))
            throw new DataFileException(file, 0, "The file is missing.", $"Restore it, or give the directory that holds it with --data; looked for {path}.");

        return Parse(file, System.IO.File.ReadAllText(path, Encoding.UTF8), required);
    }

    /// <inheritdoc cref="Read"/>
    public static CsvTable Parse(string file, string text, params ReadOnlySpan<string> required)
    {
        var columns = new Dictionary<string, int>(StringComparer.Ordinal);
        var rows = ImmutableArray.CreateBuilder<CsvRow>();
        CsvTable? table = null;
        int at = 0, line = 1;
        while (at < text.Length)
        {
            int first = line;
            bool remark = text[at] == '#';
            var cells = ReadRow(file, text, ref at, ref line);
            if (remark || cells is [""]) continue;

            if (table is null)
            {
                for (int i = 0; i < cells.Count; i++)
                    if (!columns.TryAdd(cells[i].Trim(), i))
                        throw new DataFileException(file, first, $"The column \"{cells[i]}\" stands twice in the header.", "Keep one of them.");
                foreach (string name in required)
                    if (!columns.ContainsKey(name))
                        throw new DataFileException(file, first, $"The column \"{name}\" is missing.", $"The header needs: {string.Join(", ", required.ToArray())}.");
                table = new CsvTable(file, columns, []);
                continue;
            }

            if (cells.Count != columns.Count)
                throw new DataFileException(file, first, $"The row has {cells.Count} cells, the header {columns.Count}.", "Put a cell that holds a comma in double quotes, and keep empty cells.");
            rows.Add(new CsvRow(table, first, [.. cells]));
        }

        if (table is null) throw new DataFileException(file, 1, "The file is empty.", "Give it a first row that names its columns.");
        return new CsvTable(file, columns, rows.ToImmutable());
    }

    /// <summary>A value as the cell of a table: in quotes where it must be, and never read as a formula by a spreadsheet. Reading trims the space that this costs.</summary>
    public static string Cell(string value)
    {
        if (value.Length > 0 && value[0] is '=' or '+' or '-' or '@') value = " " + value;
        return value.AsSpan().IndexOfAny(",\"\r\n#") < 0 ? value : $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    internal int Column(string name, int line)
        => _columns.TryGetValue(name, out int i) ? i : throw new DataFileException(File, line, $"There is no column \"{name}\".", $"The header has: {string.Join(", ", _columns.Keys)}.");

    internal bool Has(string name) => _columns.ContainsKey(name);

    private static List<string> ReadRow(string file, string text, ref int at, ref int line)
    {
        var cells = new List<string>(8);
        var cell = new StringBuilder();
        int first = line;
        bool quoted = false;
        for (; ; at++)
        {
            if (at >= text.Length)
            {
                if (quoted) throw new DataFileException(file, first, "A double quote is opened and not closed.", "Close it, or double it if it belongs to the text.");
                cells.Add(cell.ToString());
                return cells;
            }

            char c = text[at];
            if (c == '\n') line++;
            if (quoted)
            {
                if (c != '"') cell.Append(c);
                else if (at + 1 < text.Length && text[at + 1] == '"') { cell.Append('"'); at++; }
                else quoted = false;
            }
            else if (c == '"' && cell.Length == 0) quoted = true;
            else if (c == ',') { cells.Add(cell.ToString()); cell.Clear(); }
            else if (c == '\n')
            {
                at++;
                cells.Add(cell.ToString());
                return cells;
            }
            else if (c is not ('\r' or '\uFEFF')) cell.Append(c);
        }
    }
}
