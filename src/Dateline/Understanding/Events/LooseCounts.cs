using System.Collections.Immutable;
using Dateline.Language;
using Dateline.Text;
using Dateline.Understanding.Places;
using Dateline.Understanding.Times;

namespace Dateline.Understanding.Events;

/// <summary>
/// "At least eight officers were injured, according to the ministry.": who was killed or hurt, with no word of what by, is counted for the violence told last, unless that has
/// such a number, or the sentence is set on another day or in another place.
/// </summary>
internal sealed class LooseCounts(Parse parse, EventClasses classes, PartyFinder parties, Casualties casualties, TimeLayer times, PlaceLayer places)
{
    // In the next sentences only.
    private const int SentencesOn = 3;

    /// <param name="events">In the order of their first mention.</param>
    public ImmutableArray<Event> Count(ImmutableArray<Event> events)
    {
        ImmutableArray<Event>.Builder? told = null;
        for (int s = 0; s < parse.Sentences.All.Length; s++)
        {
            if (Loose(s, events) is not { } toll || Before(s, events) is not (>= 0 and var index)) continue;
            var counted = (told ?? events.ToBuilder())[index];
            if (counted.Main.Counts.Any(count => count.Of == toll.Fate) || IsElsewhere(s, counted.Main)) continue;
            told ??= events.ToBuilder();
            told[index] = counted with { Main = counted.Main with { Counts = counted.Main.Counts.Add(new Count(toll.Fate, toll.Bounds.Low, toll.Bounds.High, parties.SpanOf(toll.Victim), null)) } };
        }

        return told?.ToImmutable() ?? events;
    }

    // A plain passive in the past that no event of its sentence has taken; "have been killed since May" sums up the war.
    private (string Fate, (int Low, int? High) Bounds, int Victim)? Loose(int sentence, ImmutableArray<Event> events)
    {
        var tokens = parse.Sentences.All[sentence].Tokens;
        if (events.Any(e => e.Mentions.Any(m => tokens.Contains(m.TriggerToken) && classes.CanHarm(m.Type)))) return null;
        for (int t = tokens.Start; t < tokens.End; t++)
        {
            if (parse.Xpos[t] != "VBN" || casualties.VictimsOf(t) is not (>= 0 and var victim) || !IsPlain(parse[t])) continue;
            if (NumberReader.Read(parse, victim) is { } bounds) return (casualties.Fate(t), bounds, victim);
        }

        return null;
    }

    private static bool IsPlain(Word verb)
    {
        bool isPast = false;
        foreach (var child in verb.Children)
        {
            if (child.Is("obl:agent") || child.Is("advcl") || child.Lemma is "not" or "have" or "will") return false;
            isPast |= child.Is("aux:pass") && child.Xpos == "VBD";
        }

        return isPast && !verb.Is("acl") && !verb.Is("advcl");
    }

    private int Before(int sentence, ImmutableArray<Event> events)
    {
        int best = -1;
        for (int e = 0; e < events.Length; e++)
        {
            if (!classes.CanHarm(events[e].Main.Type)) continue;
            foreach (var mention in events[e].Mentions)
                if (sentence - parse.Sentences.IndexOf(mention.TriggerToken) is >= 1 and <= SentencesOn && !mention.Background) best = e;
        }

        return best;
    }

    private bool IsElsewhere(int sentence, EventMention main)
    {
        var tokens = parse.Sentences.All[sentence].Tokens;
        for (int t = tokens.Start; t < tokens.End; t++)
        {
            if (places.IndexAt(t) is >= 0 and var place && places.All[place].Feature is PlaceFeature.City or PlaceFeature.Facility && (main.Place < 0 || places.All[place].Name != places.All[main.Place].Name)) return true;
            if (times.IndexAt(t) is >= 0 and var time && times.All[time].When is EventTime.Between when && (main.Time < 0 || times.All[main.Time].When is not EventTime.Between own || own.Last < when.First || when.Last < own.First)) return true;
        }

        return false;
    }
}
