using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace Dateline.Language;

/// <summary>What a character is to the tokeniser. Both kinds of apostrophe are apostrophes; controls, zero-width spaces and direction marks are spaces.</summary>
internal static class Glyph
{
    // Bit 0 letter, 1 digit, 2 space. News is ASCII nine times in ten, so that is a table and the rest asks Unicode.
    private static readonly byte[] Ascii = MakeAscii();

    private const byte LetterBit = 1, DigitBit = 2, SpaceBit = 4;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsSpace(char c) => c < 128 ? (Ascii[c] & SpaceBit) != 0 : IsOtherSpace(c);

    /// <summary>A letter, a mark on a letter, or half of one beyond the Basic Multilingual Plane; see <see cref="WordLength"/> for the latter.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsLetter(char c) => c < 128 ? (Ascii[c] & LetterBit) != 0 : IsOtherLetter(c);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsDigit(char c) => char.IsAsciiDigit(c);

    public static bool IsUpper(char c) => c < 128 ? char.IsAsciiLetterUpper(c) : char.IsUpper(c);

    public static bool IsLower(char c) => c < 128 ? char.IsAsciiLetterLower(c) : char.IsLower(c);

    public static bool IsApostrophe(char c) => c is '\'' or '’' or '‘' or '`' or '′';

    public static bool IsQuote(char c) => c is '"' or '“' or '”' or '„' or '‟' or '«' or '»' or '\'' or '’' or '‘' or '‚' or '`' or '‹' or '›' or '″';

    public static bool IsCloser(char c) => c is ')' or ']' or '}' or '”' or '’' or '»' or '›';

    public static bool IsOpener(char c) => c is '(' or '[' or '{' or '“' or '‘' or '„' or '‚' or '«' or '‹';

    public static bool IsBullet(char c) => c is '•' or '·' or '*' or '●' or '▪' or '■' or '◦' or '‣' or '→' or '►' or '✓';

    public static bool IsDash(char c) => c is '-' or '–' or '—' or '―' or '‐' or '‑' or '−';

    public static bool IsHyphen(char c) => c is '-' or '‐' or '‑';

    /// <summary>How many characters at <paramref name="at"/> belong inside a word: 0 for none, 1, or 2 for a letter written as a surrogate pair.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int WordLength(ReadOnlySpan<char> text, int at)
    {
        char c = text[at];
        if (c < 128) return (Ascii[c] & (LetterBit | DigitBit)) != 0 ? 1 : 0;
        if (IsOtherLetter(c)) return 1;
        return char.IsHighSurrogate(c) && at + 1 < text.Length && Rune.TryCreate(c, text[at + 1], out var rune) && Rune.IsLetterOrDigit(rune) ? 2 : 0;
    }

    private static bool IsOtherSpace(char c)
        => char.IsWhiteSpace(c) || char.IsControl(c) || c is '\u200B' or '\u200E' or '\u200F' or '\u2060' or '\uFEFF' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    private static bool IsOtherLetter(char c)
        => char.GetUnicodeCategory(c) switch
        {
            <= UnicodeCategory.OtherLetter => true,
            UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark => true,
            UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber => true,
            _ => c is '\u00AD' or '\u200C' or '\u200D',
        };

    private static byte[] MakeAscii()
    {
        var table = new byte[128];
        for (int c = 0; c < 128; c++)
            table[c] = c <= ' ' || c == 127 ? SpaceBit : char.IsAsciiLetter((char)c) ? LetterBit : char.IsAsciiDigit((char)c) ? DigitBit : (byte)0;
        return table;
    }
}
