using System.Collections.Immutable;
using Dateline.Language;
using Dateline.Ontology;
using Dateline.Understanding.Entities;
using Dateline.Understanding.Places;
using Dateline.Understanding.Times;

namespace Dateline.Understanding.Events;

/// <summary>
/// News goes on where it stopped: what is told in the simple past, without a day of its own, is of the day told last ("Ministers met on Monday. They agreed on a fund.");
/// in another paragraph only while parties of that day, or their compatriots, go on acting. It is of the place told last when the same party goes on acting.
/// </summary>
internal sealed class Narrative(Parse parse, EntityLayer entities, TimeLayer times, PlaceLayer places, Codebook codebook)
{
    // Within so many sentences of the last event of that day; words answer words for longer.
    private const int SentencesOn = 4, WordsOn = 10;

    /// <param name="events">In the order of their first mention.</param>
    public ImmutableArray<Event> Continue(ImmutableArray<Event> events)
    {
        var days = Days();
        var told = ImmutableArray.CreateBuilder<Event>(events.Length);
        Event? scene = null;
        var onDay = new Dictionary<int, HashSet<string>>();
        foreach (var happening in events)
        {
            var main = Announced(happening.Main);
            int sentence = parse.Sentences.IndexOf(main.TriggerToken);
            if ((main.Time < 0 || main.Place < 0) && IsToldOn(main.TriggerToken, before: false))
            {
                if (main.Time < 0 && days[sentence] is >= 0 and var last && IsNear(last, sentence, main) && (IsInParagraphOf(last, sentence) || IsSaidOn(parse[main.TriggerToken]) || IsAtHome(main, onDay.GetValueOrDefault(last)))) main = main with { Time = last };
                if (main.Place < 0 && scene is not null && (happening.Main.Time < 0 || happening.Main.Time == scene.Main.Time) && GoesOn(scene.Main, main, sentence) && NamesNoPlace(sentence)) main = main with { Place = scene.Main.Place };
            }

            if (main.Time >= 0) Note(onDay, main);
            var kept = ReferenceEquals(main, happening.Main) ? happening : happening with { Main = main };
            if (main.Place >= 0) scene = kept;
            told.Add(kept);
        }

        return told.MoveToImmutable();
    }

    // "Shelling kills nine in border town" over "Nine people were killed on Tuesday when shells hit a market in Kassala": what the title tells is of the day and place of the first sentence.
    private EventMention Announced(EventMention main)
    {
        var title = parse.Sentences.Of(main.TriggerToken);
        if (title.Kind != SegmentKind.Headline || (main.Time >= 0 && main.Place >= 0) || !IsMain(parse[main.TriggerToken])) return main;
        int s = parse.Sentences.IndexOf(main.TriggerToken) + 1;
        while (s < parse.Sentences.All.Length && parse.Sentences.All[s].Kind != SegmentKind.Prose) s++;
        if (s == parse.Sentences.All.Length) return main;
        var lead = parse.Sentences.All[s].Tokens;
        int day = main.Time, place = main.Place;
        for (int t = lead.Start; t < lead.End && day < 0; t++)
            if (times.IndexAt(t) is >= 0 and var index && IsTold(times.All[index]) && IsDay(times.All[index]) && IsOfThisWeek(times.All[index])) day = index;
        bool isPlaced = place >= 0 && places.All[place].Feature is not (PlaceFeature.Country or PlaceFeature.Region);
        for (int t = lead.Start; t < lead.End && !isPlaced; t++)
            if (places.IndexAt(t) is >= 0 and var index && places.All[index].Feature is PlaceFeature.City or PlaceFeature.Facility && (place < 0 || places.All[place].Country == places.All[index].Country)
                && parse[t].Child("case") is { Form: "in" or "at" or "near" or "outside" }) (place, isPlaced) = (index, true);
        return main with { Time = day, Place = place };
    }

    // The main word of a title, or its subject or object; none that is still to come.
    private static bool IsMain(Word word)
        => (word.IsRoot || (word.Head.IsRoot && (word.Is("nsubj") || word.Is("csubj") || word.Is("obj")))) && !(word.Xpos == "VB" || (!word.IsRoot && word.Head.Xpos == "VB")) && word.Child("mark") is null;

    private bool IsOfThisWeek(TimeExpression time)
        => time.When is EventTime.Between { First: var first } && (times.Spoken is not { } spoken || first <= spoken && spoken.DayNumber - first.DayNumber <= 7);

    private void Note(Dictionary<int, HashSet<string>> onDay, EventMention main)
    {
        if (!onDay.TryGetValue(main.Time, out var states)) onDay[main.Time] = states = new(StringComparer.Ordinal);
        states.UnionWith(States(main));
    }

    // "Police in Minsk held 40 people on Tuesday." and, paragraphs on, "Poland condemned the arrests.": who is of another state may have done it on any day.
    private bool IsAtHome(EventMention main, HashSet<string>? states) => states is null || states.Count == 0 || !States(main).Any() || States(main).Any(states.Contains);

    // "They called on Turkey to stop": who has been spoken of goes on.
    private static bool IsSaidOn(Word verb) => verb.IsRoot && verb.Child("nsubj") is { Upos: Upos.PRON, Lemma: not "it" };

    private IEnumerable<string> States(EventMention mention) => mention.Actors.Concat(mention.Recipients).Select(party => entities[party].Code.Country).OfType<string>();

    private bool IsNear(int time, int sentence, EventMention main)
        => sentence - parse.Sentences.IndexOf(times.All[time].Tokens.Start) <= (codebook.QuadOf(main.Type) is QuadCategory.VerbalConflict or QuadCategory.VerbalCooperation ? WordsOn : SentencesOn);

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
            if (!named[s] && day >= 0 && s - since <= WordsOn) days[s] = day;
            if (changes[s] && !(day >= 0 && IsSameDay(s, times.All[day]))) day = -1;
            for (; next < times.All.Length && times.All[next].Span.Start < sentences[s].Span.End; next++)
                if (IsTold(times.All[next]) && IsToldOn(times.All[next].Tokens.Start, before: true) && IsDay(times.All[next]) && !IsToCome(times.All[next])) (day, since) = (next, s);
        }

        return days;
    }

    // "told Togo on Monday. … will vote later on Monday": the story stands where it stood.
    private bool IsSameDay(int sentence, TimeExpression day)
    {
        var span = parse.Sentences.All[sentence].Span;
        foreach (var time in times.All)
            if (span.Contains(time.Span) && IsTold(time) && !IsAside(parse[time.Tokens.Start]) && !(time.When is EventTime.Between one && day.When is EventTime.Between other && one == other)) return false;
        return true;
    }

    // "the March 3 accord" is a name and sets no day.
    private bool IsTold(TimeExpression time) => time.Type is TimeType.Date or TimeType.Time && !time.Tokens.IsEmpty && !TenseReader.IsBeforeNoun(parse, time.Tokens.Start, time.Tokens.End);

    // "protesters, who have filled the streets since June": the day of a description does not move the story on.
    private static bool IsAside(Word word)
    {
        for (; !word.IsRoot; word = word.Head)
            if (word.Is("acl") || (word.Is("advcl") && word.Child("mark") is { Lemma: "since" })) return true;
        return false;
    }

    // "ordered him held until a hearing on May 3"
    private bool IsToCome(TimeExpression time) => time.When is EventTime.Between { First: var first } && first > times.Spoken;

    private static bool IsDay(TimeExpression time) => time.When is EventTime.Between { First: var first, Last: var last } && first == last;

    private bool NamesNoPlace(int sentence)
    {
        var tokens = parse.Sentences.All[sentence].Tokens;
        for (int t = tokens.Start; t < tokens.End; t++)
            if (places.IndexAt(t) >= 0) return false;
        return true;
    }

    private bool GoesOn(EventMention before, EventMention now, int sentence)
        => sentence - parse.Sentences.IndexOf(before.TriggerToken) is 1 or 2 && before.Actors.Concat(before.Recipients).Any(party => now.Actors.Contains(party) || now.Recipients.Contains(party));

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
            if (word.IsRoot || (word.Is("ccomp") && !IsCredited(word)) || (word.Is("acl") && !issued) || word.Is("parataxis")) return false;
        }
    }

    private static bool IsInMainLine(Word verb)
    {
        for (; !verb.IsRoot; verb = verb.Head)
            if (!verb.Is("conj") && !verb.Is("advcl") && !IsCredited(verb)) return false;
        return true;
    }

    // "Police used tear gas on Thursday, the ministry said": told as the news it is, and then credited. Direct words have marks.
    public static bool IsCredited(Word verb)
        => verb.Is("ccomp") && verb.Head is { IsRoot: true } cue && cue.Index > verb.Index && cue.Child("nsubj") is { } teller && teller.Subtree.Start > verb.Index
            && verb.Parse.Sentences.Form(verb.Sentence.Tokens.Start) is not ("\"" or "“" or "'" or "‘");

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
