using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Dateline.App.Exports;
using Dateline.App.Pages;
using Dateline.Record;
using Dateline.Tests.House;
using Dateline.Tests.Record;

namespace Dateline.Tests.App;

/// <summary>The forms in which a record leaves.</summary>
public sealed class ExportTests
{
    private static readonly ArticleRecord April = RealReader.Read(File.ReadAllText(Repository.Path("examples/april.txt")));

    [Fact]
    public void Every_form_stands_in_the_page_of_commands_and_in_that_of_the_API()
    {
        string commands = File.ReadAllText(Repository.Path("docs/commands.md")), api = File.ReadAllText(Repository.Path("docs/api.md"));
        Assert.Empty(Export.All.Where(e => !commands.Contains(e.Description, StringComparison.Ordinal) || !api.Contains($"`{e.Name}`", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("a, b", "\"a, b\"")]
    [InlineData("say \"no\"", "\"say \"\"no\"\"\"")]
    [InlineData("two\nlines", "\"two\nlines\"")]
    [InlineData("=1+2", "'=1+2")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("-2+3", "'-2+3")]
    [InlineData("042", "042")]
    [InlineData(-9.5, "-9.5")]
    [InlineData(null, "")]
    public void A_cell_is_quoted_where_it_must_be_and_never_a_formula(object? value, string cell) => Assert.Equal(cell, EventsCsv.Cell(value));

    [Fact]
    public void The_table_has_a_row_for_each_event_and_a_cell_for_each_column()
    {
        string[] lines = Encoding.UTF8.GetString([.. EventsCsv.Header, .. EventsCsv.Write(April)]).TrimEnd('\n', '\r').Split("\r\n");
        Assert.Equal(1 + April.Events.Length, lines.Length);
        Assert.All(lines, line => Assert.Equal(35, Regex.Count(line, @"(?:^|,)(?:""(?:[^""]|"""")*""|[^,]*)")));
        Assert.Contains(lines, line => line.Contains(",CONSULT,visit,", StringComparison.Ordinal) && line.Contains("Vladimir Putin,RUSGOV,Rex Tillerson,USAGOV,true,2017-04-13", StringComparison.Ordinal));
    }

    [Fact]
    public void Annotations_point_by_code_points_and_by_words()
    {
        var record = RealReader.Read("“Peace 🕊🕊 now,” he said. Rebels shelled Vik on Monday.");
        var page = JsonDocument.Parse(WebAnnotations.Write(record)).RootElement.GetProperty("first").GetProperty("items");
        int[] points = [.. record.Article.Text.EnumerateRunes().Select(r => r.Value)];
        Assert.Equal(record.Events.Length + record.Quotes.Length, page.GetArrayLength());
        foreach (var target in page.EnumerateArray().SelectMany(a => a.GetProperty("target").EnumerateArray()))
        {
            var (position, words) = (target.GetProperty("selector")[0], target.GetProperty("selector")[1]);
            string found = string.Concat(points[position.GetProperty("start").GetInt32()..position.GetProperty("end").GetInt32()].Select(char.ConvertFromUtf32));
            Assert.Equal(words.GetProperty("exact").GetString(), found);
            Assert.Contains(words.GetProperty("prefix").GetString() + found + words.GetProperty("suffix").GetString(), record.Article.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_page_to_send_on_runs_what_it_names_by_hash_and_nothing_that_an_article_says()
    {
        var record = RealReader.Read("Title: </title><script>alert(1)</script>\n\nRebels shelled Vik. </script><script>alert(2)</script><!-- said the army.");
        string page = Encoding.UTF8.GetString(StandalonePage.Write(record));
        string script = Regex.Match(page, "<script type=\"module\">(.*?)</script>", RegexOptions.Singleline).Groups[1].Value;
        string style = Regex.Match(page, "<style>(.*?)</style>", RegexOptions.Singleline).Groups[1].Value;
        Assert.Contains($"script-src 'sha256-{Hash(script)}'; style-src 'sha256-{Hash(style)}'", page, StringComparison.Ordinal);
        Assert.Equal(2, Regex.Count(page, "<script[ >]"));
        Assert.DoesNotContain("<!--", page, StringComparison.Ordinal);
        string json = Regex.Match(page, "<script type=\"application/json\" id=\"record\">(.*?)</script>", RegexOptions.Singleline).Groups[1].Value;
        Assert.Equal(record.ToJson(), ArticleRecord.FromJson(Encoding.UTF8.GetBytes(json)).ToJson());
    }

    private static string Hash(string content) => Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(content)));
}
