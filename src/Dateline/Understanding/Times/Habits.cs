using Dateline.Language;
using Dateline.Ontology;
using Dateline.Text;

namespace Dateline.Understanding.Times;

/// <summary>Tells the date of every year from that of one: "October is a month of fasts", "voters usually go to the polls in May", "her feast day is 30 September".</summary>
internal static class Habits
{
    private static readonly string[] Often = ["usually", "often", "typically", "normally", "generally", "traditionally", "always", "sometimes", "commonly", "regularly", "mostly", "rarely", "seldom", "annually"];
    private static readonly string[] Feasts = ["feast", "birthday", "anniversary", "holiday", "festival", "celebrate", "commemorate", "observe"];

    // What a month is called when it is one month of one year: "May is the deadline".
    private static readonly string[] Once = ["deadline", "target", "date", "goal", "likely", "due"];

    public static bool IsOfEveryYear(Parse parse, Timeline timeline, TimeMeaning meaning, TokenSpan tokens)
    {
        if (meaning is not { Kind: MeaningKind.Date, Relation: TimeRelation.None, Fields: { Year: 0, Weekday: 0, Holiday: null, Month: var month, Day: var day, Span: var span } }) return false;
        if (month == 0 && span != Granularity.Season || !TenseReader.IsPresent(parse, tokens.Start)) return false;
        return day > 0 ? IsFeast(parse, tokens) : timeline.IsTimeless || IsTopic(parse, tokens, month > 0) || IsOften(parse, tokens);
    }

    public static CalendarValue EveryYear(DateFields fields)
        => fields.Day > 0 ? new(Granularity.Day, 0, fields.Month, fields.Day) : fields.Month > 0 ? new(Granularity.Month, 0, fields.Month) : new(fields.Span, 0, fields.Part);

    // "Spring and autumn are the best times", "October is a month of fasts": a clause in the present about the time itself.
    private static bool IsTopic(Parse parse, TokenSpan tokens, bool isMonth)
    {
        var topic = TenseReader.Top(parse, tokens);
        while (topic.Is("conj") && !topic.IsRoot) topic = topic.Head;
        if (!topic.Is("nsubj") || topic.Head.Child("cop") is null || Array.IndexOf(Once, topic.Head.Lemma) >= 0) return false;
        return topic.Head.Upos is Upos.NOUN or Upos.PROPN || topic.Head.Upos == Upos.ADJ && !isMonth;
    }

    private static bool IsOften(Parse parse, TokenSpan tokens)
    {
        for (var clause = TenseReader.Top(parse, tokens); !clause.IsRoot; clause = clause.Head)
        {
            if (clause.Head.Lemma == "tend") return true;
            foreach (var child in clause.Head.Children)
                if (child.Is("advmod") && Array.IndexOf(Often, child.Lemma) >= 0) return true;
            if (clause.Head.Upos is Upos.VERB or Upos.AUX) return false;
        }

        return false;
    }

    private static bool IsFeast(Parse parse, TokenSpan tokens)
    {
        var day = TenseReader.Top(parse, tokens);
        if (day.Child("cop") is null) return !day.IsRoot && Array.IndexOf(Feasts, day.Head.Lemma) >= 0;
        if (day.Child("nsubj") is not { } subject) return false;
        if (Array.IndexOf(Feasts, subject.Lemma) >= 0) return true;
        foreach (var part in subject.Children)
            if (Array.IndexOf(Feasts, part.Lemma) >= 0) return true;
        return false;
    }
}
