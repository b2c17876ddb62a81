using System.Text.Json;
using System.Text.RegularExpressions;
using Dateline.App;
using Dateline.App.Formats;
using Dateline.Record;
using Dateline.Tests.House;
using Dateline.Tests.Record;

namespace Dateline.Tests.App;

/// <summary>The manual says what the program does.</summary>
public sealed partial class ManualTests
{
    [Fact]
    public void The_page_of_commands_is_what_the_program_says_of_itself()
    {
        string written = File.ReadAllText(Repository.Path("docs/commands.md")), told = CommandReference.Write(CommandLine.Root());
        Assert.True(written == told, "docs/commands.md is behind the program. Run: ./dateline reference > docs/commands.md");
    }

    [Fact]
    public void Every_format_stands_in_the_page_of_commands()
        => Assert.Empty(ArticleFormat.All.Where(format => !CommandReference.Write(CommandLine.Root()).Contains(format.Name, StringComparison.Ordinal)));

    [Fact]
    public void The_page_of_the_record_explains_every_name_of_the_contract_and_no_other()
    {
        var explained = File.ReadLines(Repository.Path("docs/record.md")).Where(line => line.StartsWith("| `", StringComparison.Ordinal))
            .SelectMany(line => Names().Matches(line[..line.IndexOf('|', 2)]).Select(m => m.Groups[1].Value)).ToArray();
        string[] rooms = ["article", "sentences", "actors", "times", "places", "quotes", "events", "claims", "madeBy"];
        Assert.Equal(ContractTests.Names.Except(rooms).Order(StringComparer.Ordinal), explained.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_example_of_the_page_is_a_sound_record()
    {
        string page = File.ReadAllText(Repository.Path("docs/record.md"));
        string json = page.Split("```json\n")[1].Split("```")[0];
        var record = ArticleRecord.FromJson(System.Text.Encoding.UTF8.GetBytes(json));
        Assert.Empty(Soundness.Faults(record));
        Assert.Equal("shelled", record.Article.Text[record.Events[0].Trigger.Start..record.Events[0].Trigger.End]);
        Assert.Equal("rebels had shelled Vik", record.Article.Text[record.Quotes[0].Content[0].Start..record.Quotes[0].Content[0].End]);
        Assert.Equal("Norway's army", record.Article.Text[record.Actors[0].Mentions[0].Start..record.Actors[0].Mentions[0].End]);
        Assert.Equal("Monday", record.Article.Text[record.Times[0].Start..record.Times[0].End]);
        Assert.Equal("Vik", record.Article.Text[record.Places[0].Start..record.Places[0].End]);
        Assert.Equal(JsonValueKind.Object, JsonDocument.Parse(json).RootElement.ValueKind);
    }

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Names();
}
