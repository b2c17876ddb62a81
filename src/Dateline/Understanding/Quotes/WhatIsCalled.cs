using Dateline.Language;
using Dateline.Ontology;
using Dateline.Text;

namespace Dateline.Understanding.Quotes;

/// <summary>Reads "in what residents called a massacre", "after what the union claimed was an attack": the noun phrase behind the verb is what its subject says that it was.</summary>
internal static class WhatIsCalled
{
    /// <summary>A verb with a subject of its own right behind "what".</summary>
    public static bool Is(Word verb)
    {
        if (verb.Child("nsubj") is not { } namer || namer.Index > verb.Index) return false;
        int what = namer.Subtree.Start - 1;
        return what >= verb.Sentence.Tokens.Start && verb.Parse.Xpos[what] == "WP" && verb.Parse.Lemmas[what].Equals("what", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The tokens of the noun phrase; empty where no such phrase stands behind the verb.</summary>
    public static TokenSpan Of(Word verb, Cue cue)
    {
        if (!Is(verb)) return default;
        var parse = verb.Parse;
        int next = verb.Index + 1, end = verb.Sentence.Tokens.End;
        if (next + 1 >= end) return default;
        if (cue.Content.HasFlag(CueContent.Clause) && parse.Lemmas[next] == "be" && parse[next].Is("cop"))
        {
            int stop = Math.Min(parse[next].Head.Subtree.End, end);
            for (int t = next + 1; t < stop; t++)
                if (parse.Upos[t] == Upos.PUNCT && t > parse.Heads[next]) stop = t;
            return parse.Upos[parse.Heads[next]] is Upos.NOUN or Upos.PROPN && stop > next + 1 ? TokenSpan.Between(next + 1, stop) : default;
        }

        return cue.Act == CueAct.Deem && verb.Child("obj") is { Upos: Upos.NOUN or Upos.PROPN } thing && thing.Index > verb.Index ? WithDoer(verb, thing) : default;
    }

    // "a massacre by the army": trees hang who did it on the verb as readily as on the noun.
    private static TokenSpan WithDoer(Word verb, Word thing)
    {
        foreach (var child in verb.Children)
            if (child.Is("obl") && child.Subtree.Start == thing.Subtree.End && child.Child("case") is { Lemma: "by" }) return TokenSpan.Between(thing.Subtree.Start, child.Subtree.End);
        return thing.Subtree;
    }
}
