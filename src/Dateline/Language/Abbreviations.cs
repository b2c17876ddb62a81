using System.Collections.Frozen;

namespace Dateline.Language;

/// <summary>Words written with a point: which keep it, and which can end a sentence with it.</summary>
internal static class Abbreviations
{
    public enum Kind : byte
    {
        None,

        /// <summary>Stands before a name or a number, so never ends a sentence: Mr., Gen., vs.</summary>
        Leading,

        /// <summary>An abbreviation only where a digit follows: No. 10, p. 4, b. 1950.</summary>
        BeforeNumber,

        /// <summary>May end a sentence: Inc., Sept., Calif.</summary>
        Other,
    }

    private static readonly FrozenDictionary<string, Kind>.AlternateLookup<ReadOnlySpan<char>> Table = Make().GetAlternateLookup<ReadOnlySpan<char>>();

    // A capital after "U.S." or "Inc." is mostly a name; these words are capitals only because a sentence begins.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Openers = FrozenSet.ToFrozenSet(
        ("The This That These Those There It Its He His She Her They Their We Our You Your My I In On At By For From To With Without Under Over During Between Among Amid Against About Across " +
        "But And However If When While After Before Since Until Because Although Though As Once Also An A Some Many Most Several Both All Each Every Another Other Others No Not None " +
        "What Why How Who Where Which Meanwhile Instead Still Yet So Then Now Earlier Later Last Next Just Only Even Such One Two Three According Asked Please Thanks").Split(' '), StringComparer.Ordinal)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The kind of a word, given without its point.</summary>
    public static Kind Of(ReadOnlySpan<char> word) => word.Length <= 8 && Table.TryGetValue(word, out var kind) ? kind : Kind.None;

    /// <summary>True for a word whose capital says that a sentence begins.</summary>
    public static bool IsOpener(ReadOnlySpan<char> word) => word.Length <= 9 && Openers.Contains(word);

    private static FrozenDictionary<string, Kind> Make()
    {
        var table = new Dictionary<string, Kind>(StringComparer.Ordinal);
        Fill(table, Kind.Leading,
            "Mr Mrs Ms Dr Prof Sen Sens Rep Reps Gov Govs Gen Lt Col Maj Sgt Capt Cmdr Cdr Adm Brig Cpl Pvt Pfc Supt Insp Det Rev Hon Msgr Messrs Mme Mlle Amb Pres Sec Atty Fr Ft Mt St Ste Drs Sts vs viz cf approx Det Sra Srta Mgr Ald Pte Gp Wg Sqn Spc Asst Assoc Dep Vol Fig Figs fig figs vol vols " +
            "Ass't Attn e.g i.e eg");
        Fill(table, Kind.BeforeNumber, "No Nos no nos pp p c ca b d r Art art Sec sec Ch ch para Para ver v ext Ext Tel tel");
        Fill(table, Kind.Leading, "MR MRS MS DR GEN LT COL MAJ SGT CAPT SEN REP GOV REV ST VS");
        Fill(table, Kind.Other, "JR SR INC CORP LTD CO PVT LLC PLC BROS");
        Fill(table, Kind.Other,
            "Jr Sr Esq Inc Corp Ltd Co Cos Bros Dept Est Assn Intl Natl Govt Univ Mfg Pty Plc co corp inc ltd dept govt al etc esp incl excl Bldg Blvd Ave Rd Hwy Pkwy " +
            "Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri Sat " +
            "Ala Ariz Ark Calif Colo Conn Del Fla Ga Ind Kan Ky La Md Mich Minn Mo Mont Neb Nev Okla Ont Ore Pa Que Tenn Tex Va Vt Wis Wyo Mass Wash " +
            "lb lbs oz sq cu hrs yrs mins approx Ph ps PS Cal Hon");
        return table.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static void Fill(Dictionary<string, Kind> table, Kind kind, string words)
    {
        foreach (string word in words.Split(' ')) table[word] = kind;
    }
}
