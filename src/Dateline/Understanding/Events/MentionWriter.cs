using System.Collections.Immutable;
using Dateline.Language;
using Dateline.Ontology;
using Dateline.Text;
using Dateline.Understanding.Entities;

namespace Dateline.Understanding.Events;

/// <summary>Makes mentions of events out of matches: who is on which side, when, where, how many, in which words.</summary>
internal sealed class MentionWriter(Parse parse, Codebook codebook, EventClasses classes, SlotReader slots, PartyFinder parties, Setting setting, PartyChooser chooser)
{
    private const int LongestTriggerInTokens = 7;

    private readonly List<Party> _actors = [];
    private readonly List<Party> _recipients = [];

    /// <param name="victims">Head tokens of the dead and hurt that another verb ties to this event, with what befell them.</param>
    public EventMention Write(EntryMatch match, ReadOnlySpan<(int Token, string Fate)> victims)
    {
        var entry = match.Entry;
        _actors.Clear();
        _recipients.Clear();
        var kept = codebook.QuadOf(entry.Type) == QuadCategory.MaterialConflict ? Things.StandForThemselves : Things.GiveWayToOwners;
        AddFirstFilled(match, entry.Actor, Things.GiveWayToOwners, _actors, []);
        AddFirstFilled(match, entry.Recipient, kept, _recipients, entry.Reciprocal ? _actors : []);
        AddSufferers(match, kept);
        if (_actors.Count == 0) parties.AddLowAgent(match.Head, _actors);
        bool between = AddBetween(match);
        ReadOnlySpan<(int Token, string Fate)> suffering = between ? [] : victims;
        foreach (var (token, _) in suffering) parties.AddVictims(token, kept, _recipients);
        _recipients.RemoveAll(party => Has(_actors, party.Entity));
        chooser.Choose(match, _actors, _recipients, suffering);
        LeaveRestToCounts();
        if (kept == Things.StandForThemselves) _recipients.RemoveAll(party => _actors.Exists(actor => parties.IsOwnState(actor.Entity, party.Entity)));
        bool mutual = entry.Reciprocal || between || IsJoint(match);

        var counts = ImmutableArray.CreateBuilder<Count>();
        AddCounts(match, victims, counts);
        int time = setting.Time(match);
        return new EventMention
        {
            Type = entry.Type,
            Modes = entry.Modes,
            Contexts = entry.Contexts,
            Cameo = entry.Cameo,
            TriggerToken = match.Head,
            Trigger = Trigger(match),
            Evidence = parse.Sentences.Of(match.Head).Span,
            Actors = Ids(_actors),
            Recipients = Ids(_recipients),
            Symmetric = mutual,
            Time = time,
            Place = setting.Place(match, token => parties.At(token) is { } entity && (Has(_actors, entity.Id) || Has(_recipients, entity.Id))),
            Counts = counts.ToImmutable(),
            Background = Background.Holds(parse, match, classes),
            FoundBy = entry.Address,
            Confidence = match.Likely is { } likely ? Math.Round(likely, 2) : Confidence(match),
        };
    }

    private void AddFirstFilled(EntryMatch match, ImmutableArray<Slot> preferred, Things things, List<Party> side, List<Party> others)
    {
        foreach (var slot in preferred)
        {
            int token = slots.Fill(match, slot);
            if (token < 0 || (token == match.Head && slot.Kind != SlotKind.Head)) continue;
            if (slot.Kind == SlotKind.Subject) parties.Add(Maker(token), things, side);
            if (side.Count == 0) parties.Add(token, things, side);
            parties.AddRestOfList(match.Head, token, things, side);
            if (others.Count > 0) side.RemoveAll(party => Has(others, party.Entity));
            if (side.Count > 0) return;
        }
    }

    // "the GOVERNOR signed an order that bars them": whoever makes a text does what it says; -1 where the clause above makes none.
    private int Maker(int text)
    {
        var word = parse[text];
        return !word.IsRoot && word.Is("obj") && classes.Making.Has(parse, word.HeadIndex) ? LogicalRoles.Subject(parse, word.HeadIndex)
            : word.Is("nsubj:pass") && classes.Making.Has(parse, word.HeadIndex) ? LogicalRoles.Agent(parse, word.HeadIndex) : -1;
    }

    // "fighting between the army and rebels": each does it to the other, whatever the entry thought. Whom it killed besides, the counts keep.
    private bool AddBetween(EntryMatch match)
    {
        int noun = -1, both = -1;
        foreach (int word in (ReadOnlySpan<int>)[match.Head, .. match.Words])
            if (both < 0 && (parse.Upos[word] == Upos.NOUN || (word == match.Head && match.Entry.Head == HeadKind.Noun))) (noun, both) = (word, LogicalRoles.Oblique(parse, word, "between"));
        if (both < 0 || parties.At(both) is null) return false;
        bool ofAll = noun == match.Head ? classes.AreOfAll(match.Entry, parse[noun]) : classes.AreOfAllBelow(match.Entry, parse[noun]);
        if (ofAll)
        {
            _actors.RemoveAll(party => !parse[noun].Subtree.Contains(party.Token));
            _recipients.RemoveAll(party => !parse[noun].Subtree.Contains(party.Token));
        }

        if (_actors.Count == 0) parties.Add(both, Things.GiveWayToOwners, _actors);
        return ofAll || match.Entry.Head == HeadKind.Noun;
    }

    // "killed nine people and wounded 20 others": who the others are only their number says, and that the counts keep. "Orlov and three others" is a list.
    private void LeaveRestToCounts()
    {
        if (_recipients.Count < 2 || _recipients.TrueForAll(party => IsRest(party.Token))) return;
        _recipients.RemoveAll(party => IsRest(party.Token) && (!parse[party.Token].Is("conj") || parse[party.Token].Child("amod") is { Xpos: "VBN" } verb && Harm(verb.Index) is not null));
    }

    private bool IsRest(int token)
        => parse.Lemmas[token] is "other" or "another" or "more" || LogicalRoles.Child(parse, token, "det") is >= 0 and var det && parse.Lemmas[det] == "another"
            || parse.Upos[token] == Upos.NUM && LogicalRoles.Child(parse, token, "advmod") is >= 0 and var more && parse.Lemmas[more] == "more";

    // "Jordan and Britain agreed to hold exercises", "the two sides agreed": with each other, when nobody else is named.
    private bool IsJoint(EntryMatch match) => _recipients.Count == 0 && classes.AreJoint(match.Entry.Type, parse, match.Head) && (_actors.Count > 1 || (_actors is [var pair] && parties.AreSeveral(pair.Entity)));

    // "came under attack": whoever came under it, whatever slots the entry names.
    private void AddSufferers(EntryMatch match, Things things)
    {
        if (_recipients.Count == 0) parties.Add(slots.Sufferer(match.Frame), things, _recipients);
    }

    private void AddCounts(EntryMatch match, ReadOnlySpan<(int Token, string Fate)> victims, ImmutableArray<Count>.Builder counts)
    {
        foreach (var (token, fate) in victims) AddCount(token, fate, counts);
        if (victims.Length > 0) return;

        AddCountOf(match.Head, counts);

        // "Nine were killed and four injured in a strike": the other verb counts for the same deed, but not for one that harms nobody ("was murdered, and the police drew criticism").
        if (!classes.CanHarm(match.Entry.Type)) return;
        var word = parse[match.Head];
        if (word.Is("conj") && Harm(word.HeadIndex) is { } earlier) AddCount(LogicalRoles.Object(parse, word.HeadIndex), earlier, counts);
        foreach (var child in word.Children)
            if (child.Is("conj") && Harm(child.Index) is { } harm) AddCount(Casualties.Between(parse, match.Head, child.Index) is >= 0 and var others ? others : LogicalRoles.Object(parse, child.Index), harm, counts);
    }

    private void AddCountOf(int verb, ImmutableArray<Count>.Builder counts)
    {
        string? fate = classes.Arrested.Has(parse, verb) ? "arrested" : Harm(verb);

        // "were shot dead"
        if (fate is null && LogicalRoles.Child(parse, verb, "xcomp") is >= 0 and var outcome && parse.Upos[outcome] == Upos.ADJ) fate = Harm(outcome);
        if (fate is not null) AddCount(LogicalRoles.Object(parse, verb), fate, counts);
    }

    private string? Harm(int token) => classes.Killed.Has(parse, token) ? "killed" : classes.Injured.Has(parse, token) ? "injured" : null;

    private void AddCount(int token, string fate, ImmutableArray<Count>.Builder counts)
    {
        if (token < 0 || LogicalRoles.Child(parse, token, "det") is >= 0 and var det && parse.Lemmas[det] == "no") return;
        if (NumberReader.Read(parse, token) is { } bounds)
            counts.Add(new Count(fate, bounds.Low, bounds.High, parties.SpanOf(token), null));
        else if (IsOnePerson(token))
            counts.Add(new Count(fate, 1, 1, parties.SpanOf(token), null));
        foreach (var child in parse[token].Children)
            if (child.Is("conj")) AddCount(child.Index, fate, counts);
    }

    // "a number of journalists", "the crowd" are singular words for several: they give no number.
    private bool IsOnePerson(int token)
        => parties.At(token) is { Kind: EntityKind.Person or EntityKind.Role or EntityKind.Unknown } one && LogicalRoles.Oblique(parse, token, "of") < 0
            && (parse.Xpos[token] is "NNP" ? one.Kind != EntityKind.Unknown : parse.Xpos[token] is "NN" && (LogicalRoles.Child(parse, token, "det") >= 0 || LogicalRoles.Child(parse, token, "nmod:poss") >= 0));

    private static bool Has(List<Party> side, int entity)
    {
        foreach (var party in side)
            if (party.Entity == entity)
                return true;
        return false;
    }

    private static ImmutableArray<int> Ids(List<Party> side)
    {
        var ids = ImmutableArray.CreateBuilder<int>(side.Count);
        foreach (var party in side) ids.Add(party.Entity);
        return ids.MoveToImmutable();
    }

    private CharSpan Trigger(EntryMatch match)
    {
        int start = match.Head, end = match.Head + 1;
        foreach (int word in match.Words) (start, end) = (Math.Min(start, word), Math.Max(end, word + 1));
        if (end - start > LongestTriggerInTokens) (start, end) = (match.Head, match.Head + 1);
        return parse.Sentences.SpanOf(TokenSpan.Between(start, end));
    }

    // A sober prior: entries of more words and filled sides are right more often.
    private double Confidence(EntryMatch match)
    {
        double confidence = 0.45 + (0.1 * Math.Min(2, match.Words.Length)) + (0.05 * Math.Min(2, match.Entry.Conditions.Length));
        if (_actors.Count > 0) confidence += 0.1;
        if (_recipients.Count > 0) confidence += 0.1;
        return Math.Round(Math.Min(0.95, confidence), 2);
    }
}
