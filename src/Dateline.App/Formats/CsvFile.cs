using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Sylvan.Data.Csv;

namespace Dateline.App.Formats;

/// <summary>A table with one article a row: CSV or tab-separated, the first row names the columns.</summary>
internal static class CsvFile
{
    /// <summary>Characters of one row.</summary>
    private const int LongestRow = 16 << 20;

    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static IEnumerable<Func<Received>> Split(Document document)
    {
        using var text = new StreamReader(document.Open(), Encoding.UTF8, detectEncodingFromByteOrderMarks: true, 1 << 16);
        var table = Opened(document, text);
        string[] names = [.. Enumerable.Range(0, table.FieldCount).Select(table.GetName)];
        if (names.Length == 0) throw new FaultException(document.Name, "The table has no columns.", "Give a file whose first row names the columns.");
        document.Fields.Check(document.Name, names);
        for (int number = 1; Advance(document, table, number); number++)
        {
            var cells = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
            for (int i = 0; i < Math.Min(names.Length, table.RowFieldCount); i++) cells.TryAdd(names[i], table.GetString(i));
            string place = $"{document.Name}, row {number}";
            yield return () => Row(place, document.Fields, cells, names);
        }
    }

    /// <summary>The row as it is kept: a JSON object of all its cells.</summary>
    internal static Received Row(string place, FieldNames fields, Dictionary<string, string> cells, IReadOnlyCollection<string> columns)
        => fields.ToArticle(place, name => cells.GetValueOrDefault(name), columns).From(JsonSerializer.SerializeToUtf8Bytes(cells, Plain));

    private static CsvDataReader Opened(Document document, TextReader text)
    {
        try
        {
            return CsvDataReader.Create(text, new CsvDataReaderOptions { MaxBufferSize = LongestRow, BufferSize = 1 << 16, HasHeaders = true });
        }
        catch (Exception broken) when (broken is CsvFormatException or CsvConfigurationException or CsvRecordTooLargeException or InvalidDataException)
        {
            throw Fault(document, 0, broken);
        }
    }

    private static bool Advance(Document document, CsvDataReader table, int number)
    {
        try
        {
            return table.Read();
        }
        catch (Exception broken) when (broken is CsvFormatException or CsvRecordTooLargeException or InvalidDataException)
        {
            throw Fault(document, number, broken);
        }
    }

    private static FaultException Fault(Document document, int row, Exception broken) => new(
        row == 0 ? document.Name : $"{document.Name}, row {row}",
        broken is CsvRecordTooLargeException ? $"The row is longer than {LongestRow >> 20} million characters." : "The table is broken here.",
        "Check that every quotation mark that opens a cell is closed; the rows before it were read.");
}
