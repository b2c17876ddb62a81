namespace Dateline.Ontology;

/// <summary>One spelling for the spellings of a place name: small letters without accents, one blank for hyphens and runs of blanks, no apostrophes and stops.</summary>
public static class GazetteerName
{
    /// <summary>Longer names are cut; none of news is.</summary>
    public const int MaxLength = 64;

    // The plain letter for each of U+00C0 to U+017F.
    private const string Plain = "aaaaaaaceeeeiiiidnooooo ouuuuytsaaaaaaaceeeeiiiidnooooo ouuuuytyaaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkkllllllllllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

    /// <summary>Writes the plain spelling.</summary>
    /// <param name="plain">At least <see cref="MaxLength"/> long.</param>
    /// <returns>How many characters were written.</returns>
    public static int Fold(ReadOnlySpan<char> name, Span<char> plain)
    {
        int n = 0;
        foreach (char c in name)
        {
            if (n == MaxLength) break;
            char folded = c < 128 ? char.ToLowerInvariant(c) : c is >= '\u00C0' and <= '\u017F' ? Plain[c - '\u00C0'] : c is >= '\u2010' and <= '\u2015' ? '-' : c;
            if (folded is '\'' or '.' or '\u2019' or '\u2018' or '\u02BC' or '\u02BB') continue;
            if (folded is '-' || char.IsWhiteSpace(folded)) { if (n > 0 && plain[n - 1] != ' ') plain[n++] = ' '; }
            else plain[n++] = folded;
        }

        return n > 0 && plain[n - 1] == ' ' ? n - 1 : n;
    }

    public static string Fold(ReadOnlySpan<char> name)
    {
        Span<char> plain = stackalloc char[MaxLength];
        return plain[..Fold(name, plain)].ToString();
    }

    /// <summary>40 bits of FNV-1a over a plain spelling: among half a million names a wrong one is met once in two million look-ups.</summary>
    public static ulong Hash(ReadOnlySpan<char> plain)
    {
        ulong hash = 14695981039346656037;
        foreach (char c in plain) hash = unchecked((hash ^ c) * 1099511628211);
        return (hash ^ hash >> 40) & 0xFF_FFFF_FFFF;
    }
}
