using Dateline.Language;
using Dateline.Ontology;
using Dateline.Understanding.Entities;
using Dateline.Understanding.Places;
using Dateline.Understanding.Times;

namespace Dateline.Understanding.Events;

/// <summary>Codes the events of one article, sentence by sentence, then joins what is told twice.</summary>
internal sealed class ArticleCoder(Parse parse, EntityLayer entities, TimeLayer times, PlaceLayer places, Codebook codebook, EventWeights weights)
{
    private readonly EventClasses _classes = new(codebook);
    private readonly List<EventMention> _mentions = [];
    private readonly List<(int, int)> _joined = [];

    /// <summary>Where to note what became of every entry tried; null for nowhere.</summary>
    public List<EntryAttempt>? Trace { get; init; }

    /// <summary>Tells what is only somebody's word; null where quotations are not read: all is told then.</summary>
    public Hearsay? Hearsay { get; init; }

    /// <summary>Where to put examples for the trainer; null for nowhere.</summary>
    public EventExamples? Examples { get; init; }

    public EventLayer Code()
    {
        var parties = new PartyFinder(parse, entities, codebook, _classes);
        var slots = new SlotReader(parse, _classes, parties, places, times);
        var absorption = new Absorption(parse, codebook, _classes);
        var sentences = new SentenceCoder(parse, codebook, _classes, new EntryMatcher(parse, slots), slots, absorption, Trace);
        var casualties = new Casualties(parse, _classes);
        var chooser = new PartyChooser(parse, entities, places, times, codebook, _classes, weights, Examples);
        var writer = new MentionWriter(parse, codebook, _classes, slots, parties, new Setting(parse, times, places, codebook, _classes), chooser);
        var judge = new TriggerJudge(parse, entities, codebook, _classes, slots, sentences, weights, Examples);
        var standing = new List<EntryMatch>();
        foreach (var sentence in parse.Sentences.All)
        {
            var atHead = sentences.Code(sentence, standing);
            judge.Revise(sentence, standing, atHead);
            if (standing.Count > 0) CodeSentence(sentence, standing, atHead, sentences.Absorbed, casualties, writer);
        }

        var linked = new EventLinker(parse, entities, times, places, codebook, Hearsay).Link(_mentions, _joined);
        var named = new Culprits(parse, entities, _classes).Name(linked);
        var counted = new LooseCounts(parse, _classes, parties, casualties, times, places).Count(named);
        var told = new Answers(parse, _classes).Address(new Narrative(parse, entities, times, places, codebook).Continue(counted));
        return new(Examples is null ? new PrivateMatters(parse, entities, codebook).LeaveOut(told) : told);
    }

    private void CodeSentence(Sentence sentence, List<EntryMatch> standing, IReadOnlyDictionary<int, EntryMatch> atHead, IReadOnlyList<(EntryMatch, EntryMatch)> absorbed, Casualties casualties, MentionWriter writer)
    {
        var victims = VictimsIn(sentence, casualties, atHead, absorbed);
        int first = _mentions.Count;
        for (int i = 0; i < standing.Count; i++)
        {
            var match = standing[i];
            _mentions.Add(Lend(writer.Write(match, VictimsOf(match, victims)), match, absorbed, writer));
        }

        JoinWithin(casualties, atHead, absorbed, standing, first);
    }

    private static List<(int Token, string Fate, EntryMatch Cause)> VictimsIn(Sentence sentence, Casualties casualties, IReadOnlyDictionary<int, EntryMatch> atHead, IReadOnlyList<(EntryMatch, EntryMatch)> absorbed)
    {
        var victims = new List<(int, string, EntryMatch)>();
        for (int t = sentence.Tokens.Start; t < sentence.Tokens.End; t++)
            if (casualties.VictimsOf(t) is >= 0 and var victim && Standing(casualties.CauseOf(t, atHead), absorbed, atHead) is { } cause && victim != cause.Head)
                victims.Add((victim, casualties.Fate(t), cause));
        return victims;
    }

    // "were killed and two others wounded in an ambush": the ambush is a word of the wounding, and the cause of both.
    private static EntryMatch? Standing(EntryMatch? cause, IReadOnlyList<(EntryMatch Inner, EntryMatch Outer)> absorbed, IReadOnlyDictionary<int, EntryMatch> atHead)
    {
        foreach (var (inner, outer) in absorbed)
            if (inner == cause && outer.Entry.Type == inner.Entry.Type) return atHead.GetValueOrDefault(outer.Head);
        return cause;
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
    private EventMention Lend(EventMention mention, EntryMatch match, IReadOnlyList<(EntryMatch Inner, EntryMatch Outer)> absorbed, MentionWriter writer)
    {
        foreach (var (inner, outer) in absorbed)
        {
            if (outer != match || (!mention.Actors.IsEmpty && !mention.Recipients.IsEmpty)) continue;
            var lender = writer.Write(inner, []);
            bool sameType = lender.Type == mention.Type;
            mention = mention with
            {
                Actors = mention.Actors.IsEmpty && sameType ? lender.Actors.RemoveRange(mention.Recipients) : mention.Actors,
                Recipients = mention.Recipients.IsEmpty && (sameType || _classes.Voices(mention.Type)) ? lender.Recipients.RemoveRange(mention.Actors) : mention.Recipients,
            };
        }

        return mention;
    }

    // "met for talks", "killed in a strike": two words of one type, one the argument of the other, are one event.
    private void JoinWithin(Casualties casualties, IReadOnlyDictionary<int, EntryMatch> atHead, IReadOnlyList<(EntryMatch, EntryMatch)> absorbed, List<EntryMatch> standing, int first)
    {
        for (int b = 1; b < standing.Count; b++)
            for (int a = 0; a < b; a++)
            {
                if (_mentions[first + a].Type != _mentions[first + b].Type) continue;
                var (one, other) = (standing[a], standing[b]);
                if (!IsArgumentOf(one.Head, other.Head) && !IsArgumentOf(other.Head, one.Head) && !IsAimOf(other, one) && !AreSame(_mentions[first + a], _mentions[first + b])
                    && Standing(casualties.CauseOf(one.Head, atHead), absorbed, atHead) != other && Standing(casualties.CauseOf(other.Head, atHead), absorbed, atHead) != one) continue;
                _joined.Add((first + a, first + b));
                break;
            }
    }

    // "launched an attack TARGETING the port": one deed, told twice.
    private bool IsAimOf(EntryMatch inner, EntryMatch outer)
    {
        var word = parse[inner.Head];
        return word.Xpos == "VBG" && (word.Is("advcl") || word.Is("acl")) && word.Child("mark") is null && _classes.IsWhereItStrikes(inner.Entry)
            && (word.HeadIndex == outer.Head || Array.IndexOf(outer.Words, word.HeadIndex) >= 0);
    }

    // "convicted them and sentenced them to death": in one sentence, of one mode, to the same.
    private static bool AreSame(EventMention one, EventMention other)
        => !one.Modes.IsEmpty && one.Modes.SequenceEqual(other.Modes) && !one.Recipients.IsEmpty && one.Recipients.SequenceEqual(other.Recipients)
            && (one.Actors.IsEmpty || other.Actors.IsEmpty || one.Actors.SequenceEqual(other.Actors));

    private bool IsArgumentOf(int inner, int outer)
    {
        var word = parse[inner];
        if (word.Is("conj") && parse.Upos[inner] == Upos.NOUN && parse.Upos[outer] == Upos.NOUN) return word.HeadIndex == outer;
        return word.HeadIndex == outer && (word.Is("obl") || word.Is("obj") || word.Is("nsubj") || word.Is("nmod") || (word.Is("advcl") && LogicalRoles.HasMark(parse, inner, "to")));
    }
}
