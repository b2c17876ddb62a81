using Dateline.Ontology;

namespace Dateline.Understanding.Times;

/// <summary>Reads times without a date: "now", "recently", "the near future", "recent weeks", "these days".</summary>
internal static class VagueGrammar
{
    public static TimePhrase Read(Atoms atoms, int at)
    {
        if (atoms.Is(at, ["right", "just"]) && atoms.Is(at + 1, "now")) return Vague(at, at + 2, "PRESENT_REF");
        if (atoms.Is(at, ["recent", "coming"]) && atoms.Is(at + 1, TimeWordKind.Units))
            return Vague(at, at + 2, atoms.Is(at, "recent") ? "PAST_REF" : "FUTURE_REF");
        if (atoms.Is(at, TimeWordKind.Vague))
        {
            // "shortly after the blast", "soon after": they say when only together with what follows.
            bool tied = atoms.Is(at, ["soon", "shortly"]) && atoms.Is(at + 1, ["after", "afterwards", "afterward", "before", "thereafter"]) || atoms.Is(at - 1, ["as", "so", "too"]);
            bool previous = atoms.Is(at, ["previously", "formerly"]) && atoms.Is(at - 1, TimeWordKind.Units);
            return tied || previous ? default : Vague(at, at + 1, atoms.Code(at, TimeWordKind.Vague));
        }

        if (atoms.Is(at, "these") && atoms.Is(at + 1, "days")) return Vague(at, at + 2, "PRESENT_REF");
        if (atoms.Is(at, ["modern", "present"]) && atoms.Is(atoms.IsJoin(at + 1) ? at + 2 : at + 1, "day")) return Vague(at, atoms.IsJoin(at + 1) ? at + 3 : at + 2, "PRESENT_REF");
        if (!atoms.Is(at, "the")) return default;
        int near = atoms.Is(at + 1, ["near", "foreseeable", "distant", "recent", "not"]) ? at + 2 : at + 1;
        if (atoms.Is(near, "future") && Ends(atoms, near + 1)) return Vague(at, near + 1, "FUTURE_REF");
        if (atoms.Is(near, "past") && Ends(atoms, near + 1)) return Vague(at, near + 1, "PAST_REF");
        if (atoms.Is(at + 1, "coming") && atoms.Is(at + 2, TimeWordKind.Units)) return Vague(at, at + 3, "FUTURE_REF");
        return atoms.Is(at + 1, ["moment", "present"]) && atoms.Is(at - 1, "at") && Ends(atoms, at + 2) ? Vague(at, at + 2, "PRESENT_REF") : default;
    }

    private static TimePhrase Vague(int start, int end, string code) => new(start, end, new(MeaningKind.Vague, Code: code));

    private static bool Ends(Atoms atoms, int at) => atoms.IsBreak(at) || atoms.Is(at, ["and", "but", "to", "that", "when", "as", "because", "if", "in", "with"]);
}
