using System.Collections.Immutable;
using Dateline.Language;
using Dateline.Ontology;
using Dateline.Reading;
using Dateline.Text;

namespace Dateline.Understanding.Times;

/// <summary>Finds time expressions and resolves them against the day of publication and what the article said before.</summary>
public static class TimeFinder
{
    private const string NoYear = "The article gives no year that the date belongs to.";
    private const string NotADate = "The words name no days.";

    public static TimeLayer Find(Article article, Parse parse, Lexicon lexicon)
    {
        var found = new List<(int Sentence, TimePhrase Phrase, CharSpan Span, bool InQuote)>();
        ReadAll(parse, lexicon.Times, found);
        var timeline = new Timeline(SpeechDay.Find(article, Head(found), CountWeekdays(found), lexicon.Times), IsChronicle(article.Published, found)) { IsTimeless = IsTimeless(parse, found) };

        var times = new TimeExpression?[found.Count];
        for (int first = 0; first < found.Count;)
        {
            int end = first;
            while (end < found.Count && found[end].Sentence == found[first].Sentence) end++;
            ResolveSentence(parse, timeline, found, first, end, times);
            first = end;
        }

        var all = new List<TimeExpression>(found.Count);
        foreach (var time in times)
            if (time is not null && !time.Tokens.IsEmpty && (all.Count == 0 || all[^1].Tokens.End <= time.Tokens.Start))
                all.Add(time);
        TimeBounds.Apply(parse, timeline.IsChronicle ? null : timeline.Spoken, all);
        return new TimeLayer([.. all], timeline.Spoken);
    }

    private static void ReadAll(Parse parse, TimeWords words, List<(int, TimePhrase, CharSpan, bool)> found)
    {
        var grammar = new TimeGrammar(words);
        var atoms = new List<TimeAtom>(64);
        var phrases = new List<TimePhrase>();
        var sentences = parse.Sentences.All;
        for (int s = 0; s < sentences.Length; s++)
        {
            TimeLexer.Cut(parse.Text, sentences[s].Span, words, atoms);
            grammar.Read(new Atoms(parse.Text, System.Runtime.InteropServices.CollectionsMarshal.AsSpan(atoms)), phrases);
            foreach (var phrase in phrases)
                found.Add((s, phrase, atoms[phrase.Start].Span.Union(atoms[phrase.End - 1].Span), atoms[phrase.Start].InQuote));
        }
    }

    // A day with its weekday and year near the top is the date of the page: "Tuesday, June 19, 2018".
    private static DateFields? Head(List<(int Sentence, TimePhrase Phrase, CharSpan Span, bool InQuote)> found)
    {
        foreach (var (sentence, phrase, _, _) in found)
        {
            if (sentence > 3) break;
            if (phrase.Meaning is { Kind: MeaningKind.Date, Fields: { Weekday: > 0, Month: > 0, Day: > 0, Year: > 0 } fields }) return fields;
        }

        return null;
    }

    private static int[] CountWeekdays(List<(int Sentence, TimePhrase Phrase, CharSpan Span, bool InQuote)> found)
    {
        var counts = new int[7];
        foreach (var (_, phrase, _, inQuote) in found)
        {
            // Who writes "today" and "Wednesday" means two days.
            if (!inQuote && phrase.Meaning is { Kind: MeaningKind.Shift, Relation: TimeRelation.This, Unit: TimeUnit.Day, Amount: 0 }) return new int[7];
            if (!inQuote && phrase.Meaning is { Kind: MeaningKind.Date, Relation: TimeRelation.None, Fields: { Weekday: > 0, Month: 0 } })
                counts[phrase.Meaning.Fields.Weekday - 1]++;
        }

        return counts;
    }

    // History names its years; news counts from today.
    private static bool IsChronicle(DateOnly? published, List<(int Sentence, TimePhrase Phrase, CharSpan Span, bool InQuote)> found)
    {
        int told = 0, spoken = 0;
        foreach (var (_, phrase, _, _) in found)
        {
            var meaning = phrase.Meaning;
            if (meaning.Kind == MeaningKind.Date && meaning.Fields.Year != 0 && meaning.Fields.Year != published?.Year) told += meaning.Anchoring ? 2 : 1;
            else if (meaning.Kind == MeaningKind.Shift && meaning.Relation is TimeRelation.This or TimeRelation.Last or TimeRelation.Next || meaning.Kind == MeaningKind.Date && meaning.Fields.Weekday > 0 && meaning.Fields.Month == 0) spoken += 2;
        }

        return told >= 10 && told > 3 * spoken;
    }

    // A guide that never says when it was written speaks of every year's January. Its "today" is any day, and its "open on Monday" every Monday.
    private static bool IsTimeless(Parse parse, List<(int Sentence, TimePhrase Phrase, CharSpan Span, bool InQuote)> found)
    {
        foreach (var (_, phrase, span, _) in found)
        {
            if (phrase.Meaning is { Kind: MeaningKind.Shift, Unit: TimeUnit.Week or TimeUnit.Weekend } or { Kind: MeaningKind.Shift, Unit: TimeUnit.Month, Relation: TimeRelation.Next or TimeRelation.Last } or { Kind: MeaningKind.Shift, Unit: TimeUnit.Day, Amount: not 0 }) return false;
            if (phrase.Meaning is { Kind: MeaningKind.Date, Fields: { Weekday: > 0, Month: 0 } } && parse.Sentences.TokensIn(span) is { IsEmpty: false } tokens && TenseReader.At(parse, tokens.Start, tokens.End) != Tense.Unknown && !TenseReader.IsPresent(parse, tokens.Start)) return false;
        }

        // Of one sentence alone nobody can tell.
        return found.Count >= 5;
    }

    private static void ResolveSentence(Parse parse, Timeline timeline, List<(int Sentence, TimePhrase Phrase, CharSpan Span, bool InQuote)> found, int first, int end, TimeExpression?[] times)
    {
        // "Today" inside a quotation is the day of the speech, which the words around the quotation may name: they are resolved first.
        DateOnly? speech = null;
        for (int i = first; i < end; i++)
        {
            if (found[i].InQuote) continue;
            times[i] = Resolve(parse, timeline, found[i]);
            if (times[i]?.When is EventTime.Between { First: var a, Last: var b } && a == b && timeline.Spoken is { } spoken && a <= spoken && spoken.DayNumber - a.DayNumber < 14) speech ??= a;
        }

        for (int i = first; i < end; i++)
        {
            if (!found[i].InQuote) continue;
            var said = speech is { } day && !timeline.IsChronicle && found[i].Phrase.Meaning is { Kind: MeaningKind.Shift, Relation: TimeRelation.This, Unit: TimeUnit.Day } ? new Timeline(day, false) : timeline;
            times[i] = Resolve(parse, said, found[i]);
        }
    }

    private static TimeExpression? Resolve(Parse parse, Timeline timeline, (int Sentence, TimePhrase Phrase, CharSpan Span, bool InQuote) item)
    {
        var meaning = item.Phrase.Meaning;
        var tokens = parse.Sentences.TokensIn(item.Span);
        switch (meaning.Kind)
        {
            case MeaningKind.Duration: return new(tokens, item.Span, TimeType.Duration, meaning.Code, TimeResolver.Around(meaning, timeline) is { } stretch ? new EventTime.Between(stretch.First, stretch.Last) : new EventTime.Unknown(NotADate));
            case MeaningKind.Set: return new(tokens, item.Span, TimeType.Set, meaning.Code, new EventTime.Unknown(NotADate));
            // What goes on has no last day yet; and in a history of those years the war is what it is about, not when.
            case MeaningKind.Period when timeline.Spoken <= meaning.Period!.Last || timeline.Tells(meaning.Period): return null;
            case MeaningKind.Period: return new(tokens, item.Span, TimeType.Date, meaning.Period!.Value, new EventTime.Between(meaning.Period.First, meaning.Period.Last));
            // "The army soon withdrew": told as past, "soon" points nowhere.
            case MeaningKind.Vague when meaning.Code == "FUTURE_REF" && item.Phrase.End - item.Phrase.Start == 1 && (timeline.IsChronicle || !tokens.IsEmpty && TenseReader.At(parse, tokens.Start, tokens.End) == Tense.Past): return null;
            case MeaningKind.Vague: return new(tokens, item.Span, meaning.Code[0] == 'X' ? TimeType.Time : TimeType.Date, meaning.Code, new EventTime.Unknown(NotADate));
            case MeaningKind.Shift when double.IsNaN(meaning.Amount):
                string reference = meaning.Relation is TimeRelation.Last or TimeRelation.Before ? "PAST_REF" : "FUTURE_REF";
                return new(tokens, item.Span, TimeType.Date, reference, new EventTime.Unknown(NotADate));
        }

        var tense = tokens.IsEmpty ? Tense.Unknown : TenseReader.At(parse, tokens.Start, tokens.End);
        int paragraph = parse.Sentences.All[item.Sentence].Paragraph;
        timeline.Sentence = item.Sentence;
        var value = !tokens.IsEmpty && Habits.IsOfEveryYear(parse, timeline, meaning, tokens) ? Habits.EveryYear(meaning.Fields) : TimeResolver.Resolve(meaning, timeline, tense, paragraph);
        if (value.Granularity == Granularity.None) return Undated(tokens, item.Span, meaning);

        bool isYear = value.Granularity == Granularity.Year && meaning.Kind == MeaningKind.Date;
        // "the March 3 accord" names a thing in news; "the following day" does not count from it.
        bool names = !timeline.IsChronicle && !tokens.IsEmpty && TenseReader.IsBeforeNoun(parse, tokens.Start, tokens.End) && !(tokens.End < parse.Length && parse.Xpos[tokens.End] == "POS");
        if (meaning.Anchoring && !names && !(isYear && item.InQuote)) timeline.Tell(value, paragraph, meaning.Fields.Year != 0);
        bool hours = meaning.Unit is TimeUnit.Hour or TimeUnit.Minute or TimeUnit.Second && meaning.Kind == MeaningKind.Shift;
        EventTime when = value.Days() is { } days ? new EventTime.Between(days.First, days.Last) : new EventTime.Unknown(NoYear);
        return new(tokens, item.Span, meaning.HasClock || hours ? TimeType.Time : TimeType.Date, value + (hours ? "TXX" : meaning.Clock), when);
    }

    // Nothing to count from: a weekday keeps its number, a shift says before or after, and no date is made up.
    private static TimeExpression Undated(TokenSpan tokens, CharSpan span, TimeMeaning meaning)
    {
        string value = meaning switch
        {
            { Fields.Weekday: > 0 } => $"XXXX-WXX-{meaning.Fields.Weekday}{meaning.Clock}",
            { HasClock: true } => "XXXX-XX-XX" + meaning.Clock,
            { Relation: TimeRelation.This or TimeRelation.None or TimeRelation.That, Amount: 0 } => "PRESENT_REF",
            { Amount: < 0 } => "PAST_REF",
            _ => "FUTURE_REF",
        };
        return new(tokens, span, meaning.HasClock ? TimeType.Time : TimeType.Date, value, new EventTime.Unknown("The article has no date to count from."));
    }
}
