using System.Collections.Immutable;
using Dateline.Language;
using Dateline.Ontology;
using Dateline.Reading;
using Dateline.Understanding.Entities;
using Dateline.Understanding.Places;
using Dateline.Understanding.Quotes;
using Dateline.Understanding.Times;

namespace Dateline.Understanding.Events;

/// <summary>Finds who did what to whom: matches the codebook against the trees and joins mentions of one event.</summary>
public static class EventCoder
{
    public static EventLayer Code(Article article, Parse parse, EntityLayer entities, TimeLayer times, PlaceLayer places, QuoteLayer quotes, Lexicon lexicon)
        => Code(parse, entities, times, places, lexicon.Codebook, null);

    /// <summary>What became of every entry of the codebook that could have begun at a word, in reading order: what fired, and what did not and why.</summary>
    /// <remarks>The same matcher as <see cref="Code(Article, Parse, EntityLayer, TimeLayer, PlaceLayer, QuoteLayer, Lexicon)"/>; only the noting down is added.</remarks>
    public static ImmutableArray<EntryAttempt> Explain(Parse parse, EntityLayer entities, TimeLayer times, PlaceLayer places, Codebook codebook)
    {
        var trace = new List<EntryAttempt>();
        Code(parse, entities, times, places, codebook, trace);
        return [.. trace];
    }

    internal static EventLayer Code(Parse parse, EntityLayer entities, TimeLayer times, PlaceLayer places, Codebook codebook, List<EntryAttempt>? trace)
    {
        var classes = new EventClasses(codebook);
        var parties = new PartyFinder(parse, entities, codebook, classes);
        var slots = new SlotReader(parse, classes, parties, places, times);
        var sentences = new SentenceCoder(parse, codebook, classes, new EntryMatcher(parse, slots), slots, new Absorption(parse, codebook, classes), trace);
        var casualties = new Casualties(parse, classes, codebook);
        var writer = new MentionWriter(parse, codebook, classes, slots, parties, new Setting(parse, times, places));

        var mentions = new List<EventMention>();
        var joined = new List<(int, int)>();
        var standing = new List<EntryMatch>();
        foreach (var sentence in parse.Sentences.All)
        {
            var atHead = sentences.Code(sentence, standing);
            if (standing.Count == 0) continue;
            var victims = VictimsIn(sentence, casualties, atHead);
            int first = mentions.Count;
            foreach (var match in standing)
                mentions.Add(Lend(writer.Write(match, VictimsOf(match, victims)), match, sentences.Absorbed, writer, classes));
            JoinWithin(parse, casualties, atHead, standing, first, mentions, joined);
        }

        return new(new EventLinker(parse, entities, times, places, codebook).Link(mentions, joined));
    }

    private static List<(int Token, string Fate, EntryMatch Cause)> VictimsIn(Sentence sentence, Casualties casualties, IReadOnlyDictionary<int, EntryMatch> atHead)
    {
        var victims = new List<(int, string, EntryMatch)>();
        for (int t = sentence.Tokens.Start; t < sentence.Tokens.End; t++)
            if (casualties.VictimsOf(t) is >= 0 and var victim && casualties.CauseOf(t, atHead) is { } cause && victim != cause.Head)
                victims.Add((victim, casualties.Fate(t), cause));
        return victims;
    }

    private static (int Token, string Fate)[] VictimsOf(EntryMatch match, List<(int Token, string Fate, EntryMatch Cause)> victims)
    {
        if (victims.Count == 0) return [];
        var own = new List<(int, string)>();
        foreach (var (token, fate, cause) in victims)
            if (cause == match) own.Add((token, fate));
        return [.. own];
    }

    // An event that took another's words in takes its parties too where it has none: "marched to denounce the mayor".
    private static EventMention Lend(EventMention mention, EntryMatch match, IReadOnlyList<(EntryMatch Inner, EntryMatch Outer)> absorbed, MentionWriter writer, EventClasses classes)
    {
        foreach (var (inner, outer) in absorbed)
        {
            if (outer != match || (!mention.Actors.IsEmpty && !mention.Recipients.IsEmpty)) continue;
            var lender = writer.Write(inner, []);
            bool sameType = lender.Type == mention.Type;
            mention = mention with
            {
                Actors = mention.Actors.IsEmpty && sameType ? lender.Actors.RemoveRange(mention.Recipients) : mention.Actors,
                Recipients = mention.Recipients.IsEmpty && (sameType || classes.Voices(mention.Type)) ? lender.Recipients.RemoveRange(mention.Actors) : mention.Recipients,
            };
        }

        return mention;
    }

    // "met for talks", "killed in a strike": two words of one type, one the argument of the other, are one event.
    private static void JoinWithin(Parse parse, Casualties casualties, IReadOnlyDictionary<int, EntryMatch> atHead, List<EntryMatch> standing, int first, List<EventMention> mentions, List<(int, int)> joined)
    {
        for (int b = 1; b < standing.Count; b++)
            for (int a = 0; a < b; a++)
            {
                if (mentions[first + a].Type != mentions[first + b].Type) continue;
                var (one, other) = (standing[a], standing[b]);
                if (!IsArgumentOf(parse, one.Head, other.Head) && !IsArgumentOf(parse, other.Head, one.Head)
                    && casualties.CauseOf(one.Head, atHead) != other && casualties.CauseOf(other.Head, atHead) != one) continue;
                joined.Add((first + a, first + b));
                break;
            }
    }

    private static bool IsArgumentOf(Parse parse, int inner, int outer)
    {
        var word = parse[inner];
        if (word.Is("conj") && parse.Upos[inner] == Upos.NOUN && parse.Upos[outer] == Upos.NOUN) return word.HeadIndex == outer;
        return word.HeadIndex == outer && (word.Is("obl") || word.Is("obj") || word.Is("nsubj") || word.Is("nmod") || (word.Is("advcl") && LogicalRoles.HasMark(parse, inner, "to")));
    }
}
