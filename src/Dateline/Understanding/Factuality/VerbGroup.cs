using Dateline.Language;

namespace Dateline.Understanding.Factuality;

/// <summary>The verb that tells of an event, with its auxiliaries: which tense it has, and which dates are its own.</summary>
internal static class VerbGroup
{
    /// <summary>Whether a date of the future makes what a word tells planned: it does not where the word is a verb in the past ("signed a deal and will meet in May"), nor from another clause.</summary>
    public static bool Dates(Parse parse, int trigger, int date)
    {
        int own = VerbOf(parse, trigger), other = VerbOf(parse, date);
        if (other >= 0 && own >= 0 && other != own && !parse[own].Is("xcomp") && !(parse[own].Is("advcl") && parse[own].Child("mark") is { Lemma: "to" })) return false;
        return own != trigger || !IsPast(parse[own]);
    }

    /// <summary>"signed", "has signed", "was signed".</summary>
    public static bool IsPast(Word verb)
    {
        bool past = verb.Xpos == "VBD";
        foreach (var child in verb.Children)
            if (child.Is("aux"))
            {
                if (child.Xpos == "MD") return false;
                past |= verb.Xpos == "VBN" && (child.Xpos == "VBD" || child.Lemma == "have");
            }

        return past;
    }

    /// <summary>The word itself where it is a verb, else the nearest verb above it; -1 if none.</summary>
    private static int VerbOf(Parse parse, int token)
    {
        int at = token;
        while (at >= 0 && parse.Upos[at] != Upos.VERB) at = parse.Heads[at];
        return at;
    }
}
