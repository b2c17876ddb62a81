using Dateline.Ontology;

namespace Dateline.Understanding.Times;

/// <summary>Reads named periods of history where they say when: "during the Cold War", "since the end of World War II". Elsewhere ("Cold War films", "the Gulf War began") they are what the sentence is about.</summary>
internal static class HistoryGrammar
{
    private static readonly string[] Before = ["during", "in", "since", "before", "after", "until", "till", "through", "throughout", "following"];
    private static readonly string[] Parts = ["end", "start", "beginning", "outbreak", "onset", "eve", "height", "close", "days", "weeks", "months", "years", "dawn", "depths", "aftermath", "time", "much", "most", "rest", "remainder", "part", "half"];
    private static readonly string[] Next = ["and", "or", "but", "when", "while", "as", "the", "a", "an", "by", "in", "on", "at", "to", "for", "with", "from", "until", "that", "who", "which", "was", "were", "is", "are", "had", "has", "have", "did", "he", "she", "they", "it", "his", "her", "their", "its", "not", "would", "could"];

    public static TimePhrase Read(Atoms atoms, int at, TimeWords words)
    {
        int first = atoms.Is(at, "the") ? at + 1 : at;
        if (!atoms.IsWord(first) || words.PeriodsFrom(atoms.Form(first)) is not { } list || !IsLed(atoms, at)) return default;
        foreach (var period in list)
        {
            int end = PeriodGrammar.EndOf(atoms, first, period.Name);
            if (end > first && (!atoms.IsWord(end) || atoms.Is(end, Next)) && !atoms.IsJoin(end)) return new TimePhrase(at, end, new(MeaningKind.Period, Period: period));
        }

        return default;
    }

    private static bool IsLed(Atoms atoms, int at) => atoms.Is(at - 1, Before) || atoms.Is(at - 1, "of") && atoms.Is(at - 2, Parts);
}
