using System.Globalization;
using System.Text;

namespace Dateline.Record.Tables;

/// <summary>
/// Rows as CSV (RFC 4180, UTF-8, lines end in LF). A text that a spreadsheet would take for a formula gets an apostrophe in front, as spreadsheets themselves write it; numbers are
/// written as numbers. Whoever needs every character reads the Parquet file.
/// </summary>
public static class CsvText
{
    public static void Append(StringBuilder csv, IReadOnlyList<object?> row)
    {
        for (int i = 0; i < row.Count; i++)
        {
            if (i > 0) csv.Append(',');
            Append(csv, row[i]);
        }

        csv.Append('\n');
    }

    /// <summary>The same text without the power of a formula.</summary>
    public static string Harmless(string text) => text is ['=' or '+' or '-' or '@' or '\t' or '\r' or '\n', ..] ? "'" + text : text;

    private static void Append(StringBuilder csv, object? cell)
    {
        switch (cell)
        {
            case null: break;
            case bool yes: csv.Append(yes ? "true" : "false"); break;
            case long number: csv.Append(CultureInfo.InvariantCulture, $"{number}"); break;
            case double number: csv.Append(CultureInfo.InvariantCulture, $"{number:R}"); break;
            case DateOnly day: csv.Append(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)); break;
            case string text: AppendText(csv, Harmless(text)); break;
            default: throw new ArgumentException($"A cell cannot be a {cell.GetType().Name}.", nameof(cell));
        }
    }

    private static void AppendText(StringBuilder csv, string text)
    {
        if (!text.AsSpan().ContainsAny(",\"\r\n"))
        {
            csv.Append(text);
            return;
        }

        csv.Append('"');
        foreach (char c in text)
        {
            if (c == '"') csv.Append('"');
            csv.Append(c);
        }

        csv.Append('"');
    }
}
