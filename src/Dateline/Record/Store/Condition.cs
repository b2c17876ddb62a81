using System.Text;

namespace Dateline.Record.Store;

/// <summary>The WHERE of a query while it is put together: fixed pieces of SQL, and values that only ever go in as parameters.</summary>
internal sealed class Condition
{
    private readonly StringBuilder _sql = new("1");
    private readonly List<(string Name, object? Value)> _values = [];

    /// <summary>True when nothing is asked.</summary>
    public bool IsEmpty => _values.Count == 0;

    public string Sql => _sql.ToString();

    public (string Name, object? Value)[] Values => [.. _values];

    /// <param name="piece">SQL with <c>{0}</c> where the value goes.</param>
    public Condition And(string piece, object? value)
    {
        if (value is null) return this;
        _sql.Append(" AND ").Append(piece.Replace("{0}", Parameter(value), StringComparison.Ordinal));
        return this;
    }

    /// <summary>Those who are meant by a country code, an actor code, or words of a name.</summary>
    /// <param name="piece">SQL with <c>{0}</c> where the list of ids goes.</param>
    public Condition AndWho(string piece, string? meant)
    {
        if (string.IsNullOrWhiteSpace(meant)) return this;
        string exact = Parameter(meant.Trim()), like = Parameter(Like(meant.Trim()));
        string who = IsCode(meant) ? $"SELECT id FROM who WHERE country = {exact} OR code = {exact}" : $"SELECT id FROM who WHERE name LIKE {like} ESCAPE '\\'";
        _sql.Append(" AND ").Append(piece.Replace("{0}", who, StringComparison.Ordinal));
        return this;
    }

    /// <summary>Codes are capitals throughout: RUS, RUSGOV. "US" and "UN" are names.</summary>
    public static bool IsCode(string word) => word.Trim() is { Length: >= 3 } code && code.All(c => char.IsAsciiLetterUpper(c));

    /// <summary>Anything that holds these words: the wildcards of LIKE mean themselves.</summary>
    public static string Like(string words) => $"%{words.Replace("\\", @"\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal)}%";

    /// <summary>A search of all these words for FTS5: each in quotation marks, so that none is an operator; a star at a word's end stands for any ending.</summary>
    public static string? Match(string? words)
    {
        var terms = (words ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Where(word => word.Any(char.IsLetterOrDigit))
            .Select(word => $"\"{word.TrimEnd('*').Replace("\"", "\"\"", StringComparison.Ordinal)}\"{(word.EndsWith('*') ? "*" : "")}");
        string match = string.Join(' ', terms);
        return match.Length == 0 ? null : match;
    }

    private string Parameter(object value)
    {
        string name = $"$p{_values.Count}";
        _values.Add((name, value));
        return name;
    }
}
