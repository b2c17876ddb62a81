namespace Dateline.Tests.House;

/// <summary>Where the checkout is: found upwards from the test's own folder, by the solution file.</summary>
internal static class Repository
{
    private static readonly string Root = FindRoot();

    public static string Path(string below) => System.IO.Path.Combine(Root, below);

    private static string FindRoot()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
            if (File.Exists(System.IO.Path.Combine(at.FullName, "Dateline.slnx")))
                return at.FullName;
        throw new InvalidOperationException($"Dateline.slnx was not found above {AppContext.BaseDirectory}: run the tests inside a checkout.");
    }
}
