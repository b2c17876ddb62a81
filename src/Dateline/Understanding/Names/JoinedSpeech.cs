using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Dateline.Language;
using Dateline.Ontology;

namespace Dateline.Understanding.Names;

/// <summary>
/// "The movement denied that it had shelled the market and accused the army": who denied also accused. A parser joins the second verb to the one inside the clause;
/// a past tense behind a participle with "had", of a verb of speech, goes with the verb of speech outside.
/// </summary>
internal static class JoinedSpeech
{
    /// <summary>The same parse where nothing is to mend.</summary>
    public static Parse Mend(Parse parse, Lexicon lexicon)
    {
        int[]? heads = null;
        for (int t = 0; t < parse.Length; t++)
            if (parse.Xpos[t] == "VBD" && parse.Upos[t] == Upos.VERB && OuterOf(parse[t], lexicon) is >= 0 and var outer)
            {
                heads ??= [.. parse.Heads];
                heads[t] = outer;
            }

        return heads is null ? parse : parse.With(ImmutableCollectionsMarshal.AsImmutableArray(heads), parse.Relations);
    }

    private static int OuterOf(Word joined, Lexicon lexicon)
    {
        if (!joined.Is("conj") || joined.Child("nsubj") is not null || joined.Child("aux") is not null || !IsSpeech(joined.Lemma, lexicon)) return -1;
        var first = joined.Head;
        if (first.Index > joined.Index || first.Xpos != "VBN" || !first.Is("ccomp") || first.Child("aux") is not { Lemma: "have" } || first.IsRoot) return -1;
        var outer = first.Head;
        return outer.Index < first.Index && outer.Xpos == "VBD" && outer.Child("nsubj") is not null && IsSpeech(outer.Lemma, lexicon) ? outer.Index : -1;
    }

    private static bool IsSpeech(string lemma, Lexicon lexicon) => lexicon.Cues.Verbs(lemma) is [{ IsThought: false }, ..];
}
