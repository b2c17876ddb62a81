using Dateline.Language.Neural;

namespace Dateline.Tests.Language;

/// <summary>A model file that cannot be used says which file, what is wrong, and what to do.</summary>
public sealed class NetworkFileTests : IDisposable
{
    private const string Remedy = "Restore the file from the repository, or train it anew (docs/models.md).";

    private readonly string _path = Path.Combine(Path.GetTempPath(), $"dateline-{Guid.NewGuid():N}.bin");

    public void Dispose() => File.Delete(_path);

    [Fact]
    public void What_is_written_is_read_back()
    {
        NetworkFile.Write(TinyNetwork.Data, _path);
        var read = NetworkFile.Read(_path);
        Assert.Equal(TinyNetwork.Data.Shape, read.Shape);
        Assert.Equal(TinyNetwork.Data.Heads.Weights.Bytes.ToArray(), read.Heads.Weights.Bytes.ToArray());
        Assert.Equal(TinyNetwork.Data.Tags.Labels.Entries.ToArray(), read.Tags.Labels.Entries.ToArray());
        Assert.Equal(64, read.Checksum.Length);
    }

    [Fact]
    public void A_missing_file_is_named() => AssertFault("there is no such file.");

    [Fact]
    public void A_file_of_another_kind_is_told_apart()
    {
        File.WriteAllText(_path, "The minister arrived in Lima on Tuesday, where rain had fallen since dawn.");
        AssertFault("this is not a Dateline model.");
    }

    [Fact]
    public void An_altered_byte_is_noticed()
    {
        NetworkFile.Write(TinyNetwork.Data, _path);
        byte[] bytes = File.ReadAllBytes(_path);
        bytes[bytes.Length / 2] ^= 1;
        File.WriteAllBytes(_path, bytes);
        AssertFault("the bytes do not match their checksum.");
    }

    [Fact]
    public void A_file_cut_short_is_noticed()
    {
        NetworkFile.Write(TinyNetwork.Data, _path);
        byte[] bytes = File.ReadAllBytes(_path);
        File.WriteAllBytes(_path, bytes[..(bytes.Length - 100)]);
        AssertFault("the bytes do not match their checksum.");
    }

    [Fact]
    public void A_file_of_another_version_is_told_apart()
    {
        NetworkFile.Write(TinyNetwork.Data, _path);
        byte[] bytes = File.ReadAllBytes(_path);
        bytes[8] = 99;
        File.WriteAllBytes(_path, bytes);
        AssertFault($"this is a model of version 99; this build reads version {NetworkFile.Version}.");
    }

    private void AssertFault(string fault)
    {
        var thrown = Assert.Throws<ModelFileException>(() => NetworkFile.Read(_path));
        Assert.Equal($"{_path}: {fault} {Remedy}", thrown.Message);
    }
}
