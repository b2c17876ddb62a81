using Dateline.Ontology;

namespace Dateline.Understanding.Places;

/// <summary>The small words around place names.</summary>
internal static class PlaceWords
{
    private static readonly HashSet<string> Locatives = Set("in at near to from into inside outside across through throughout around over toward towards within along beyond off via outside between onto above under of on");
    private static readonly HashSet<string> Strong = Set("in at near inside outside across throughout within toward towards into");
    private static readonly HashSet<string> Joining = Set("of the de la el al le les du da do dos das del bin ibn ez es ed an and on upon sur am an der den ash at ar as ad e y i au aux sous");
    private static readonly HashSet<string> Directions = Set("north south east west northern southern eastern western central upper lower greater northeast northwest southeast southwest northeastern northwestern southeastern southwestern mid new old downtown rural inner outer nearby neighbouring neighboring");
    private static readonly HashSet<string> TownWords = Set("city town village port suburb neighbourhood neighborhood hamlet settlement township capital enclave resort");
    private static readonly HashSet<string> RegionWords = Set("province governorate state county oblast region district territory prefecture department canton emirate republic krai shire area peninsula valley countryside coast island islands strip highlands desert subdistrict municipality");
    private static readonly HashSet<string> SiteWords = Set("airport airfield base airbase bridge square dam hospital prison camp crossing border river lake sea gulf bay strait mount mountain mountains harbour harbor station stadium road street avenue highway beach park forest plant");
    private static readonly HashSet<string> WayWords = Set("square street avenue road boulevard lane highway park beach");
    private static readonly HashSet<string> Titles = Set("mr mrs ms miss dr sir lord lady president minister premier senator governor mayor king queen prince princess general colonel captain major lieutenant sergeant judge justice professor pope bishop archbishop rabbi sheikh imam ayatollah chancellor secretary ambassador spokesman spokeswoman chairman director coach congressman congresswoman representative rep sen gov gen col sgt lt st");

    private static readonly HashSet<string> Ills = Set("virus ebolavirus fever strain flu influenza disease variant syndrome haemorrhagic hemorrhagic");
    private static readonly HashSet<string> Saying = Set("say tell add ask note claim announce state warn argue pose reply explain insist think believe write recall agree deny");

    /// <summary>What bears a place's name and is none: a disease, a strain.</summary>
    public static bool IsIll(ReadOnlySpan<char> word) => Has(Ills, word);

    /// <summary>Lemmas of verbs whose subject is a person or a party.</summary>
    public static bool IsSaying(ReadOnlySpan<char> lemma) => Has(Saying, lemma);

    /// <summary>Streets and squares, whose names are no town's: "Independence Square".</summary>
    public static bool IsWayWord(ReadOnlySpan<char> word) => Has(WayWords, word);

    public static bool IsLocative(ReadOnlySpan<char> word) => Has(Locatives, word);

    /// <summary>Prepositions that hardly stand before a party: not "to", "from", "of", "over".</summary>
    public static bool IsStronglyLocative(ReadOnlySpan<char> word) => Has(Strong, word);

    public static bool IsJoining(ReadOnlySpan<char> word) => Has(Joining, word);

    public static bool IsDirection(ReadOnlySpan<char> word) => Has(Directions, word);

    public static bool IsTitle(ReadOnlySpan<char> word) => Has(Titles, word.TrimEnd('.'));

    /// <summary>City, Region or Facility for a word that says what a place is; Unknown for others.</summary>
    public static GazetteerFeature FeatureOf(ReadOnlySpan<char> word)
        => Has(TownWords, word) ? GazetteerFeature.City : Has(RegionWords, word) ? GazetteerFeature.Region : Has(SiteWords, word) ? GazetteerFeature.Facility : GazetteerFeature.Unknown;

    private static HashSet<string> Set(string words) => new(words.Split(' '), StringComparer.OrdinalIgnoreCase);

    private static bool Has(HashSet<string> words, ReadOnlySpan<char> word) => words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);
}
