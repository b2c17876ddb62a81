using System.Collections.Frozen;

namespace Dateline.Reading;

/// <summary>Tells English from other languages, well enough to refuse what the models were not made for.</summary>
public static class English
{
    // Enough of an article to know by; more changes no answer.
    private const int Sample = 20_000;
    private const int FewestLetters = 20;
    private const int FewestWords = 40;

    /// <summary>Words that make up over a fifth of English prose and are rare in other languages.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Function = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "the", "of", "and", "to", "that", "with", "for", "from", "said", "has", "have", "had", "were", "which", "by", "it", "at", "as", "his", "her", "their", "this", "been", "after", "but", "not", "who", "would")
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>False when fewer than half of the letters are Latin, or fewer than one word in twelve is a common English one. Short texts have the benefit of the doubt.</summary>
    public static bool Reads(string text)
    {
        var sample = text.AsSpan(0, Math.Min(Sample, text.Length));
        int letters = 0, latin = 0, words = 0, known = 0;
        for (int at = 0; at < sample.Length;)
        {
            int start = at;
            for (; at < sample.Length && char.IsLetter(sample[at]); at++)
            {
                letters++;
                if (sample[at] < '\u0250') latin++;
            }

            if (at == start)
            {
                at++;
                continue;
            }

            words++;
            if (Function.Contains(sample[start..at])) known++;
        }

        if (letters >= FewestLetters && latin * 2 < letters) return false;
        return words < FewestWords || known * 12 >= words;
    }
}
