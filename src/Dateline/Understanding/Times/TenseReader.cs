using Dateline.Language;
using Dateline.Text;

namespace Dateline.Understanding.Times;

/// <summary>Reads the tense that an expression of time stands in: from the verb it hangs on where there is a tree, else from the verbs around it.</summary>
internal static class TenseReader
{
    private static readonly string[] Ahead = ["scheduled", "due", "slated", "expected", "planned", "planning", "set", "plan", "plans", "going", "intends", "intend", "until", "upcoming", "tentatively"];

    // What these set, in whatever tense, ends later.
    private static readonly string[] Setting =
    [
        "extend", "prolong", "renew", "suspend", "postpone", "delay", "adjourn", "defer", "reschedule", "give", "grant", "allow", "pledge", "undertake", "promise", "vow", "agree", "plan", "schedule", "set", "order",
    ];

    public static Tense At(Parse parse, int first, int last)
    {
        bool hasTree = HasTree(parse, first);
        // "to block a text on the April 4 attack": a date before its noun has no share in the tense of the verb.
        if (hasTree && IsBeforeNoun(parse, first, last)) return Tense.Unknown;
        if (hasTree && IsTerm(parse, first)) return Tense.Future;
        var climbed = hasTree ? Climb(parse, first, last) : Tense.Unknown;
        return climbed != Tense.Unknown ? climbed : Scan(parse, first, last);
    }

    // "extended the truce until May", "undertook to disarm by the end of June", "gave her until Friday": told in the past, what is set lies ahead.
    private static bool IsTerm(Parse parse, int first)
    {
        int limit = parse.Sentences.Of(first).Tokens.Start, before = first - 1;
        while (before >= limit && parse.Sentences.Form(before) is "the" or "of" or "end" or "middle" or "start" or "beginning") before--;
        if (before < limit || parse.Sentences.Form(before) is not ("until" or "till" or "through" or "by")) return false;
        for (int at = parse.Heads[first], steps = 0; at >= 0 && steps < 32; at = parse.Heads[at], steps++)
            if (parse.Upos[at] == Upos.VERB) return Array.IndexOf(Setting, parse.Lemmas[at]) >= 0;
        return false;
    }

    /// <summary>The clause that the word stands in is in the simple present, or says what can be.</summary>
    public static bool IsPresent(Parse parse, int token)
    {
        for (int at = HasAuxiliary(parse, token) ? token : parse.Heads[token], steps = 0; at >= 0 && steps < 32; at = parse.Heads[at], steps++)
        {
            if (parse.Upos[at] is not (Upos.VERB or Upos.AUX) && !HasAuxiliary(parse, at)) continue;
            // "is to open in May", "plans to open in May"; but "the best time to visit is in May".
            if (Looks(parse, at) || IsInfinitive(parse, at) && parse.Heads[at] >= 0 && parse.Upos[parse.Heads[at]] is Upos.VERB or Upos.AUX) return false;
            foreach (var child in parse[at].Children)
            {
                if (!child.Is("aux") && !child.Is("cop")) continue;
                if (child.Xpos == "MD") return child.Form is "can" or "may" or "should";
                if (child.Xpos is "VBZ" or "VBP" or "VBD") return child.Xpos != "VBD" && child.Lemma == "be";
            }

            if (parse.Xpos[at] is "VBZ" or "VBP" or "VBD") return parse.Xpos[at] != "VBD";
        }

        return false;
    }

    /// <summary>The word of a run of tokens that hangs on a word outside it, or on nothing.</summary>
    public static Word Top(Parse parse, TokenSpan tokens)
    {
        var word = parse[tokens.Start];
        while (!word.IsRoot && tokens.Contains(word.HeadIndex)) word = word.Head;
        return word;
    }

    private static bool HasTree(Parse parse, int token)
    {
        var sentence = parse.Sentences.Of(token);
        int roots = 0;
        for (int t = sentence.Tokens.Start; t < sentence.Tokens.End && roots < 2; t++)
            if (parse.Heads[t] < 0) roots++;
        return roots == 1 && sentence.Tokens.Length > 1;
    }

    /// <summary>"the April 4 attack": the words stand before the noun that they belong to.</summary>
    public static bool IsBeforeNoun(Parse parse, int first, int last)
    {
        for (int t = first; t < last; t++)
            if (parse.Heads[t] >= last && parse.Upos[parse.Heads[t]] == Upos.NOUN && (parse[t].Is("compound") || parse[t].Is("nmod") || parse[t].Is("amod") || parse[t].Is("nummod")))
                return true;
        return false;
    }

    private static Tense Climb(Parse parse, int first, int last)
    {
        int at = first;
        for (int steps = 0; at >= 0 && steps < 32; at = parse.Heads[at], steps++)
        {
            if (at >= first && at < last) continue;
            if (parse.Upos[at] is not (Upos.VERB or Upos.AUX) && !HasAuxiliary(parse, at)) continue;
            var tense = OfVerb(parse, at);
            if (tense != Tense.Unknown) return tense;
        }

        return Tense.Unknown;
    }

    private static bool IsInfinitive(Parse parse, int token)
    {
        foreach (var child in parse[token].Children)
            if (child.Is("mark") && child.Xpos == "TO")
                return true;
        return false;
    }

    private static bool HasAuxiliary(Parse parse, int token)
    {
        foreach (var child in parse[token].Children)
            if (child.Is("aux") || child.Is("cop"))
                return true;
        return false;
    }

    private static Tense OfVerb(Parse parse, int verb)
    {
        bool present = false, infinitive = false, perfect = false;
        foreach (var child in parse[verb].Children) perfect |= child.Is("aux") && child.Lemma == "have";
        foreach (var child in parse[verb].Children)
        {
            if (child.Is("aux") || child.Is("cop"))
            {
                // "will have left by May" looks ahead; "might have left in May" looks back.
                if (child.Xpos == "MD" && perfect && !IsWill(child.Form)) return Tense.Past;
                if (child.Xpos == "MD") return IsModalAhead(child.Form) ? Tense.Future : Tense.Unknown;
                if (child.Xpos == "VBD" || child.Lemma == "have") return Looks(parse, verb) ? Tense.Future : Tense.Past;
                present = true;
            }
            else if (child.Is("mark") && child.Xpos == "TO") infinitive = true;
        }

        // "is to leave in May", but "believed to have left in May".
        if (infinitive || Looks(parse, verb)) return Tense.Future;
        return parse.Xpos[verb] switch
        {
            "VBD" => Tense.Past,
            "VBG" when present => Tense.Future,
            "VBN" when !present => Tense.Past,
            _ => Tense.Unknown,
        };
    }

    private static bool Looks(Parse parse, int token)
    {
        var form = parse.Sentences.Form(token);
        foreach (string word in Ahead)
            if (form.Equals(word, StringComparison.OrdinalIgnoreCase))
                return true;
        return false;
    }

    private static bool IsModalAhead(ReadOnlySpan<char> form)
        => IsWill(form) || form is "would" or "'d" or "may" or "might" or "must" or "should" or "can";

    private static bool IsWill(ReadOnlySpan<char> form) => form is "will" or "Will" or "shall" or "'ll" or "’ll" or "wo";

    // Without a tree: the nearest verb before the expression decides, then the nearest after it.
    private static Tense Scan(Parse parse, int first, int last)
    {
        var sentence = parse.Sentences.Of(first).Tokens;
        for (int t = first - 1; t >= sentence.Start; t--)
            if (OfToken(parse, t, sentence.Start) is var tense && tense != Tense.Unknown)
                return tense;
        for (int t = last; t < sentence.End; t++)
            if (OfToken(parse, t, sentence.Start) is var tense && tense != Tense.Unknown)
                return tense;
        return Tense.Unknown;
    }

    private static Tense OfToken(Parse parse, int token, int start)
    {
        string tag = parse.Xpos[token];
        if (tag == "MD" || tag.Length == 0 && IsModalAhead(parse.Sentences.Form(token))) return IsModalAhead(parse.Sentences.Form(token)) ? Tense.Future : Tense.Unknown;
        if (Looks(parse, token) && (tag.Length == 0 || tag[0] is 'V' or 'J')) return Tense.Future;
        if (tag == "VB" && token > start && parse.Xpos[token - 1] == "TO") return Tense.Future;
        return tag is "VBD" or "VBN" ? Tense.Past : Tense.Unknown;
    }
}
