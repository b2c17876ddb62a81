using System.Security.Cryptography;
using System.Text;

namespace Dateline.Ontology;

/// <summary>One hash for a directory of data files, the same on every machine.</summary>
public static class DataHash
{
    /// <summary>SHA-256, lower-case hexadecimal, over each file's path (forward slashes, below <paramref name="directory"/>) and bytes, in ordinal order of path.</summary>
    public static string Of(string directory)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var files = Directory.EnumerateFiles(directory, "*", SearchOption.AllDirectories)
            .Select(path => (Name: Path.GetRelativePath(directory, path).Replace('\\', '/'), Path: path))
            .OrderBy(file => file.Name, StringComparer.Ordinal);
        foreach (var (name, path) in files)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(name));
            hash.AppendData([0]);
            hash.AppendData(SHA256.HashData(File.ReadAllBytes(path)));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
