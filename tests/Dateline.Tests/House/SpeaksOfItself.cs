using System.Text.RegularExpressions;

namespace Dateline.Tests.House;

/// <summary>What is committed names no path of one machine and no name of a machine's registry.</summary>
public sealed partial class SpeaksOfItself
{
    private static readonly string[] Endings = [".cs", ".md", ".csv", ".json", ".props", ".csproj", ".slnx", ".txt", ".sh", ".editorconfig", ".tsv", ".ts", ".tsx", ".mjs", ".css", ".html"];

    [Theory]
    [InlineData("see /work/x/y.txt", true)]
    [InlineData("written to /tmp/out", true)]
    [InlineData("/home/somebody/data", true)]
    [InlineData("../shared/data", false)]
    [InlineData("a network/work balance", false)]
    public void A_path_of_one_machine_is_recognised(string line, bool found) => Assert.Equal(found, MachinePath().IsMatch(line));

    [Fact]
    public void No_committed_file_names_a_path_of_one_machine()
    {
        var faults = Directory.EnumerateFiles(Repository.Path("."), "*", SearchOption.AllDirectories)
            .Where(file => Endings.Contains(Path.GetExtension(file)) && !Regex.IsMatch(file, "/(bin|obj|artifacts|node_modules|\\.git)/") && !file.EndsWith("SpeaksOfItself.cs", StringComparison.Ordinal))
            .SelectMany(file => File.ReadLines(file).Select((line, i) => (file, line, number: i + 1)))
            .Where(at => MachinePath().IsMatch(at.line))
            .Select(at => $"{at.file}:{at.number}: {at.line.Trim()}");
        Assert.Empty(faults);
    }

    [GeneratedRegex(@"(?<![\w./-])/(?:work|tmp|root|home)/\w")]
    private static partial Regex MachinePath();
}
