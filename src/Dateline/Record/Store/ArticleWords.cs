using System.Buffers.Binary;
using Dateline.Language;

namespace Dateline.Record.Store;

/// <summary>
/// Which words an article uses, as lemmas and as written, so that a change of the codebook need only be tried on the articles that use the words it changes.
/// Kept as sorted 32-bit hashes: two words may share one, so an article may be read again without need, and is never passed over.
/// </summary>
public sealed class ArticleWords
{
    private readonly byte[] _sorted;

    private ArticleWords(byte[] sorted) => _sorted = sorted;

    /// <summary>No words: of an article that was not coded.</summary>
    public static ArticleWords None { get; } = new([]);

    public static ArticleWords Of(Parse parse)
    {
        var hashes = new HashSet<uint>();
        for (int i = 0; i < parse.Length; i++)
        {
            hashes.Add(HashOf(parse.Lemmas[i]));
            hashes.Add(HashOf(parse.Sentences.Form(i)));
        }

        uint[] sorted = [.. hashes];
        Array.Sort(sorted);
        byte[] bytes = new byte[sorted.Length * 4];
        for (int i = 0; i < sorted.Length; i++) BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(i * 4), sorted[i]);
        return new(bytes);
    }

    internal static ArticleWords FromBytes(byte[] bytes) => new(bytes);

    internal byte[] ToBytes() => _sorted;

    public bool Contains(ReadOnlySpan<char> word) => Contains(HashOf(word));

    internal bool Contains(uint hash)
    {
        int low = 0, high = (_sorted.Length / 4) - 1;
        while (low <= high)
        {
            int middle = (low + high) / 2;
            uint there = BinaryPrimitives.ReadUInt32LittleEndian(_sorted.AsSpan(middle * 4));
            if (there == hash) return true;
            if (there < hash) low = middle + 1;
            else high = middle - 1;
        }

        return false;
    }

    /// <summary>FNV-1a over the UTF-16 code units in lower case: the same on every machine, as what is kept must be.</summary>
    internal static uint HashOf(ReadOnlySpan<char> word)
    {
        uint hash = 2166136261;
        unchecked
        {
            foreach (char c in word) hash = (hash ^ char.ToLowerInvariant(c)) * 16777619;
        }

        return hash;
    }
}
