using Dateline.Ontology;

namespace Dateline.Understanding.Entities;

/// <summary>The gender that a title or a noun for one person tells; what does not tell is unknown.</summary>
internal static class Genders
{
    /// <param name="word">A lemma or a title in lower case, such as <c>fiancée</c> or <c>mr.</c></param>
    public static Gender Of(string word) => word switch
    {
        "mrs" or "mrs." or "ms" or "ms." or "miss" or "madam" or "madame" or "lady" or "dame" or "first lady" or "queen" or "princess" or "duchess" or "countess" or "baroness" or "empress" or "sheikha" or "begum" or "nun" => Gender.Female,
        "woman" or "girl" or "mother" or "wife" or "ex-wife" or "daughter" or "sister" or "widow" or "fiancée" or "bride" or "girlfriend" or "ex-girlfriend" or "aunt" or "niece" or "grandmother" or "granddaughter" or "stepmother" or "stepdaughter" => Gender.Female,
        "spokeswoman" or "policewoman" or "congresswoman" or "councilwoman" or "assemblywoman" or "businesswoman" or "chairwoman" or "actress" or "waitress" or "schoolgirl" or "midwife" or "heroine" or "noblewoman" or "stewardess" => Gender.Female,
        "mr" or "mr." or "sir" or "lord" or "king" or "prince" or "duke" or "count" or "baron" or "emperor" or "emir" or "sultan" or "pope" or "sheikh" or "monk" or "friar" => Gender.Male,
        "man" or "boy" or "father" or "husband" or "ex-husband" or "son" or "brother" or "widower" or "fiancé" or "bridegroom" or "groom" or "boyfriend" or "ex-boyfriend" or "uncle" or "nephew" or "grandfather" or "grandson" or "stepfather" or "stepson" => Gender.Male,
        "policeman" or "congressman" or "councilman" or "businessman" or "gunman" or "schoolboy" or "nobleman" or "fisherman" or "sportsman" or "serviceman" => Gender.Male,
        _ => Gender.Unknown,
    };
}
