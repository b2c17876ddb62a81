using System.Runtime.CompilerServices;
using Dateline.Record;
using Dateline.Record.Tables;

namespace Dateline.App.Writing;

/// <summary>Finds the row of one line of a record. The rows of a record are made once, for as long as the record is in use.</summary>
internal sealed class RowFinder(RecordTable table)
{
    private readonly ConditionalWeakTable<ArticleRecord, Dictionary<string, object?[]>> _rows = [];

    public object?[] Find(ArticleRecord record, RecordKey key)
        => _rows.GetValue(record, record => table.Rows(new TableSource(record, 1, "")).ToDictionary(row => (string)row[0]!, StringComparer.Ordinal))[key.ToString()];
}
