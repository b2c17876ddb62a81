using System.Globalization;
using Dateline.Record.Tables;

namespace Dateline.App.Exporting;

/// <summary>Cells of a tab-separated line: no tab, no line end, no formula; numbers as numbers.</summary>
internal static class Tabbed
{
    public static void Write(TextWriter file, IEnumerable<object?> cells) => file.WriteLine(string.Join('\t', cells.Select(Cell)));

    private static string Cell(object? cell) => cell switch
    {
        null => "",
        string text => CsvText.Harmless(OneLine(text)),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => cell.ToString()!,
    };

    public static string OneLine(string text) => text.AsSpan().ContainsAny('\t', '\r', '\n') || text.Contains('"') ? text.Replace('\t', ' ').Replace("\r", "").Replace('\n', ' ').Replace('"', '\'') : text;
}
