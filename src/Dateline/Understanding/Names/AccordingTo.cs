using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Dateline.Language;
using Dateline.Ontology;

namespace Dateline.Understanding.Names;

/// <summary>
/// "According to witnesses soldiers shot two boys" without a comma: who tells ends where the subject of the verb begins. Where the parser made one phrase of the two, the last noun before
/// the verb is its subject, and what stands before it is who tells. Numbers behind a name ("the Society forty-five people were") count what follows.
/// </summary>
internal static class AccordingTo
{
    /// <summary>The same parse where nothing is to mend.</summary>
    public static Parse Mend(Parse parse, NameLayer names, Lexicon lexicon)
    {
        int[]? heads = null;
        string[]? relations = null;
        for (int t = 0; t + 2 < parse.Length; t++)
        {
            if (parse.Sentences.Form(t) is not ("According" or "according") || parse.Sentences.Form(t + 1) is not "to") continue;
            int verb = VerbAfter(parse, t + 2);
            if (verb < 0) continue;
            heads ??= [.. parse.Heads];
            relations ??= [.. parse.Relations];
            Counts(parse, heads, relations, t + 2, verb);
            int subject = parse.Heads[t];
            for (int steps = 0; steps < 3 && subject > t && parse.Relations[subject] is "compound" or "nmod:poss" or "amod" or "nmod:desc" && parse.Heads[subject] > subject; steps++) subject = parse.Heads[subject];
            if (subject > t && subject < verb && parse[subject].Is("nsubj") && parse.Heads[subject] >= verb && Start(parse, names, lexicon, t + 2, subject) is > 0 and var start) Part(parse, names, heads, relations, t, start, subject);
        }

        return heads is null ? parse : parse.With(ImmutableCollectionsMarshal.AsImmutableArray(heads), ImmutableCollectionsMarshal.AsImmutableArray(relations!));
    }

    // The first verb behind the phrase; -1 where a comma or the end comes first.
    private static int VerbAfter(Parse parse, int from)
    {
        int end = parse.Sentences.Of(from).Tokens.End;
        for (int t = from; t < end; t++)
        {
            if (parse.Xpos[t] is "VBD" or "VBZ" or "VBP" or "MD") return t > from + 1 ? t : -1;
            if (parse.Sentences.Form(t) is "," or ";" or ":" or "(" or "who" or "which" or "that") return -1;
        }

        return -1;
    }

    // Where the subject's own words begin: behind a plural, a name or a noun for people. 0 where nothing tells.
    private static int Start(Parse parse, NameLayer names, Lexicon lexicon, int first, int subject)
    {
        for (int t = subject; t > first; t--)
        {
            if (names.At(t) is { } name && name.Tokens.Start < t) continue;
            int before = t - 1;
            if (parse.Upos[before] is not (Upos.NOUN or Upos.PROPN or Upos.ADJ)) continue;
            bool ends = parse.Xpos[before] is "NNS" || names.At(before) is { Kind: NameKind.Organisation or NameKind.Person } teller && teller.Tokens.End == t
                || parse.Upos[before] == Upos.NOUN && Phrases.EndingAt(lexicon.Agents.Table, parse, first, before, out _) is { Kind: AgentKind.Group or AgentKind.Organisation or AgentKind.Person };
            if (ends) return t;
        }

        return 0;
    }

    private static void Part(Parse parse, NameLayer names, int[] heads, string[] relations, int according, int start, int subject)
    {
        int teller = start - 1;
        for (int t = start - 1; t > according + 1; t--)
            if (parse.Heads[t] >= start || parse.Heads[t] < according) { teller = t; break; }
        teller = names.At(teller)?.Head ?? teller;
        (heads[teller], relations[teller]) = (parse.Heads[subject], "obl");
        (heads[according], relations[according]) = (teller, "case");
        for (int t = according + 2; t < start; t++)
            if (t != teller && (heads[t] >= start || heads[t] < according)) heads[t] = teller;
    }

    // "the Society forty-five people": a number that hangs on what stands before it, though a noun that it counts follows.
    private static void Counts(Parse parse, int[] heads, string[] relations, int first, int verb)
    {
        for (int t = first + 1; t < verb; t++)
        {
            if (parse.Upos[t] != Upos.NUM || parse.Heads[t] >= t || !char.IsLower(parse.Sentences.Form(t)[0]) && !char.IsDigit(parse.Sentences.Form(t)[0])) continue;
            int last = t;
            while (last + 1 < verb && (parse.Upos[last + 1] == Upos.NUM || parse.Xpos[last + 1] == "HYPH")) last++;
            if (last + 1 >= verb || parse.Upos[last + 1] != Upos.NOUN) continue;
            int noun = last + 1;
            while (noun + 1 < verb && parse.Upos[noun + 1] == Upos.NOUN) noun++;
            (heads[t], relations[t]) = (noun, "nummod");
            for (int k = t + 1; k <= last; k++) (heads[k], relations[k]) = (t, parse.Upos[k] == Upos.NUM ? "compound" : "punct");
            t = last;
        }
    }
}
