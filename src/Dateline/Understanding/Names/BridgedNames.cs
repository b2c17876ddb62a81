using Dateline.Language;
using Dateline.Ontology;
using Dateline.Text;

namespace Dateline.Understanding.Names;

/// <summary>Organisations whose name goes on behind "for": "Hands for Health", "State Committee for National Security". Neither half need be a name that was learnt.</summary>
internal static class BridgedNames
{
    public static List<TokenSpan> Find(Parse parse, Lexicon lexicon, List<Mention> names)
    {
        var found = new List<TokenSpan>();
        foreach (var sentence in parse.Sentences.All)
        {
            if (Casings.Of(parse, sentence) != Casing.Sentence) continue;
            for (int t = sentence.Tokens.Start + 2; t < sentence.Tokens.End - 1; t++)
            {
                if (parse.Sentences.Form(t) is not "for" || !IsCapital(parse, t - 1) || !IsCapital(parse, t + 1)) continue;
                int start = t - 1, end = t + 2;
                while (start - 1 > sentence.Tokens.Start && IsCapital(parse, start - 1)) start--;
                while (end < sentence.Tokens.End && IsCapital(parse, end)) end++;
                if (MayBridge(parse, lexicon, names, sentence.Tokens.Start, start, t, end)) found.Add(TokenSpan.Between(start, end));
            }
        }

        return found;
    }

    // "Minister for Health" is an office; "thanked Ana for Peru's help", "left Lima for Oslo" join two names.
    private static bool MayBridge(Parse parse, Lexicon lexicon, List<Mention> names, int first, int start, int bridge, int end)
    {
        if (Phrases.EndingAt(lexicon.Offices.Table, parse, first, bridge - 1, out _) is not null || NameRun.IsCalendar(parse.Sentences.Form(bridge - 1)) || NameRun.IsCalendar(parse.Sentences.Form(bridge + 1))) return false;
        foreach (var name in names)
        {
            if (!name.Tokens.Overlaps(TokenSpan.Between(start, end))) continue;
            if (name.Kind is NameKind.Person or NameKind.Place or NameKind.Nationality || name.Tokens.Start < start || name.Tokens.End > end || name.FoundBy is not null) return false;
        }

        return parse[bridge].HeadIndex < end && IsBelow(parse, bridge + 1, bridge, start);
    }

    // The second half hangs on the first.
    private static bool IsBelow(Parse parse, int token, int bridge, int start)
    {
        for (int up = parse.Heads[token], steps = 0; up >= 0 && steps < 6; up = parse.Heads[up], steps++)
            if (up >= start && up < bridge) return true;
        return false;
    }

    private static bool IsCapital(Parse parse, int token) => char.IsUpper(parse.Sentences.Form(token)[0]);
}
