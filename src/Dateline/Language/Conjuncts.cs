using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Dateline.Language;

/// <summary>
/// An "and" joins what follows it to something. Where the parser made two objects of "detained a student and a teacher", the second is hung below the first,
/// as the treebanks do it.
/// </summary>
internal static class Conjuncts
{
    /// <summary>The same parse where nothing is to mend.</summary>
    public static Parse Mend(Parse parse)
    {
        int[]? heads = null;
        string[]? relations = null;
        for (int and = 0; and < parse.Length; and++)
        {
            if (VerbOf(parse, and) is >= 0 and var verb)
            {
                heads ??= [.. parse.Heads];
                relations ??= [.. parse.Relations];
                (heads[and], relations[and]) = (verb, "obj");
                continue;
            }

            if (parse.Relations[and] is not "cc" || parse.Heads[and] <= and) continue;
            int second = PhraseOf(parse, parse.Heads[and]);
            if (First(parse, and, second) is not (>= 0 and var first)) continue;
            heads ??= [.. parse.Heads];
            relations ??= [.. parse.Relations];
            (heads[second], relations[second], heads[and]) = (first, "conj", second);
        }

        return heads is null ? parse : parse.With(ImmutableCollectionsMarshal.AsImmutableArray(heads), ImmutableCollectionsMarshal.AsImmutableArray(relations!));
    }

    // "shot and killed Paul MARCHANT": a noun joined to the first verb, right behind the second, which has nobody, is whom both are done to; -1 for any other word.
    private static int VerbOf(Parse parse, int noun)
    {
        if (parse.Relations[noun] is not "conj" || parse.Upos[noun] is not (Upos.NOUN or Upos.PROPN) || parse.Heads[noun] is not (>= 0 and var first) || parse.Upos[first] != Upos.VERB || first > noun) return -1;
        int second = parse[noun].Subtree.Start - 1;
        return second > first && parse.Upos[second] == Upos.VERB && parse.Heads[second] == first && parse.Relations[second] is "conj" && parse[second].Child("obj") is null && parse[first].Child("obj") is null ? second : -1;
    }

    // "and Canadian prime MINISTER Mark Carney": the head of the phrase whose modifier the "and" was hung on.
    private static int PhraseOf(Parse parse, int token)
    {
        for (int steps = 0; steps < 4 && parse.Relations[token] is "compound" or "amod" or "nmod:desc" or "nummod" && parse.Heads[token] > token; steps++) token = parse.Heads[token];
        return token;
    }

    // The nearest word before that does the same in the same clause; -1 if there is none.
    private static int First(Parse parse, int and, int second)
    {
        if (parse.Relations[second] is not ("nsubj" or "nsubj:pass" or "obj" or "obl" or "obl:agent" or "nmod" or "iobj") || parse.Heads[second] < 0) return -1;
        bool preposition = parse[second].Child("case") is not null;
        int found = -1;
        foreach (var child in parse[parse.Heads[second]].Children)
        {
            if (child.Index >= and) break;
            if (child.Relation == parse.Relations[second] && (!preposition || child.Child("case")?.Lemma == parse[second].Child("case")?.Lemma)) found = child.Index;
        }

        return found;
    }
}
