using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Dateline.Language;

/// <summary>"handed over three hostages": where the parser took "over" for "more than", it goes back to its verb, which has no other use for a number.</summary>
internal static class Particles
{
    /// <summary>The same parse where nothing is to mend.</summary>
    public static Parse Mend(Parse parse)
    {
        int[]? heads = null;
        string[]? relations = null;
        for (int t = 1; t < parse.Length; t++)
        {
            if (parse.Sentences.Form(t) is not "over" || parse.Lemmas[t - 1] is not "hand" || parse.Upos[t - 1] != Upos.VERB || parse.Heads[t] <= t || parse.Upos[parse.Heads[t]] is not (Upos.NUM or Upos.NOUN)) continue;
            heads ??= [.. parse.Heads];
            relations ??= [.. parse.Relations];
            (heads[t], relations[t]) = (t - 1, "compound:prt");
            // The tree may have made "over 700 kg" an oblique; what is handed over is the object.
            int phrase = parse.Upos[parse.Heads[t]] == Upos.NUM && parse.Relations[parse.Heads[t]] == "nummod" ? parse.Heads[parse.Heads[t]] : parse.Heads[t];
            if (heads[phrase] == t - 1 && parse.Relations[phrase] is "obl" or "obl:unmarked" && parse[t - 1].Child("obj") is null) relations[phrase] = "obj";
        }

        return heads is null ? parse : parse.With(ImmutableCollectionsMarshal.AsImmutableArray(heads), ImmutableCollectionsMarshal.AsImmutableArray(relations!));
    }
}
