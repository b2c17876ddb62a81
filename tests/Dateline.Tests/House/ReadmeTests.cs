using System.Text;
using Dateline.App.View;
using Dateline.Tests.Record;

namespace Dateline.Tests.House;

/// <summary>What README.md shows is what the program prints. When it no longer is, run the tests once with DATELINE_WRITE_DOCS=1, read the difference, and commit it.</summary>
public sealed class ReadmeTests
{
    private const string Example = "examples/april.txt";

    [Fact]
    public void The_article_and_the_record_on_the_first_screen_are_real()
    {
        string readme = File.ReadAllText(Repository.Path("README.md"));
        string expected = WithBlock(WithBlock(readme, "<!-- article -->", File.ReadAllText(Repository.Path(Example))), "<!-- record -->", Record());
        if (Environment.GetEnvironmentVariable("DATELINE_WRITE_DOCS") == "1") File.WriteAllText(Repository.Path("README.md"), expected);
        else Assert.Equal(expected, readme);
    }

    [Fact]
    public void Every_file_that_the_readme_names_exists()
    {
        string readme = File.ReadAllText(Repository.Path("README.md"));
        var missing = System.Text.RegularExpressions.Regex.Matches(readme, @"\]\(([^)#:]+)\)").Select(link => link.Groups[1].Value)
            .Where(file => !File.Exists(Repository.Path(file)) && !Directory.Exists(Repository.Path(file)));
        Assert.Empty(missing);
    }

    private static string WithBlock(string page, string mark, string content)
    {
        int open = page.IndexOf("```\n", page.IndexOf(mark, StringComparison.Ordinal), StringComparison.Ordinal) + 4;
        int close = page.IndexOf("```", open, StringComparison.Ordinal);
        return page[..open] + content.Trim('\n') + "\n" + page[close..];
    }

    private static string Record()
        => Encoding.UTF8.GetString(TextView.Render(RealReader.Read(File.ReadAllText(Repository.Path(Example))), TextView.DefaultWidth, Colouring.None));
}
