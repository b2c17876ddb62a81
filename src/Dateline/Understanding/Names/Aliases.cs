using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Dateline.Language;

namespace Dateline.Understanding.Names;

/// <summary>
/// "a protester using the pseudonym Mira said", "who gave her name as Mira told": the name belongs to the noun or verb before it and not to the clause behind it, whatever the parser made of it.
/// </summary>
internal static class Aliases
{
    /// <summary>The same parse where nothing is to mend.</summary>
    public static Parse Mend(Parse parse, NameLayer names)
    {
        int[]? heads = null;
        string[]? relations = null;
        foreach (var name in names.All)
        {
            int before = name.Tokens.Start - 1, at = name.Head;
            if (before < parse.Sentences.Of(at).Tokens.Start + 1) continue;
            int head = IsAlias(parse, before) ? before : parse.Sentences.Form(before) is "as" && IsAlias(parse, before - 1) && parse[before - 1].Head.Upos == Upos.VERB ? parse.Heads[before - 1] : -1;
            if (head < 0 || parse.Heads[at] == head && (head == before || parse.Relations[at] == "obl")) continue;
            if (parse.Subtree(at).Contains(head)) continue;
            heads ??= [.. parse.Heads];
            relations ??= [.. parse.Relations];
            (heads[at], relations[at]) = (head, head == before ? "appos" : "obl");
        }

        return heads is null ? parse : parse.With(ImmutableCollectionsMarshal.AsImmutableArray(heads), ImmutableCollectionsMarshal.AsImmutableArray(relations!));
    }

    /// <summary>A word for what somebody is called, which is not his trade.</summary>
    public static bool IsAlias(Parse parse, int token) => parse.Lemmas[token] is "pseudonym" or "alias" or "nickname" or "codename" or "moniker" or "name" or "guerre" && parse.Upos[token] is Upos.NOUN or Upos.PROPN;
}
