using Dateline.Record.Tables;
using Parquet;
using Parquet.Schema;

namespace Dateline.App.Writing;

/// <summary>Rows as a Parquet file, typed, compressed, a row group each 10,000 rows, so that a table of any size takes little memory. The same rows give the same bytes.</summary>
internal sealed class ParquetTable : IDisposable
{
    private const int RowsInGroup = 10_000;

    private readonly IReadOnlyList<Column> _columns;
    private readonly DataField[] _fields;
    private readonly ParquetWriter _writer;
    private readonly List<object?[]> _rows = [];

    public ParquetTable(IReadOnlyList<Column> columns, Stream stream)
    {
        _columns = columns;
        _fields = [.. columns.Select(c => new DataField(c.Name, TypeOf(c.Type), true))];
        _writer = ParquetWriter.CreateAsync(new ParquetSchema(_fields), stream, new ParquetOptions { CompressionMethod = CompressionMethod.Snappy }).GetAwaiter().GetResult();
    }

    public void Add(object?[] row)
    {
        _rows.Add(row);
        if (_rows.Count == RowsInGroup) Flush();
    }

    public void Dispose()
    {
        Flush();
        _writer.DisposeAsync().AsTask().GetAwaiter().GetResult();
    }

    private void Flush()
    {
        if (_rows.Count == 0) return;
        using var group = _writer.CreateRowGroup();
        for (int i = 0; i < _fields.Length; i++) Write(group, i).GetAwaiter().GetResult();
        group.CompleteValidate();
        _rows.Clear();
    }

    private async Task Write(ParquetRowGroupWriter group, int column)
    {
        switch (_columns[column].Type)
        {
            case ColumnType.Integer: await group.WriteAsync<long>(_fields[column], Values<long>(column)); break;
            case ColumnType.Number: await group.WriteAsync<double>(_fields[column], Values<double>(column)); break;
            case ColumnType.Boolean: await group.WriteAsync<bool>(_fields[column], Values<bool>(column)); break;
            case ColumnType.Date: await group.WriteAsync<DateOnly>(_fields[column], Values<DateOnly>(column)); break;
            default: await group.WriteAsync(_fields[column], (IReadOnlyCollection<string>)_rows.ConvertAll(row => (string?)row[column])!); break;
        }
    }

    private ReadOnlyMemory<T?> Values<T>(int column) where T : struct => _rows.ConvertAll(row => row[column] is T value ? value : (T?)null).ToArray();

    private static Type TypeOf(ColumnType type) => type switch
    {
        ColumnType.Integer => typeof(long),
        ColumnType.Number => typeof(double),
        ColumnType.Boolean => typeof(bool),
        ColumnType.Date => typeof(DateOnly),
        _ => typeof(string),
    };
}
