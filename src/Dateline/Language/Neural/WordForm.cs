namespace Dateline.Language.Neural;

/// <summary>What the network sees of a word's spelling: one normal form, and hashes of its parts.</summary>
/// <remarks>Trainer and reader share this file, so they cannot disagree. A change here makes every shipped model wrong.</remarks>
internal static class WordForm
{
    /// <summary>Letters past this count are not looked at.</summary>
    public const int MaximumLength = 64;

    public const int AffixCount = 7;
    public const int AffixBuckets = 1 << 13;
    public const int ShapeBuckets = 1 << 10;
    public const int NGramBuckets = 1 << 15;

    /// <summary>More n-grams than a word of <see cref="MaximumLength"/> letters can have.</summary>
    public const int MaximumNGrams = 3 * (MaximumLength + 2);

    private const int LongestPrefix = 3;
    private const int ShortestNGram = 3;
    private const int LongestNGram = 5;

    /// <summary>Lower case, digits as 0, quotation marks and dashes of one kind. Returns the length written.</summary>
    public static int Normalise(ReadOnlySpan<char> word, Span<char> target)
    {
        int length = Math.Min(word.Length, MaximumLength);
        for (int i = 0; i < length; i++)
        {
            char c = Plain(word[i]);
            target[i] = char.IsDigit(c) ? '0' : char.ToLowerInvariant(c);
        }

        if (length == 2 && target[0] == '\'' && target[1] == '\'')
        {
            target[0] = '"';
            return 1;
        }

        bool dashes = length > 1 && target[..length].IndexOfAnyExcept('-') < 0;
        return dashes ? 1 : length;
    }

    /// <summary>Buckets of the prefixes of one to three letters, then the suffixes of one to four.</summary>
    public static void Affixes(ReadOnlySpan<char> normal, Span<int> buckets)
    {
        for (int i = 0; i < AffixCount; i++)
        {
            int length = Math.Min(normal.Length, i < LongestPrefix ? i + 1 : i - LongestPrefix + 1);
            var part = i < LongestPrefix ? normal[..length] : normal[^length..];
            buckets[i] = Bucket(part, seed: 21 + i, AffixBuckets);
        }
    }

    /// <summary>The bucket of the word's pattern of capitals, letters, digits and marks, runs cut to two.</summary>
    public static int Shape(ReadOnlySpan<char> word)
    {
        Span<char> shape = stackalloc char[MaximumLength];
        int length = 0;
        foreach (char c in word[..Math.Min(word.Length, MaximumLength)])
        {
            char kind = char.IsUpper(c) ? 'X' : char.IsLetter(c) ? 'x' : char.IsDigit(c) ? 'd' : Plain(c);
            bool third = length >= 2 && shape[length - 1] == kind && shape[length - 2] == kind;
            if (!third) shape[length++] = kind;
        }

        return Bucket(shape[..length], seed: 28, ShapeBuckets);
    }

    /// <summary>Buckets of all runs of three to five letters, the word's ends marked. Returns how many.</summary>
    public static int NGrams(ReadOnlySpan<char> normal, Span<int> buckets)
    {
        Span<char> marked = stackalloc char[MaximumLength + 2];
        marked[0] = '<';
        normal.CopyTo(marked[1..]);
        marked[normal.Length + 1] = '>';
        marked = marked[..(normal.Length + 2)];

        int count = 0;
        for (int n = ShortestNGram; n <= LongestNGram; n++)
            for (int i = 0; i + n <= marked.Length; i++)
                buckets[count++] = Bucket(marked.Slice(i, n), seed: 30, NGramBuckets);
        return count;
    }

    /// <summary>One mark for each kind of quotation mark, dash and dots.</summary>
    public static char Plain(char c) => c switch
    {
        '“' or '”' or '„' or '«' or '»' => '"',
        '’' or '‘' or '`' or '‚' => '\'',
        '–' or '—' or '‐' or '‑' or '−' => '-',
        '…' => '.',
        _ => c,
    };

    private static int Bucket(ReadOnlySpan<char> part, int seed, int buckets)
    {
        unchecked
        {
            ulong hash = ((ulong)seed * 0x9E3779B97F4A7C15UL) + 1469598103934665603UL;
            foreach (char c in part) hash = (hash ^ c) * 1099511628211UL;
            hash = (hash ^ (hash >> 29)) * 0xBF58476D1CE4E5B9UL;
            return (int)((hash ^ (hash >> 32)) & (ulong)(buckets - 1));
        }
    }
}
