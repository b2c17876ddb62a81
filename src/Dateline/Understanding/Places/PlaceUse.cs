using Dateline.Language;
using Dateline.Ontology;
using Dateline.Text;

namespace Dateline.Understanding.Places;

/// <summary>Tells a name used as a place from the same name used as a party: "talks in Moscow" against "Moscow was ready".</summary>
internal static class PlaceUse
{
    private static readonly string[] Partisan = ["with", "against", "for", "about", "by", "between", "versus", "among"];
    private static readonly HashSet<string> Reaching = new(StringComparer.Ordinal)
    {
        "visit", "leave", "reach", "enter", "tour", "flee", "quit", "cross", "hit", "strike", "shake", "sweep", "bomb", "shell", "raid", "storm", "occupy", "invade", "overrun",
        "capture", "seize", "retake", "recapture", "besiege", "surround", "encircle", "liberate", "govern", "control", "hold", "ravage", "devastate", "batter", "pound", "fly", "escape", "depart", "join", "approach", "near", "take", "lose", "evacuate", "rock",
    };

    /// <param name="isParty">The name often stands for a government: a state or its capital.</param>
    public static bool IsPlace(Parse parse, TokenSpan tokens, bool isParty)
    {
        if (!isParty) return !IsAgent(parse, HeadOf(parse, tokens));
        int head = HeadOf(parse, tokens);
        if (parse.Xpos[head].Length == 0) return IsPlaceWithoutTree(parse, tokens);

        // A name joined to another plays the part of the first.
        for (int steps = 0; steps < 8 && parse[head].Is("conj") && parse.Heads[head] >= 0 && parse.Upos[parse.Heads[head]] is Upos.PROPN or Upos.NOUN; steps++) head = parse.Heads[head];
        var word = parse[head];
        if (CaseOf(word) is { Length: > 0 } preposition)
        {
            foreach (string partisan in Partisan)
                if (preposition.Equals(partisan, StringComparison.OrdinalIgnoreCase))
                    return false;
            return !word.Is("nmod:poss");
        }

        if (word.Is("nsubj") || word.Is("csubj")) return false;
        if (word.Is("obj")) return Reaching.Contains(word.Head.Lemma);
        if (word.Is("iobj") || word.Is("vocative")) return false;
        if (word.Is("nmod:poss")) return IsPlaceWord(word.Head);
        if (word.Is("compound") || word.Is("amod")) return IsPlaceWord(word.Head) || word.Head.Upos == Upos.NOUN && IsSpelledOut(word.Form);
        return true;
    }

    // "the Lima office" is somewhere; "the US office", "the U.S. office" is somebody's.
    private static bool IsSpelledOut(ReadOnlySpan<char> form) => !form.Contains('.') && form.ContainsAnyInRange('a', 'z');

    private static int HeadOf(Parse parse, TokenSpan tokens)
    {
        for (int t = tokens.Start; t < tokens.End; t++)
            if (!tokens.Contains(parse.Heads[t]))
                return t;
        return tokens.End - 1;
    }

    // "shelled by Aleppo": the only part that keeps a town from being a place.
    private static bool IsAgent(Parse parse, int head) => parse[head].Is("obl:agent");

    private static bool IsPlaceWord(Word word) => PlaceWords.FeatureOf(word.Lemma) != GazetteerFeature.Unknown;

    private static string CaseOf(Word word)
    {
        foreach (var child in word.Children)
            if (child.Is("case") && child.Xpos is "IN" or "TO" && child.Is("case"))
                return child.Form.ToString();
        return "";
    }

    private static bool IsPlaceWithoutTree(Parse parse, TokenSpan tokens)
    {
        var sentences = parse.Sentences;
        var sentence = sentences.Of(tokens.Start).Tokens;
        int before = tokens.Start - 1;
        while (before >= sentence.Start && (PlaceWords.IsDirection(sentences.Form(before)) || sentences.Form(before) is "the" or "The")) before--;
        return before >= sentence.Start && (PlaceWords.IsLocative(sentences.Form(before)) || sentences.Form(before) is ",");
    }
}
