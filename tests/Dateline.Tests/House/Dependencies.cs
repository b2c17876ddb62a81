using System.Xml.Linq;

namespace Dateline.Tests.House;

/// <summary>A package that nobody explained is a package that nobody chose.</summary>
public sealed class Dependencies
{
    [Fact]
    public void Every_package_has_a_line_of_why_and_a_licence_in_the_design()
    {
        string[] lines = [.. File.ReadLines(Repository.Path("DESIGN.md")).Where(line => line.StartsWith('|'))];
        var unexplained = XDocument.Load(Repository.Path("Directory.Packages.props")).Descendants("PackageVersion")
            .Select(package => package.Attribute("Include")!.Value)
            .Where(name => !lines.Any(line => line.StartsWith($"| {name} ", StringComparison.Ordinal) && line.Split('|', StringSplitOptions.RemoveEmptyEntries).Length == 3));
        Assert.Empty(unexplained);
    }

    [Fact]
    public void The_library_references_no_package_but_the_driver_of_the_store()
        => Assert.Equal(["Microsoft.Data.Sqlite", "SQLitePCLRaw.bundle_e_sqlite3"], XDocument.Load(Repository.Path("src/Dateline/Dateline.csproj")).Descendants("PackageReference").Select(p => p.Attribute("Include")!.Value));

    [Fact]
    public void Every_project_has_a_lock_file()
        => Assert.Empty(Directory.EnumerateFiles(Repository.Path("."), "*.csproj", SearchOption.AllDirectories)
            .Where(project => !File.Exists(Path.Combine(Path.GetDirectoryName(project)!, "packages.lock.json"))));
}
