using System.Text;
using Dateline.Record.Tables;

namespace Dateline.App.Writing;

/// <summary>One table of a run, written as CSV and as Parquet side by side.</summary>
internal sealed class TableFiles : IDisposable
{
    private readonly WrittenFile _csv, _parquet;
    private readonly ParquetTable _table;

    public TableFiles(RecordTable table, string folder)
    {
        Table = table;
        _csv = new WrittenFile(Path.Combine(folder, table.Name + ".csv"));
        _parquet = new WrittenFile(Path.Combine(folder, table.Name + ".parquet"));
        _table = new ParquetTable(table.Columns, new Unclosed(_parquet.Stream));
        _csv.Stream.Write(Header(table.Columns));
    }

    public RecordTable Table { get; }

    public long Rows { get; private set; }

    /// <param name="csv">The same rows, written out.</param>
    public void Add(IReadOnlyList<object?[]> rows, byte[] csv)
    {
        _csv.Stream.Write(csv);
        foreach (object?[] row in rows) _table.Add(row);
        Rows += rows.Count;
    }

    public static byte[] Header(IEnumerable<Column> columns)
    {
        var line = new StringBuilder();
        CsvText.Append(line, [.. columns.Select(c => (object?)c.Name)]);
        return Encoding.UTF8.GetBytes(line.ToString());
    }

    public ((long Bytes, string Sha256) Csv, (long Bytes, string Sha256) Parquet) Complete()
    {
        _table.Dispose();
        return (_csv.Complete(), _parquet.Complete());
    }

    public void Dispose()
    {
        _csv.Dispose();
        _parquet.Dispose();
    }

    /// <summary>The Parquet writer closes what it wrote to; the hash is still to be taken.</summary>
    private sealed class Unclosed(Stream stream) : Stream
    {
        public override bool CanRead => stream.CanRead;
        public override bool CanSeek => stream.CanSeek;
        public override bool CanWrite => stream.CanWrite;
        public override long Length => stream.Length;
        public override long Position { get => stream.Position; set => stream.Position = value; }
        public override void Flush() => stream.Flush();
        public override int Read(byte[] buffer, int offset, int count) => stream.Read(buffer, offset, count);
        public override long Seek(long offset, SeekOrigin origin) => stream.Seek(offset, origin);
        public override void SetLength(long value) => stream.SetLength(value);
        public override void Write(byte[] buffer, int offset, int count) => stream.Write(buffer, offset, count);
        public override void Write(ReadOnlySpan<byte> buffer) => stream.Write(buffer);
    }
}
