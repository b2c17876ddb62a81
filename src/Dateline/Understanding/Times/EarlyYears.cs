using Dateline.Ontology;

namespace Dateline.Understanding.Times;

/// <summary>Reads years before 1000 that no "AD" marks: "c. 314 – 368", "in the year 71"; and, once the text has spoken of such a time, "around 328", "in 348".</summary>
internal static class EarlyYears
{
    private static readonly string[] Leading = ["in", "about", "around", "circa", "ca", "c", "after", "before", "by", "since", "until", "from", "to", "between"];

    /// <param name="told">The last such year that the text has named, negative before Christ; 0 for none.</param>
    /// <param name="year">As <see cref="DateFields.Year"/>.</param>
    public static int Read(Atoms atoms, int at, int told, out int year)
    {
        year = 0;
        if (!atoms.IsDigits(at) || atoms[at].Digits is < 2 or > 3 || atoms[at].Number < 10 || atoms.IsGlued(at) && !atoms.IsMark(at - 1, '(') && !IsRange(atoms, at - 2)) return at;
        int before = atoms.IsMark(at - 1, '.') ? at - 2 : at - 1;
        bool three = atoms[at].Digits == 3;
        bool plain = Ends(atoms, at + 1);
        bool named = plain && atoms.Is(before, "year") && atoms.Is(before - 1, "the") || three && plain && atoms.Is(before, ["c", "circa"]);
        bool follows = three && told != 0 && (atoms.Is(before, Leading) && plain || atoms.IsMark(at - 1, '(') && (atoms.IsMark(at + 1, ')') || IsRange(atoms, at)));
        bool closes = three && told != 0 && IsRange(atoms, at - 2) && atoms[at - 2].Number < atoms[at].Number && plain && (atoms.IsMark(at - 3, '(') || atoms.IsMark(at - 3, '.') || atoms.Is(at - 3, Leading));
        if (!named && !follows && !closes) return at;
        // Before Christ years run down.
        year = told < 0 && atoms[at].Number <= -told ? -atoms[at].Number : atoms[at].Number;
        return at + 1;
    }

    private static bool IsRange(Atoms atoms, int at) => atoms.IsDigits(at) && atoms[at].Digits == 3 && atoms.IsMark(at + 1, '-') && atoms.IsDigits(at + 2) && atoms[at + 2].Digits == 3;

    // Nothing stands behind it that it could count: "around 328 soldiers".
    private static bool Ends(Atoms atoms, int at)
        => atoms.IsBreak(at) || IsRange(atoms, at - 1) || atoms.IsWord(at) && atoms[at].Capital && atoms[at].Word is null || atoms.Is(at, ["and", "when", "he", "she", "they", "his", "her", "their", "the", "as", "by", "under", "until"]);
}
