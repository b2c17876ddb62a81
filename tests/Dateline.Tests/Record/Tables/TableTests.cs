using System.Text;
using Dateline.Ontology;
using Dateline.Record;
using Dateline.Record.Tables;
using Dateline.Tests.House;
using Dateline.Understanding.Factuality;

namespace Dateline.Tests.Record.Tables;

/// <summary>Flat tables say what the record says, and nothing in them runs in a spreadsheet.</summary>
public sealed class TableTests
{
    private static readonly TableSource Source = new(ArticleRecord.From(HandMade.Analysis(), Codebook.Load(Repository.Path("data")), new("1", "d", "m")), 2, "hand");

    [Fact]
    public void Every_row_has_a_cell_for_every_column_of_the_type_that_it_names()
    {
        foreach (var table in RecordTable.All)
        {
            Assert.Equal(table.Columns.Length, table.Columns.Select(c => c.Name).Distinct().Count());
            Assert.Contains(table.Columns, c => c.Name == table.Key);
            object?[][] rows = [.. table.Rows(Source)];
            Assert.NotEmpty(rows);
            foreach (object?[] row in rows)
            {
                Assert.Equal(table.Columns.Length, row.Length);
                for (int i = 0; i < row.Length; i++)
                    Assert.True(row[i] is null || row[i]!.GetType() == TypeOf(table.Columns[i].Type), $"{table.Name}.{table.Columns[i].Name} is a {row[i]?.GetType().Name}");
            }
        }
    }

    [Fact]
    public void An_event_is_told_in_full()
    {
        var table = RecordTable.Named("events");
        var row = table.Rows(Source).First();
        object? Cell(string name) => row[table.Columns.Select((c, i) => (c.Name, i)).First(c => c.Name == name).i];
        Assert.Equal(("ASSAULT", "194", "alleged", "rebels", "Ola Brandt; Norland", "NORMIL; "), (Cell("plover"), Cell("cameo"), Cell("status"), Cell("actor"), Cell("recipient"), Cell("recipient_code")));
        Assert.Equal((new DateOnly(2024, 3, 4), 2L, 4L, "shelled", "rebels shelled Vik", "Ola Brandt"), (Cell("event_date"), Cell("killed_low"), Cell("killed_high"), Cell("words"), Cell("sentence"), Cell("according_to")));
        Assert.Equal(Source.Record.Article.Id[..16] + $".e{HandMade.Span("shelled").Start}", Cell("event_id"));
    }

    [Theory]
    [InlineData(EventStatus.Happened, false, "")]
    [InlineData(EventStatus.Alleged, true, "historical")]
    [InlineData(EventStatus.Planned, false, "future")]
    [InlineData(EventStatus.Possible, false, "hypothetical")]
    [InlineData(EventStatus.Hypothetical, true, "historical; hypothetical")]
    [InlineData(EventStatus.Negated, false, "negation")]
    [InlineData(EventStatus.Denied, false, "negation")]
    public void Auxiliary_modes_say_when_and_whether(EventStatus status, bool background, string modes)
        => Assert.Equal(modes, string.Join("; ", AuxiliaryModes.Of(Source.Record.Events[0] with { Status = status, Background = background })));

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+1", "'+1")]
    [InlineData("-1", "'-1")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\tx", "'\tx")]
    [InlineData("a=b", "a=b")]
    [InlineData("a \"b\"", "\"a \"\"b\"\"\"")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("=a,b", "\"'=a,b\"")]
    [InlineData("a\nb", "\"a\nb\"")]
    public void A_text_cell_is_quoted_and_never_a_formula(string text, string cell)
    {
        var csv = new StringBuilder();
        CsvText.Append(csv, [text]);
        Assert.Equal(cell + "\n", csv.ToString());
    }

    [Fact]
    public void Numbers_below_zero_stay_numbers()
    {
        var csv = new StringBuilder();
        CsvText.Append(csv, [-9.5, -3L, true, new DateOnly(2024, 3, 5), null, ""]);
        Assert.Equal("-9.5,-3,true,2024-03-05,,\n", csv.ToString());
    }

    [Theory]
    [InlineData("0f6b1c2d3e4f5a69.e245", 'e', 245, 1)]
    [InlineData("0f6b1c2d3e4f5a69.q9.2", 'q', 9, 2)]
    [InlineData("0f6b1c", '\0', 0, 1)]
    public void A_key_is_read_as_it_is_written(string text, char kind, int start, int nth)
    {
        Assert.True(RecordKey.TryParse(text, out var key));
        Assert.Equal((kind, start, nth, text), (key.Kind, key.Start, key.Nth, key.ToString()));
    }

    [Theory]
    [InlineData("e245")]
    [InlineData("0F6B1C2D.e1")]
    [InlineData("0f6b1c2d3e4f5a69.x1")]
    [InlineData("0f6b1c2d3e4f5a69.e-1")]
    [InlineData("0f6b1c2d3e4f5a69.e1.0")]
    [InlineData("0f6b1c2d3e4f5a69.e1.2.3")]
    public void What_is_no_key_is_refused(string text) => Assert.False(RecordKey.TryParse(text, out _));

    private static Type TypeOf(ColumnType type) => type switch
    {
        ColumnType.Integer => typeof(long),
        ColumnType.Number => typeof(double),
        ColumnType.Boolean => typeof(bool),
        ColumnType.Date => typeof(DateOnly),
        _ => typeof(string),
    };
}
