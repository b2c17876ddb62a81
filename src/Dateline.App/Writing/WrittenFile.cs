using System.Security.Cryptography;

namespace Dateline.App.Writing;

/// <summary>A file that takes the place of an older one only when it is complete.</summary>
internal sealed class WrittenFile(string path) : IDisposable
{
    private readonly FileStream _stream = new(path + ".part", FileMode.Create, FileAccess.ReadWrite, FileShare.Read, 1 << 16);
    private bool _done;

    public Stream Stream => _stream;

    /// <summary>Puts the file in its place.</summary>
    public (long Bytes, string Sha256) Complete()
    {
        _stream.Flush();
        long bytes = _stream.Length;
        _stream.Position = 0;
        string hash = Convert.ToHexStringLower(SHA256.HashData(_stream));
        _stream.Dispose();
        File.Move(path + ".part", path, overwrite: true);
        _done = true;
        return (bytes, hash);
    }

    public void Dispose()
    {
        if (_done) return;
        _stream.Dispose();
        File.Delete(path + ".part");
    }
}
