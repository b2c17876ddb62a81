namespace Dateline.App.Coding;

/// <summary>The files of the data directory that a run keeps: those that people edit. The packed gazetteer is told by the hash of the whole alone.</summary>
internal static class DataFiles
{
    public static IEnumerable<(string Path, byte[] Bytes)> Of(string directory)
        => Directory.EnumerateFiles(directory, "*", SearchOption.AllDirectories).Where(path => Path.GetExtension(path) is ".md" or ".csv")
            .Select(path => (Path.GetRelativePath(directory, path).Replace('\\', '/'), File.ReadAllBytes(path))).OrderBy(f => f.Item1, StringComparer.Ordinal);
}
