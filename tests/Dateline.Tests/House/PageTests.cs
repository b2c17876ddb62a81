using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Dateline.Tests.House;

/// <summary>The page that is committed is the one that its sources give, and asks for nothing that it does not bring.</summary>
public sealed class PageTests
{
    private static readonly string[] Beside = ["index.html", "package-lock.json", "package.json", "tsconfig.json", "vite.config.ts"];

    [Fact]
    public void The_built_page_is_that_of_its_sources()
    {
        string ui = Repository.Path("ui");
        var files = Directory.EnumerateFiles(Path.Combine(ui, "src"), "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(ui, file).Replace('\\', '/')).Concat(Beside).Order(StringComparer.Ordinal);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (string file in files)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(file + "\0"));
            hash.AppendData(File.ReadAllBytes(Path.Combine(ui, file)));
            hash.AppendData([0]);
        }

        string built = File.ReadAllText(Path.Combine(ui, "dist/sources.sha256")).Trim();
        Assert.True(Convert.ToHexStringLower(hash.GetHashAndReset()) == built, "ui/dist is behind ui/src. Run: cd ui && npm ci && npm run build");
    }

    [Fact]
    public void Every_package_of_the_page_has_a_line_of_why_and_a_licence_in_the_design()
    {
        string[] lines = [.. File.ReadLines(Repository.Path("DESIGN.md")).Where(line => line.StartsWith('|'))];
        using var package = JsonDocument.Parse(File.ReadAllText(Repository.Path("ui/package.json")));
        var names = new[] { "dependencies", "devDependencies" }.SelectMany(kind => package.RootElement.GetProperty(kind).EnumerateObject()).ToArray();
        Assert.All(names, package => Assert.Matches(@"^\d+\.\d+\.\d+$", package.Value.GetString()));
        Assert.Empty(names.Select(n => n.Name).Where(name => !lines.Any(line => line.Contains(name, StringComparison.Ordinal) && line.Split('|', StringSplitOptions.RemoveEmptyEntries).Length == 3)));
    }

    [Fact]
    public void The_lock_file_names_no_registry()
        => Assert.DoesNotContain("\"resolved\"", File.ReadAllText(Repository.Path("ui/package-lock.json")), StringComparison.Ordinal);
}
