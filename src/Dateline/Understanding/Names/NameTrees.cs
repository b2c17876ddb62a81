using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Dateline.Language;

namespace Dateline.Understanding.Names;

/// <summary>
/// To grammar a name is one word. Where the parser hung the words of a name apart ("Burkina" and "Faso" as two subjects), or something on a word within it,
/// the tree is mended: all hangs on the word that the name hangs by.
/// </summary>
internal static class NameTrees
{
    // Trees are finite, but a walk up one must end.
    private const int HighestTree = 10_000;

    /// <summary>The same parse where nothing is to mend. Tags and lemmas stay; no head of a name changes.</summary>
    public static Parse Mend(Parse parse, NameLayer names)
    {
        int[]? heads = null;
        string[]? relations = null;
        foreach (var name in names.All)
        {
            if (name.Tokens.Length < 2 || !IsTorn(parse, name)) continue;
            heads ??= [.. parse.Heads];
            relations ??= [.. parse.Relations];
            Mend(heads, relations, name, parse.Sentences.Of(name.Head).Tokens.Start, parse.Sentences.Of(name.Head).Tokens.End);
        }

        return heads is null ? parse : parse.With(ImmutableCollectionsMarshal.AsImmutableArray(heads), ImmutableCollectionsMarshal.AsImmutableArray(relations!));
    }

    private static bool IsTorn(Parse parse, Mention name)
    {
        for (int t = name.Tokens.Start; t < name.Tokens.End; t++)
        {
            if (t == name.Head) continue;
            if (!name.Tokens.Contains(parse.Heads[t])) return true;
            foreach (var child in parse[t].Children)
                if (!name.Tokens.Contains(child.Index)) return true;
        }

        return false;
    }

    private static void Mend(int[] heads, string[] relations, Mention name, int first, int end)
    {
        // What stands above the name may hang on a word within it: then the tree is another than the name says, and stays.
        for (int up = heads[name.Head], steps = 0; up >= 0; up = heads[up])
            if (name.Tokens.Contains(up) || ++steps > HighestTree) return;

        for (int t = name.Tokens.Start; t < name.Tokens.End; t++)
        {
            if (t == name.Head || name.Tokens.Contains(heads[t])) continue;
            if (heads[t] < 0) return;
            (heads[t], relations[t]) = (name.Head, "flat");
        }

        for (int t = first; t < end; t++)
            if (!name.Tokens.Contains(t) && heads[t] != name.Head && name.Tokens.Contains(heads[t])) heads[t] = name.Head;
    }
}
