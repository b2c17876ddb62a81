using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Dateline.App.Exporting;
using Dateline.App.Pages;
using Dateline.App.Writing;
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
        Assert.Empty(RecordForm.All.Where(e => !commands.Contains(e.Description, StringComparison.Ordinal) || !api.Contains($"`{e.Name}`", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_table_has_a_row_for_each_event_and_a_cell_for_each_column()
    {
        var csv = RecordForm.All.Single(form => form.Name == "csv");
        string[] lines = Encoding.UTF8.GetString([.. csv.Header, .. csv.Write(April)]).TrimEnd('\n').Split('\n');
        Assert.Equal(1 + April.Events.Length, lines.Length);
        int columns = lines[0].Split(',').Length;
        Assert.All(lines, line => Assert.Equal(columns, Regex.Count(line, @"(?:^|,)(?:""(?:[^""]|"""")*""|[^,]*)")));
        Assert.Contains(lines, line => line.Contains(",CONSULT,visit,", StringComparison.Ordinal) && line.Contains("Vladimir Putin,RUSGOV,RUS,Rex Tillerson,USAGOV,USA,true", StringComparison.Ordinal));
    }

    [Fact]
    public void Annotations_point_by_code_points_and_by_words()
    {
        var record = RealReader.Read("“Peace 🕊🕊 now,” he said. Rebels shelled Vik on Monday.");
        var graph = JsonDocument.Parse(JsonLdExport.Of(record)).RootElement.GetProperty("@graph").EnumerateArray();
        JsonElement[] annotations = [.. graph.Where(node => node.GetProperty("type").ValueKind == JsonValueKind.String && node.GetProperty("type").GetString() == "Annotation")];
        int[] points = [.. record.Article.Text.EnumerateRunes().Select(r => r.Value)];
        Assert.Equal(record.Events.Length + record.Quotes.Length + record.Claims.Length, annotations.Length);
        foreach (var target in annotations.SelectMany(a => a.GetProperty("target").EnumerateArray()))
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
