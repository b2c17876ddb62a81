using System.Security.Cryptography;
using System.Text.Json;
using Dateline.Tests.House;

namespace Dateline.Tests.Language;

/// <summary>What the manifest says of the weights is true of the weights.</summary>
public sealed class ManifestTests
{
    [Fact]
    public void Every_file_of_the_manifest_has_the_hash_and_size_it_names()
    {
        using var manifest = JsonDocument.Parse(File.ReadAllText(Repository.Path("models/manifest.json")));
        var files = manifest.RootElement.GetProperty("files").EnumerateArray().ToArray();
        Assert.NotEmpty(files);
        foreach (var file in files)
        {
            byte[] bytes = File.ReadAllBytes(Repository.Path("models/" + file.GetProperty("name").GetString()));
            Assert.Equal(file.GetProperty("bytes").GetInt32(), bytes.Length);
            Assert.Equal(file.GetProperty("sha256").GetString(), Convert.ToHexStringLower(SHA256.HashData(bytes)));
        }
    }
}
