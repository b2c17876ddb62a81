using System.Collections.Immutable;
using Dateline.Language;
using Dateline.Understanding.Entities;
using Dateline.Understanding.Places;
using Dateline.Understanding.Times;

namespace Dateline.Understanding.Events;

/// <summary>
/// News goes on where it stopped: what is told in the simple past, without a day of its own, is of the day told last ("Ministers met on Monday. They agreed on a fund.");
/// in another paragraph only while parties of that day, or their compatriots, go on acting. It is of the place told last when the same party goes on acting.
/// </summary>
internal sealed class Narrative(Parse parse, EntityLayer entities, TimeLayer times, PlaceLayer places)
{
    // Within so many sentences of the last event of that day.
    private const int SentencesOn = 4;

    /// <param name="events">In the order of their first mention.</param>
    public ImmutableArray<Event> Continue(ImmutableArray<Event> events)
    {
        var days = Days();
        var told = ImmutableArray.CreateBuilder<Event>(events.Length);
        Event? scene = null;
        var onDay = new Dictionary<int, HashSet<string>>();
        foreach (var happening in events)
        {
            var main = happening.Main;
            int sentence = parse.Sentences.IndexOf(main.TriggerToken);
            if ((main.Time < 0 || main.Place < 0) && IsToldOn(main.TriggerToken, before: false))
            {
                if (main.Time < 0 && days[sentence] is >= 0 and var last && (IsInParagraphOf(last, sentence) || IsAtHome(main, onDay.GetValueOrDefault(last)))) main = main with { Time = last };
                if (main.Place < 0 && scene is not null && GoesOn(scene.Main, main, sentence) && NamesNoPlace(sentence)) main = main with { Place = scene.Main.Place };
            }

            if (main.Time >= 0) Note(onDay, main);
            var kept = ReferenceEquals(main, happening.Main) ? happening : happening with { Main = main };
            if (main.Place >= 0) scene = kept;
            told.Add(kept);
        }

        return told.MoveToImmutable();
    }

    private void Note(Dictionary<int, HashSet<string>> onDay, EventMention main)
    {
        if (!onDay.TryGetValue(main.Time, out var states)) onDay[main.Time] = states = new(StringComparer.Ordinal);
        states.UnionWith(States(main));
    }

    // "Police in Minsk held 40 people on Tuesday." and, paragraphs on, "Poland condemned the arrests.": who is of another state may have done it on any day.
    private bool IsAtHome(EventMention main, HashSet<string>? states) => states is null || states.Count == 0 || !States(main).Any() || States(main).Any(states.Contains);

    private IEnumerable<string> States(EventMention mention) => mention.Actors.Concat(mention.Recipients).Select(party => entities[party].Code.Country).OfType<string>();

    private bool IsInParagraphOf(int time, int sentence) => parse.Sentences.Of(times.All[time].Tokens.Start).Paragraph == parse.Sentences.All[sentence].Paragraph;

    // For every sentence that names no time itself, the time that told the day last; -1 where it is too long ago or was no day.
    private int[] Days()
    {
        var sentences = parse.Sentences.All;
        var days = new int[sentences.Length];
        Array.Fill(days, -1);
        var (named, changes) = (new bool[sentences.Length], new bool[sentences.Length]);
        foreach (var time in times.All)
        {
            if (!IsTold(time)) continue;
            int sentence = parse.Sentences.IndexOf(time.Tokens.Start);
            named[sentence] = true;
            changes[sentence] |= !IsAside(parse[time.Tokens.Start]);
        }

        int next = 0, day = -1, since = 0;
        for (int s = 0; s < sentences.Length; s++)
        {
            if (!named[s] && day >= 0 && s - since <= SentencesOn) days[s] = day;
            if (changes[s]) day = -1;
            for (; next < times.All.Length && times.All[next].Span.Start < sentences[s].Span.End; next++)
                if (IsTold(times.All[next]) && IsToldOn(times.All[next].Tokens.Start, before: true) && IsDay(times.All[next])) (day, since) = (next, s);
        }

        return days;
    }

    // "the March 3 accord" is a name and sets no day.
    private bool IsTold(TimeExpression time) => time.Type is TimeType.Date or TimeType.Time && !time.Tokens.IsEmpty && !TenseReader.IsBeforeNoun(parse, time.Tokens.Start, time.Tokens.End);

    // "protesters, who have filled the streets since June": the day of a description does not move the story on.
    private static bool IsAside(Word word)
    {
        for (; !word.IsRoot; word = word.Head)
            if (word.Is("acl")) return true;
        return false;
    }

    private static bool IsDay(TimeExpression time) => time.When is EventTime.Between { First: var first, Last: var last } && first == last;

    private bool NamesNoPlace(int sentence)
    {
        var tokens = parse.Sentences.All[sentence].Tokens;
        for (int t = tokens.Start; t < tokens.End; t++)
            if (places.IndexAt(t) >= 0) return false;
        return true;
    }

    private bool GoesOn(EventMention before, EventMention now, int sentence)
        => sentence - parse.Sentences.IndexOf(before.TriggerToken) is 1 or 2 && before.Actors.Any(actor => now.Actors.Contains(actor) || now.Recipients.Contains(actor));

    // In the main line of the story: a clause in the simple past (or, for the day that a story begins with, the pluperfect) that nobody says or thinks and that describes nobody.
    private bool IsToldOn(int token, bool before)
    {
        for (var word = parse[token]; ; word = word.Head)
        {
            if (word.Upos is Upos.VERB or Upos.AUX || word.Child("cop") is not null)
            {
                if (IsPast(word, before)) return IsInMainLine(word);
                if (word.Xpos is not ("VB" or "VBG" or "VBN") || HasFiniteAuxiliary(word)) return false;
            }

            // "in a statement issued on Friday": the statement is part of the clause.
            bool issued = before && word.Is("acl") && word.Xpos == "VBN" && word.Head.Is("obl");
            if (word.IsRoot || word.Is("ccomp") || (word.Is("acl") && !issued) || word.Is("parataxis")) return false;
        }
    }

    private static bool IsInMainLine(Word verb)
    {
        for (; !verb.IsRoot; verb = verb.Head)
            if (!verb.Is("conj") && !verb.Is("advcl")) return false;
        return true;
    }

    private static bool HasFiniteAuxiliary(Word verb)
    {
        foreach (var child in verb.Children)
            if (child.Is("aux") && child.Xpos is "MD" or "VBZ" or "VBP" or "VBD") return true;
        return false;
    }

    private static bool IsPast(Word verb, bool before)
    {
        bool past = verb.Xpos == "VBD";
        foreach (var child in verb.Children)
        {
            if (!child.Is("aux") && !child.Is("cop")) continue;
            if (child.Xpos == "MD" || (child.Lemma == "have" && !(before && child.Xpos == "VBD"))) return false;
            past |= child.Xpos == "VBD";
        }

        return past;
    }
}
