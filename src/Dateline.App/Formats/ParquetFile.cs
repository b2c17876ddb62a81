using System.Globalization;
using Parquet;
using Parquet.Schema;

namespace Dateline.App.Formats;

/// <summary>A Parquet file with one article a row. One row group is in memory at a time.</summary>
internal static class ParquetFile
{
    public static IEnumerable<Func<Received>> Split(Document document)
    {
        // Parquet is read from its end, so it must be a file or fit into memory.
        using var stream = document.Path is { } path ? File.OpenRead(path) : (Stream)new MemoryStream(document.ReadAll());
        var file = Opened(document, stream);
        try
        {
            var columns = file.Schema.GetDataFields().Where(f => !f.IsArray && f.Path.Length == 1).ToArray();
            string[] names = [.. columns.Select(c => c.Name)];
            document.Fields.Check(document.Name, names);
            int number = 0;
            for (int group = 0; group < file.RowGroupCount; group++)
            {
                var cells = Read(document, file, group, columns);
                for (int row = 0; row < (cells.Count == 0 ? 0 : cells[0].Cells.Length); row++)
                {
                    var named = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
                    foreach (var (name, values) in cells)
                        if (values[row] is { } value) named.TryAdd(name, value);
                    string place = $"{document.Name}, row {++number}";
                    yield return () => CsvFile.Row(place, document.Fields, named, names);
                }
            }
        }
        finally
        {
            file.DisposeAsync().AsTask().GetAwaiter().GetResult();
        }
    }

    private static ParquetReader Opened(Document document, Stream stream)
    {
        try
        {
            return ParquetReader.CreateAsync(stream).GetAwaiter().GetResult();
        }
        catch (Exception broken) when (broken is not (OutOfMemoryException or FaultException))
        {
            throw new FaultException(document.Name, "The file cannot be read as Parquet.", "Write it again, or give CSV or JSON Lines.");
        }
    }

    private static List<(string Name, string?[] Cells)> Read(Document document, ParquetReader file, int group, DataField[] columns)
    {
        try
        {
            using var rows = file.OpenRowGroupReader(group);
            int count = checked((int)rows.RowCount);
            var read = new List<(string, string?[])>();
            foreach (var column in columns)
                if (Cells(rows, column, count) is { } cells) read.Add((column.Name, cells));
            return read;
        }
        catch (Exception broken) when (broken is not (OutOfMemoryException or FaultException))
        {
            throw new FaultException($"{document.Name}, row group {group + 1}", "The row group cannot be read.", "Write the file again, or give CSV or JSON Lines; the groups before it were read.");
        }
    }

    /// <summary>The column as text; null for kinds that say nothing of an article.</summary>
    private static string?[]? Cells(ParquetRowGroupReader rows, DataField column, int count)
    {
        var type = Nullable.GetUnderlyingType(column.ClrType) ?? column.ClrType;
        if (type == typeof(string) || type == typeof(ReadOnlyMemory<char>))
        {
            var cells = new string?[count];
            rows.ReadAsync(column, (Memory<string?>)cells).AsTask().GetAwaiter().GetResult();
            return cells;
        }

        if (type == typeof(DateTime)) return Values<DateTime>(rows, column, count, v => v.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        if (type == typeof(DateOnly)) return Values<DateOnly>(rows, column, count, v => v.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        if (type == typeof(int)) return Values<int>(rows, column, count, v => v.ToString(CultureInfo.InvariantCulture));
        if (type == typeof(long)) return Values<long>(rows, column, count, v => v.ToString(CultureInfo.InvariantCulture));
        return null;
    }

    private static string?[] Values<T>(ParquetRowGroupReader rows, DataField column, int count, Func<T, string> write) where T : struct
    {
        if (!column.IsNullable)
        {
            var full = new T[count];
            rows.ReadAsync<T>(column, full).AsTask().GetAwaiter().GetResult();
            return [.. full.Select(write)];
        }

        var cells = new T?[count];
        rows.ReadAsync<T>(column, (Memory<T?>)cells).AsTask().GetAwaiter().GetResult();
        return [.. cells.Select(value => value is { } known ? write(known) : null)];
    }
}
