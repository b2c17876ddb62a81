using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Dateline.Ontology;

/// <summary>Reads the ontology of a data directory, gathering every fault on the way.</summary>
internal sealed class CodebookReader
{
    private const string Folder = "ontology";
    private readonly string[] _directories;
    private readonly List<DataFileException> _faults = [];

    /// <param name="directories">The data directory, then those laid over it: a row with the same key, or a page of the same type, replaces the earlier one.</param>
    public CodebookReader(params string[] directories) => _directories = directories;

    public IReadOnlyList<DataFileException> Faults => _faults;

    public Codebook Read()
    {
        var contexts = Table("contexts.csv", ["context", "about", "source", "note"], row => row["context"]).Select(row => row["context"]).ToFrozenSet(StringComparer.Ordinal);
        var classes = Classes();
        var pages = new SortedDictionary<string, (CodebookPage Page, List<(int Line, Dictionary<string, string> Cells)> Rows)>(StringComparer.Ordinal);
        foreach (string directory in _directories)
            foreach (string file in Pages(directory))
                Try(() => pages[Path.GetFileNameWithoutExtension(file)] = (PageText.Read(file, File.ReadAllText(Path.Combine(directory, file), Encoding.UTF8), out var rows), rows));

        foreach (string directory in _directories) Strays(directory, pages.ContainsKey);
        var crosswalk = Crosswalk(pages.ToDictionary(pair => pair.Key, pair => pair.Value.Page, StringComparer.Ordinal), contexts);
        var reader = new EntryRows(new SlotCells(classes), contexts, crosswalk);
        var entries = ImmutableArray.CreateBuilder<CodebookEntry>();
        foreach (var (page, rows) in pages.Values)
        {
            foreach (var (line, cells) in rows) Try(() => entries.AddRange(reader.Read(page, page.File, line, column => cells.GetValueOrDefault(column, ""))));
            foreach (var row in Said(page)) Try(() => entries.AddRange(reader.Read(page, row.Table.File, row.Line, column => row[column])));
        }

        return new Codebook(entries.ToImmutable(), [.. pages.Values.Select(pair => pair.Page)], crosswalk, classes);
    }

    private static IEnumerable<string> Pages(string directory)
    {
        string folder = Path.Combine(directory, Folder, "plover");
        return Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*.md").Select(path => $"{Folder}/plover/{Path.GetFileName(path)}").Order(StringComparer.Ordinal) : [];
    }

    // Rows that no page answers for would be read by nobody.
    private void Strays(string directory, Func<string, bool> hasPage)
    {
        string folder = Path.Combine(directory, Folder, "plover");
        if (!Directory.Exists(folder)) return;

        foreach (string file in Directory.EnumerateFiles(folder, "*.csv").Order(StringComparer.Ordinal))
            if (!hasPage(Path.GetFileNameWithoutExtension(file)))
                _faults.Add(new DataFileException($"{Folder}/plover/{Path.GetFileName(file)}", 0, "The rows have no page.", $"Write the page {Path.GetFileNameWithoutExtension(file)}.md beside them, or delete the file."));
    }

    private List<CsvRow> Said(CodebookPage page)
    {
        string file = $"plover/{page.Type}.csv";
        return _directories.Any(directory => Exists(directory, file))
            ? Table(file, [.. EntryRows.Columns, "note"], row => $"{row["words"]}|{row["if"]}")
            : [];
    }

    private Dictionary<string, WordClass> Classes()
    {
        var words = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var row in Table("classes.csv", ["class", "word", "source", "note"], row => $"{row["class"]}|{row["word"]}"))
            Try(() =>
            {
                if (SlotCells.BuiltIn.Contains(row["class"])) throw row.Fault($"The class \"{row["class"]}\" is built in.", "Choose another name.");
                if (row["word"].Length == 0) throw row.Fault("The row has no word.", "Write a dictionary form in small letters.");
                if (!words.TryGetValue(row["class"], out var list)) words[row["class"]] = list = new HashSet<string>(StringComparer.Ordinal);
                list.Add(row["word"]);
            });

        var classes = SlotCells.BuiltIn.ToDictionary(name => name, name => new WordClass(name, []), StringComparer.Ordinal);
        foreach (var (name, list) in words) classes[name] = new WordClass(name, list.ToFrozenSet(StringComparer.Ordinal));
        return classes;
    }

    private CameoCrosswalk Crosswalk(Dictionary<string, CodebookPage> pages, FrozenSet<string> contexts)
    {
        var codes = new SortedDictionary<string, CameoCode>(StringComparer.Ordinal);
        foreach (var row in Table("cameo.csv", ["code", "name", "type", "mode", "context", "goldstein", "source", "note"], row => row["code"]))
            Try(() =>
            {
                string code = CameoCode.Parse(row.Table.File, row.Line, row["code"]);
                string type = row["type"], mode = row["mode"];
                if (type.Length > 0 && !pages.ContainsKey(type)) throw row.Fault($"There is no event type \"{type}\".", "Write a type that has a page, or leave the cell empty.");
                if (mode.Length > 0 && !pages[type].Modes.Any(m => m.Mode.Name == mode)) throw row.Fault($"{type} has no mode \"{mode}\".", "Choose one of its page, or leave the cell empty.");
                foreach (string context in row.List("context"))
                    if (!contexts.Contains(context)) throw row.Fault($"There is no context \"{context}\".", "Choose one of contexts.csv, or add it there.");

                double? goldstein = row["goldstein"].Length == 0 ? null : double.TryParse(row["goldstein"], NumberStyles.Float, CultureInfo.InvariantCulture, out double value) && value is >= -10 and <= 10
                    ? value
                    : throw row.Fault($"\"{row["goldstein"]}\" is no Goldstein value.", "Write a number from -10 to 10, or leave the cell empty.");
                codes[code] = new CameoCode(code, row["name"], type.Length == 0 ? default : new EventType(type), mode.Length == 0 ? [] : [new Mode(mode)], [.. row.List("context").Select(c => new Context(c))], goldstein);
            });
        return new CameoCrosswalk([.. codes.Values]);
    }

    // Later directories replace rows of the same key and add the rest at the end.
    private List<CsvRow> Table(string file, ImmutableArray<string> columns, Func<CsvRow, string> key)
    {
        var rows = new List<CsvRow>();
        var at = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int d = 0; d < _directories.Length; d++)
        {
            if (!Exists(_directories[d], file) && (d > 0 || _directories.Any(directory => Exists(directory, file)))) continue;

            Try(() =>
            {
                foreach (var row in CsvTable.Read(_directories[d], $"{Folder}/{file}", columns.AsSpan()).Rows)
                {
                    if (at.TryGetValue(key(row), out int seen) && !ReferenceEquals(rows[seen].Table, row.Table)) rows[seen] = row;
                    else if (at.TryAdd(key(row), rows.Count)) rows.Add(row);
                    else _faults.Add(row.Fault($"The row repeats line {rows[seen].Line}.", "Keep one of them."));
                }
            });
        }

        return rows;
    }

    private static bool Exists(string directory, string file) => File.Exists(Path.Combine(directory, Folder, file));

    private void Try(Action read)
    {
        try
        {
            read();
        }
        catch (DataFileException fault)
        {
            _faults.Add(fault);
        }
    }
}
