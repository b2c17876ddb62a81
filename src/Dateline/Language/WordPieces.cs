using System.Collections.Frozen;

namespace Dateline.Language;

/// <summary>The small closed lists by which Universal Dependencies for English cuts words, or does not.</summary>
internal static class WordPieces
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Prefixes = FrozenSet.ToFrozenSet(
        ("non e mid re anti co pre pro cross post semi multi ex sub over mis counter mini inter socio psycho intra arch proto ultra un trans pseudo quasi neo bi tri micro macro mega hyper extra meta " +
        "uber pan uh mm hm x").Split(' '), StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Units = FrozenSet.ToFrozenSet(
        ("m k b am pm M K B AM PM Am Pm mm cm km kg g t ft in x bn mn tn trn lb lbs oz mph kph Hz kHz MHz GHz MW GW kW KW kWh MB GB TB KB kb mb ml hrs hr mins min sec secs yrs p f F C " +
        "million billion trillion percent persons days hours minutes").Split(' '), StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Syllables = FrozenSet.ToFrozenSet(
        ("Bo Byung Chae Chang Cheol Chi Chin Ching Chong Chul Chun Chung Dae Do Dong Doo Eun Fung Geun Gun Gyu Ha Hae Han Hee Hing Ho Hong Hoi Hsin Hui Hwa Hye Hyo Hyuk Hyun Il Ing Jae Jeong Ji Jin Jong Joo Joon Joong Ju Jun Jung " +
        "Ka Kai Kam Ki Kin King Kit Kong Kwan Kwang Kwok Kwon Kyu Kyung Lai Lok Man Mei Min Ming Moo Moon Mun Myung Nak Nam Oh Pak Pik Ryong Sang Sau Se Seo Seok Seon Seong Seung Shin Shui Shuk Sik Sin Sing Siu So Sok Song Soo Suk Sun Sung " +
        "Tae Tai Tak Tat Ting Tong Tsz Tung Ui Un Wai Wan Wing Won Woo Yat Yee Yeon Yeong Yi Yin Ying Yiu Yo Yong Yoo Yoon You Young Yu Yuen Yuk Yun Yung Zhong").Split(' '), StringComparer.Ordinal)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    // Where a word written without its apostrophe falls apart.
    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Fused = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase)
    {
        ["cannot"] = 3, ["gonna"] = 3, ["gotta"] = 3, ["wanna"] = 3, ["lemme"] = 3, ["gimme"] = 3,
        ["dont"] = 2, ["didnt"] = 3, ["doesnt"] = 4, ["isnt"] = 2, ["wasnt"] = 3, ["couldnt"] = 5, ["wouldnt"] = 5, ["shouldnt"] = 6, ["havent"] = 4, ["hasnt"] = 3, ["arent"] = 3, ["werent"] = 4,
        ["aint"] = 2, ["cant"] = 2, ["ive"] = 1, ["youre"] = 3, ["theyre"] = 4, ["thats"] = 4, ["theres"] = 5, ["whats"] = 4, ["youve"] = 3,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Elided = FrozenSet.ToFrozenSet(
        "em til tis twas cause bout n".Split(' '), StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Domains = FrozenSet.ToFrozenSet(
        "com org net gov edu int info mil co uk us eu ru de fr htm html doc docx xls pdf jpg jpeg png csv Com COM NET ORG GOV ca au in jp cn ir ua il tr".Split(' '), StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>True for a prefix that stays with its word over a hyphen: anti-war is one word, rebel-held three.</summary>
    public static bool IsPrefix(ReadOnlySpan<char> word) => word.Length <= 7 && Prefixes.Contains(word);

    /// <summary>True for the two halves of a Chinese or Korean given name, one word over its hyphen: Geun-hye, Chi-wai. The first syllables are those of the common romanisations.</summary>
    public static bool IsGivenName(ReadOnlySpan<char> first, ReadOnlySpan<char> second)
        => first.Length is >= 2 and <= 6 && second.Length is >= 2 and <= 5 && Syllables.Contains(first) && second is not ("led" or "held" or "born" or "based" or "run" or "era" or "style" or "like" or "only");

    /// <summary>True for letters that are a word of their own behind a number: 5pm, 16bn, 10km.</summary>
    public static bool IsUnit(ReadOnlySpan<char> letters) => letters.Length <= 8 && Units.Contains(letters);

    /// <summary>Where a fused word such as "cannot" falls apart; 0 if it does not.</summary>
    public static int FusedAt(ReadOnlySpan<char> word) => word.Length is >= 3 and <= 8 && Fused.TryGetValue(word, out int at) ? at : 0;

    /// <summary>True for a word that lost its beginning to an apostrophe: 'em, 'til.</summary>
    public static bool IsElided(ReadOnlySpan<char> letters) => letters.Length <= 5 && Elided.Contains(letters);

    /// <summary>True for the last label of an address on the network, or a file's extension.</summary>
    public static bool IsDomain(ReadOnlySpan<char> label) => label.Length <= 4 && Domains.Contains(label);

    /// <summary>The length of the clitic that begins with the apostrophe at the start of <paramref name="rest"/>, apostrophe included; 0 if none does.</summary>
    public static int CliticLength(ReadOnlySpan<char> rest)
    {
        if (rest.Length < 2) return 0;

        int end = 1;
        while (end < rest.Length && end < 4 && (Glyph.IsLetter(rest[end]) || Glyph.IsDigit(rest[end]))) end++;
        char first = (char)(rest[1] | 32);
        if (end == 2) return first is 's' or 'm' or 'd' ? 2 : 0;
        if (end != 3) return 0;
        char second = (char)(rest[2] | 32);
        return (first, second) is ('r', 'e') or ('v', 'e') or ('l', 'l') ? 3 : 0;
    }
}
