using System.Collections.Immutable;
using System.Globalization;

namespace Dateline.Ontology;

/// <summary>Reads a codebook page: a small, fixed subset of Markdown (title, headings, lists, tables, quotes).</summary>
internal sealed class PageText
{
    private readonly string _file;
    private readonly string[] _lines;
    private readonly Dictionary<string, (string Value, int Line)> _bullets = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(int Line, string[] Cells)>> _tables = new(StringComparer.Ordinal);
    private readonly List<CodebookExample> _examples = [];
    private string _definition = "";

    private PageText(string file, string text) => (_file, _lines) = (file, text.ReplaceLineEndings("\n").Split('\n'));

    /// <summary>The page, and the rows of its own "Said as" table with their lines: cells by column name.</summary>
    /// <exception cref="DataFileException">The page does not follow the format.</exception>
    public static CodebookPage Read(string file, string text, out List<(int Line, Dictionary<string, string> Cells)> saidAs)
    {
        var page = new PageText(file, text);
        string type = page.Title();
        page.Body();
        saidAs = page.Rows("Said as");
        return page.ToPage(type);
    }

    private string Title()
    {
        string expected = Path.GetFileNameWithoutExtension(_file);
        string title = _lines[0].StartsWith("# ", StringComparison.Ordinal) ? _lines[0][2..].Trim() : "";
        return title == expected ? title : throw new DataFileException(_file, 1, $"The title is \"{title}\", the file {expected}.", $"Write \"# {expected}\" in the first line, or rename the file.");
    }

    private void Body()
    {
        string section = "";
        for (int i = 1; i < _lines.Length; i++)
        {
            string line = _lines[i].Trim();
            if (line.Length == 0) continue;

            if (line.StartsWith("## ", StringComparison.Ordinal)) section = line[3..];
            else if (line.StartsWith("> ", StringComparison.Ordinal)) i = Example(i, section == "Not this");
            else if (line.StartsWith("- ", StringComparison.Ordinal) && section.Length == 0) Bullet(i, line[2..]);
            else if (line.StartsWith('|')) Row(i, section, line);
            else if (section.Length == 0) _definition = _definition.Length == 0 ? line : $"{_definition} {line}";
            else if (section is "Examples" or "Not this")
                throw new DataFileException(_file, i + 1, "A coding line stands without its sentence.", "Put the sentence above it, after \"> \".");
        }
    }

    private void Bullet(int i, string text)
    {
        int colon = text.IndexOf(':');
        if (colon < 0) throw new DataFileException(_file, i + 1, $"\"{text}\" names no property.", "Write \"- Name: value\".");

        _bullets[text[..colon]] = (text[(colon + 1)..].Trim(), i + 1);
    }

    private void Row(int i, string section, string line)
    {
        string[] cells = line.Trim('|').Split('|', StringSplitOptions.TrimEntries);
        if (cells.All(cell => cell.Length > 0 && cell.AsSpan().IndexOfAnyExcept('-', ':') < 0)) return;

        if (!_tables.TryGetValue(section, out var rows)) _tables[section] = rows = [];
        if (rows.Count > 0 && rows[0].Cells.Length != cells.Length)
            throw new DataFileException(_file, i + 1, $"The row has {cells.Length} cells, the header {rows[0].Cells.Length}.", "Keep empty cells: write | | for one.");

        rows.Add((i + 1, cells));
    }

    // A quote, then coding lines up to the next quote or heading; "today:" marks what comes out now.
    private int Example(int first, bool nearMiss)
    {
        int i = first;
        string sentence = "";
        for (; i < _lines.Length && _lines[i].StartsWith('>'); i++) sentence = $"{sentence} {_lines[i][1..].Trim()}".Trim();

        var right = new List<ExampleCoding>();
        List<ExampleCoding>? today = null;
        bool coded = false;
        for (; i < _lines.Length && !_lines[i].StartsWith('>') && !_lines[i].StartsWith('#'); i++)
        {
            string line = _lines[i].Trim();
            if (line.Length == 0) continue;

            bool now = line.StartsWith("today:", StringComparison.Ordinal);
            if (now) today ??= [];
            else coded = true;
            var coding = CodingLine.Parse(_file, i + 1, now ? line[6..].Trim() : line);
            if (coding is not null) (now ? today! : right).Add(coding);
        }

        if (!coded) throw new DataFileException(_file, first + 1, "The sentence has no coding.", "Write its coding beneath, or none.");

        _examples.Add(new CodebookExample(sentence, [.. right], today is null ? null : [.. today], nearMiss, _file, first + 1));
        return i - 1;
    }

    private List<(int Line, Dictionary<string, string> Cells)> Rows(string section)
    {
        var rows = new List<(int, Dictionary<string, string>)>();
        if (!_tables.TryGetValue(section, out var table)) return rows;

        string[] header = table[0].Cells;
        foreach (var (line, cells) in table.Skip(1))
        {
            var named = new Dictionary<string, string>(StringComparer.Ordinal);
            for (int i = 0; i < header.Length; i++) named[header[i]] = cells[i];
            rows.Add((line, named));
        }

        return rows;
    }

    private CodebookPage ToPage(string type)
    {
        if (_definition.Length == 0) throw new DataFileException(_file, 1, "The page has no definition.", "Write one paragraph beneath the title.");
        if (!_examples.Any(example => !example.NearMiss)) throw new DataFileException(_file, 1, "The page has no example.", "Write a section \"## Examples\" with a sentence after \"> \" and its coding beneath.");

        var quad = Quad();
        double score = Number("Score", out int line);
        if (score != 0 && score > 0 != quad is QuadCategory.VerbalCooperation or QuadCategory.MaterialCooperation)
            throw new DataFileException(_file, line, $"The score {score} does not go with the quad category {Bullet("Quad category").Value}.", "Cooperation is above zero, conflict below; a minus sign may be lost.");

        return new CodebookPage
        {
            Type = new EventType(type), Definition = _definition, Quad = quad, RequiresRecipient = Recipient(), Score = score,
            Modes = [.. Rows("Modes").Select(row => Mode(row.Line, row.Cells))], Examples = [.. _examples], File = _file,
        };
    }

    private QuadCategory Quad() => Bullet("Quad category") switch
    {
        ("verbal cooperation", _) => QuadCategory.VerbalCooperation,
        ("material cooperation", _) => QuadCategory.MaterialCooperation,
        ("verbal conflict", _) => QuadCategory.VerbalConflict,
        ("material conflict", _) => QuadCategory.MaterialConflict,
        var (value, line) => throw new DataFileException(_file, line, $"\"{value}\" is no quad category.", "Write verbal cooperation, material cooperation, verbal conflict or material conflict."),
    };

    private bool Recipient() => Bullet("Requires recipient") switch
    {
        ("yes", _) => true,
        ("no", _) => false,
        var (value, line) => throw new DataFileException(_file, line, $"\"{value}\" is neither yes nor no.", "Write \"- Requires recipient: yes\" or \"no\"."),
    };

    private (string Value, int Line) Bullet(string name)
        => _bullets.TryGetValue(name, out var found) ? found : throw new DataFileException(_file, 1, $"The page does not give \"{name}\".", $"Write \"- {name}: …\" beneath the definition.");

    private double Number(string name, out int line)
    {
        (string value, line) = Bullet(name);
        return Number(line, value);
    }

    private double Number(int line, string value)
        => double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) && number is >= -10 and <= 10
            ? number
            : throw new DataFileException(_file, line, $"\"{value}\" is no score.", "Write a number from -10 to 10.");

    private PageMode Mode(int line, Dictionary<string, string> row)
    {
        if (!row.TryGetValue("mode", out string? mode) || !row.TryGetValue("content", out string? content) || !row.TryGetValue("score", out string? score))
            throw new DataFileException(_file, line, "The table of modes lacks a column.", "Its header reads: | mode | content | score |.");

        return new PageMode(new Mode(mode), content, Number(line, score));
    }
}
