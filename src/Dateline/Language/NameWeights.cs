using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Security.Cryptography;
using Dateline.Language.Kernels;
using Dateline.Language.Neural;

namespace Dateline.Language;

/// <summary>
/// What was learnt from texts with their names marked (<c>models/names.bin</c>): clusters of words, and for each feature how much it speaks for each label.
/// Whole numbers throughout, so every machine adds up to the same. Without the file the lists and the trees alone find names.
/// </summary>
public sealed class NameWeights
{
    internal const string FileName = "names.bin";
    internal const int Version = 1;

    /// <summary>Labels of the tagger: outside, and four for each of five kinds of name.</summary>
    internal const int Labels = 21;

    /// <summary>Bytes of a feature's row: one for each label, and room for whole vectors.</summary>
    internal const int RowBytes = 24;

    private const int HeaderBytes = 16, BucketBits = 16;

    private readonly byte[] _file;
    private readonly int _words, _features;
    private readonly int[] _buckets = new int[(1 << BucketBits) + 1];

    private NameWeights(byte[] file)
    {
        _file = file;
        Hash = file.Length == 0 ? "" : Convert.ToHexStringLower(SHA256.HashData(file));
        if (file.Length == 0) return;
        (_words, _features) = (BinaryPrimitives.ReadInt32LittleEndian(file.AsSpan(8)), BinaryPrimitives.ReadInt32LittleEndian(file.AsSpan(12)));
        var keys = Keys;
        for (int i = 0, bucket = 0; bucket < _buckets.Length; bucket++)
        {
            while (i < keys.Length && keys[i] >> (32 - BucketBits) < bucket) i++;
            _buckets[bucket] = i;
        }
    }

    /// <summary>No weights: lists and trees decide alone.</summary>
    public static NameWeights None { get; } = new([]);

    /// <summary>SHA-256 of the file, lower-case hexadecimal; empty for <see cref="None"/>.</summary>
    public string Hash { get; }

    internal bool IsEmpty => _features == 0;

    internal WordClusters Clusters => new(_file.AsSpan(HeaderBytes, _words * 4), _file.AsSpan(ClustersAt, _words * WordClusters.CellBytes));

    internal byte[] Bytes => _file;

    /// <summary>The words that have clusters, as the file lays them.</summary>
    internal IReadOnlyList<(uint Key, byte[] Cell)> Words
    {
        get
        {
            var keys = MemoryMarshal.Cast<byte, uint>(_file.AsSpan(HeaderBytes, _words * 4));
            var words = new (uint, byte[])[_words];
            for (int i = 0; i < _words; i++) words[i] = (keys[i], _file.AsSpan(ClustersAt + i * WordClusters.CellBytes, WordClusters.CellBytes).ToArray());
            return words;
        }
    }

    /// <summary>How much one label speaks for the next, row by row.</summary>
    internal ReadOnlySpan<short> Transitions => MemoryMarshal.Cast<byte, short>(_file.AsSpan(TransitionsAt, TransitionBytes));

    private static int TransitionBytes => (Labels + 2) * Labels * sizeof(short);

    private int ClustersAt => HeaderBytes + _words * 4;

    private int TransitionsAt => ClustersAt + _words * WordClusters.CellBytes;

    private int KeysAt => TransitionsAt + TransitionBytes;

    private ReadOnlySpan<uint> Keys => MemoryMarshal.Cast<byte, uint>(_file.AsSpan(KeysAt, _features * 4));

    /// <summary>Reads <c>names.bin</c> of a models directory; <see cref="None"/> when there is none.</summary>
    /// <exception cref="ModelFileException">The file is of another version or cut short.</exception>
    public static NameWeights Load(string directory)
    {
        string path = Path.Combine(directory, FileName);
        return File.Exists(path) ? Read(File.ReadAllBytes(path)) : None;
    }

    internal static NameWeights Read(byte[] file)
    {
        if (file.Length < HeaderBytes || !file.AsSpan(0, 4).SequenceEqual("DLNM"u8) || BinaryPrimitives.ReadInt32LittleEndian(file.AsSpan(4)) != Version)
            throw new ModelFileException(FileName, $"The file holds no name weights of version {Version}.", "Restore it, or train it again.");
        long words = BinaryPrimitives.ReadInt32LittleEndian(file.AsSpan(8)), features = BinaryPrimitives.ReadInt32LittleEndian(file.AsSpan(12));
        if (words < 0 || features < 0 || HeaderBytes + words * (4 + WordClusters.CellBytes) + TransitionBytes + features * (4 + RowBytes) != file.Length)
            throw new ModelFileException(FileName, "The file is cut short.", "Restore it, or train it again.");
        return new NameWeights(file);
    }

    /// <summary>Adds up what features say for each label.</summary>
    /// <param name="scores"><see cref="RowBytes"/> sums.</param>
    internal void Sum(ReadOnlySpan<uint> features, Span<short> scores)
    {
        var keys = Keys;
        var rows = MemoryMarshal.Cast<byte, sbyte>(_file.AsSpan(KeysAt + _features * 4));
        Span<int> found = stackalloc int[features.Length];
        int count = 0;

        // The file is larger than the nearer caches: first all places are sent for, then all rows, then they are added.
        foreach (uint feature in features) Prefetch.Of(in keys[_buckets[feature >> (32 - BucketBits)]]);
        foreach (uint feature in features)
        {
            uint bucket = feature >> (32 - BucketBits);
            for (int i = _buckets[bucket], end = _buckets[bucket + 1]; i < end; i++)
            {
                if (keys[i] != feature) continue;
                Prefetch.Of(in rows[i * RowBytes]);
                found[count++] = i;
                break;
            }
        }

        Vector128<short> a = default, b = default, c = default;
        foreach (int i in found[..count])
        {
            var row = rows.Slice(i * RowBytes, RowBytes);
            var low = Vector128.Create(row[..16]);
            a += Vector128.WidenLower(low);
            b += Vector128.WidenUpper(low);
            c += Vector128.WidenUpper(Vector128.Create(row[8..]));
        }

        a.CopyTo(scores);
        b.CopyTo(scores[8..]);
        c.CopyTo(scores[16..]);
    }

    /// <summary>Lays out a file.</summary>
    /// <param name="words">By ascending key.</param>
    /// <param name="features">By ascending key, each with <see cref="RowBytes"/> weights.</param>
    internal static byte[] Lay(IReadOnlyList<(uint Key, byte[] Cell)> words, ReadOnlySpan<short> transitions, IReadOnlyList<(uint Key, sbyte[] Row)> features)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        writer.Write("DLNM"u8);
        writer.Write(Version);
        writer.Write(words.Count);
        writer.Write(features.Count);
        foreach (var (key, _) in words) writer.Write(key);
        foreach (var (_, cell) in words) writer.Write(cell);
        writer.Write(MemoryMarshal.AsBytes(transitions));
        foreach (var (key, _) in features) writer.Write(key);
        foreach (var (_, row) in features) writer.Write(MemoryMarshal.AsBytes(row.AsSpan()));
        writer.Flush();
        return stream.ToArray();
    }
}
