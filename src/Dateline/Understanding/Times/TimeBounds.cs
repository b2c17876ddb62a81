using Dateline.Language;
using Dateline.Text;

namespace Dateline.Understanding.Times;

/// <summary>Reads how far the days of an expression reach from the preposition before it: "since 2011" runs to the day of speech, "by 2030" begins after it, "from 1978 to 1990" is one stretch. The value stays that of the words.</summary>
internal static class TimeBounds
{
    private static readonly string[] Through = ["to", "until", "till", "through", "-", "–", "—"];

    // "moved the vote from May to June": it is held in June.
    private static readonly string[] Moves = ["move", "postpone", "delay", "defer", "reschedule", "change", "shift", "bring", "push", "put"];

    private static readonly string[] Lasting = ["last", "hold", "stay", "remain", "continue", "keep", "run", "go"];

    // Superlatives that the tagger calls adjectives.
    private static readonly string[] Ranks = ["first", "second", "third", "fourth", "fifth", "only", "record", "last"];

    /// <param name="spoken">The day of speech; null for a text without one and for a chronicle, whose "since" ends nowhere.</param>
    public static void Apply(Parse parse, DateOnly? spoken, List<TimeExpression> times)
    {
        for (int i = 0; i < times.Count; i++)
        {
            if (i + 1 < times.Count && Joined(parse, times[i], times[i + 1]) is { } range)
            {
                (times[i], times[i + 1]) = (times[i] with { When = range }, times[i + 1] with { When = range });
                i++;
            }
            else if (spoken is { } day && times[i].When is EventTime.Between when && Before(parse, times[i]) is { Length: > 0 } preposition)
                times[i] = times[i] with { When = Bound(preposition, when, day, IsPeriod(times[i])) };
        }
    }

    /// <summary>"the worst attack since 2015": when the other one was, not this.</summary>
    public static bool IsComparison(Parse parse, TimeExpression time)
    {
        if (time.Tokens.IsEmpty || Before(parse, time) != "since") return false;
        var head = TenseReader.Top(parse, time.Tokens).Head;
        if (IsRanked(head)) return true;
        foreach (var child in head.Children)
            if (child.Index < time.Tokens.Start && (child.Is("obj") || child.Is("obl")) && IsRanked(child)) return true;
        return false;
    }

    /// <summary>"postponed the vote until May": when it ends, not when it was done; but "the truce holds until May".</summary>
    public static bool IsTerm(Parse parse, TimeExpression time)
        => !time.Tokens.IsEmpty && Before(parse, time) is "until" or "till" && Array.IndexOf(Lasting, TenseReader.Top(parse, time.Tokens).Head.Lemma) < 0;

    private static EventTime Bound(string preposition, EventTime.Between when, DateOnly spoken, bool isPeriod)
    {
        var begins = isPeriod ? when.Last : when.First;
        return preposition switch
        {
            "since" when begins <= spoken => new EventTime.Between(begins, spoken),
            "until" or "till" or "by" or "through" when when.Last > spoken && !isPeriod => new EventTime.Between(spoken.AddDays(1), when.Last),
            "before" when when.First > spoken.AddDays(1) => new EventTime.Between(spoken.AddDays(1), when.First.AddDays(-1)),
            "after" when when.Last < spoken => new EventTime.Between(when.Last.AddDays(1), spoken),
            "before" or "after" => new EventTime.Unknown("The words say only before or after which day."),
            _ => when,
        };
    }

    // "from 1978 to 1990", "between May and July", "March 3 to 5".
    private static EventTime.Between? Joined(Parse parse, TimeExpression first, TimeExpression second)
    {
        if (first.When is not EventTime.Between a || second.When is not EventTime.Between b || b.Last < a.Last || first.Tokens.IsEmpty || second.Tokens.IsEmpty) return null;
        int between = first.Tokens.End;
        if (second.Tokens.Start != between + 1) return null;
        bool joins = Is(parse, between, Through) || Is(parse, between, ["and"]) && Before(parse, first) == "between";
        return joins && Array.IndexOf(Moves, TenseReader.Top(parse, first.Tokens).Head.Lemma) < 0 ? new EventTime.Between(a.First, b.Last) : null;
    }

    // Only a date by itself: not "after Friday's vote", nor "after 5 p.m. on Friday", which is the same day.
    private static string Before(Parse parse, TimeExpression time)
    {
        int before = time.Tokens.Start - 1;
        if (time.Tokens.IsEmpty || before < 0 || time.Type != TimeType.Date || before < parse.Sentences.Of(time.Tokens.Start).Tokens.Start) return "";
        if (time.Tokens.End < parse.Length && parse.Xpos[time.Tokens.End] == "POS" || TenseReader.IsBeforeNoun(parse, time.Tokens.Start, time.Tokens.End)) return "";
        return parse.Sentences.Form(before).ToString().ToLowerInvariant();
    }

    private static bool IsRanked(Word noun)
    {
        foreach (var child in noun.Children)
            if (child.Xpos is "JJS" or "RBS" || child.Is("amod") && (Array.IndexOf(Ranks, child.Lemma) >= 0 || child.Child("advmod") is { Xpos: "RBS" })) return true;
        return false;
    }

    private static bool IsPeriod(TimeExpression time) => time.Value.Contains('/', StringComparison.Ordinal);

    private static bool Is(Parse parse, int token, ReadOnlySpan<string> words)
    {
        foreach (string word in words)
            if (parse.Sentences.Form(token).Equals(word, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }
}
