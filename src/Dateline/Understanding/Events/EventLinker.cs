using System.Collections.Immutable;
using Dateline.Language;
using Dateline.Ontology;
using Dateline.Understanding.Entities;
using Dateline.Understanding.Places;
using Dateline.Understanding.Times;

namespace Dateline.Understanding.Events;

/// <summary>Joins mentions of one real-world event and keeps different ones apart. Joins only with a reason: shared parties, one inside the other's clause, or "the attack" after an attack.</summary>
internal sealed class EventLinker(Parse parse, EntityLayer entities, TimeLayer times, PlaceLayer places, Codebook codebook, Hearsay? hearsay)
{
    // A definite noun looks back a few paragraphs, no further.
    private const int SentencesBack = 12;

    // No article tells of so many events; a page of a hundred thousand words must not take time with its square.
    private const int MostEventsBack = 300;

    private readonly WordClass _denial = codebook.Class("denial");
    private readonly WordClass _besideOthers = codebook.Class("mode-beside-others");
    private readonly EventClasses _classes = new(codebook);
    private readonly TriggerWords _words = new(parse, new EventClasses(codebook));
    private readonly Tolls _tolls = new(parse, entities);

    /// <param name="mentions">In reading order.</param>
    /// <param name="joined">Pairs of indices that the sentence itself makes one event ("met for talks"); the first of a pair comes first in reading order.</param>
    public ImmutableArray<Event> Link(IReadOnlyList<EventMention> mentions, IReadOnlyCollection<(int First, int Second)> joined)
    {
        var groups = new List<List<EventMention>>();
        var groupOf = new int[mentions.Count];
        var firstOf = new Dictionary<int, int>(joined.Count);
        var blamed = new List<(int Told, int Plain)>();
        foreach (var (first, second) in joined) firstOf.TryAdd(second, first);
        for (int i = 0; i < mentions.Count; i++)
        {
            int apart = -1;
            int group = firstOf.TryGetValue(i, out int earlier) ? groupOf[earlier] : FindGroup(mentions[i], groups, blamed, out apart);
            if (apart >= 0 && group < 0) blamed.Add((groups.Count, apart));
            if (group < 0)
            {
                group = groups.Count;
                groups.Add([]);
            }

            groupOf[i] = group;
            groups[group].Add(mentions[i]);
        }

        var events = ImmutableArray.CreateBuilder<Event>(groups.Count);
        foreach (var group in groups) events.Add(Join(group));
        foreach (var (told, plain) in blamed) events[told] = events[told] with { Main = Filled(events[told].Main, events[plain].Main) };
        return events.MoveToImmutable();
    }

    /// <param name="blamed">Groups that only tell by whose word somebody did what another group tells.</param>
    /// <param name="apart">The group of the same deed that the mention stays apart from, because only somebody's word says who did it; -1 if none.</param>
    private int FindGroup(EventMention mention, List<List<EventMention>> groups, List<(int Told, int Plain)> blamed, out int apart)
    {
        apart = -1;
        for (int g = groups.Count - 1; g >= Math.Max(0, groups.Count - MostEventsBack); g--)
        {
            if (groups[g][0].Type != mention.Type || IsDisowned(mention) != IsDisowned(groups[g][0])) continue;
            bool clash = false, reason = false;
            foreach (var other in groups[g])
            {
                clash |= Clash(other, mention);
                reason |= HaveReason(other, mention);
            }

            bool isSame = (reason && !clash && MayMean(mention, groups[g])) || (groups[g] is [var headline] && IsTitleOf(headline, mention));
            if (!isSame) continue;
            if (!IsOnlyBlamed(mention, groups[g])) return mention.Actors.IsEmpty && blamed.Find(b => b.Told == g) is { Told: > 0 } pair ? pair.Plain : g;
            apart = apart < 0 ? g : apart;
        }

        return -1;
    }

    // "A judge was murdered. Police believe that a banker ordered the killing.": the murder happened, and who did it is their word.
    private bool IsOnlyBlamed(EventMention mention, List<EventMention> group)
        => !mention.Actors.IsEmpty && codebook.QuadOf(mention.Type) == QuadCategory.MaterialConflict && group.TrueForAll(other => other.Actors.IsEmpty)
            && hearsay is not null && hearsay.Is(mention) && group.Exists(other => !hearsay.Is(other));

    // "Syria denies that it used gas": what is denied or negated must not lend its parties to what was done. A noun is spoken of as done: "denied responsibility for the attack".
    private bool IsDisowned(EventMention mention)
    {
        var word = parse[mention.TriggerToken];
        if (word.Upos is Upos.NOUN or Upos.PROPN) return false;
        for (; ; word = word.Head)
        {
            foreach (var child in word.Children)
                if (child.Is("advmod") && child.Lemma is "not" or "never" or "n't")
                    return true;
            if (word.Is("acl") && word.Head.Child("det") is { Lemma: "no" }) return true;
            if (!(word.Is("ccomp") || word.Is("xcomp") || word.Is("conj"))) return false;
            if (!word.Is("conj") && _denial.Lemmas.Contains(word.Head.Lemma)) return true;
        }
    }

    private bool Clash(EventMention a, EventMention b)
    {
        if (Disjoint(a.Modes, b.Modes) || _words.SayOther(a, b)) return true;
        if (a.Symmetric || b.Symmetric)
        {
            ImmutableArray<int> one = [.. a.Actors, .. a.Recipients], other = [.. b.Actors, .. b.Recipients];
            if (Apart(one, other) || (one.Length > 1 && other.Length > 1 && BringsIn(one, other))) return true;
        }
        else if (Apart(a.Actors, b.Actors) || (Apart(a.Recipients, b.Recipients) && !_tolls.Agree(a, b) && !AddsToll(a, b))) return true;

        return TimesApart(a.Time, b.Time) || PlacesApart(a.Place, b.Place);
    }

    private bool HaveReason(EventMention a, EventMention b)
    {
        int apart = parse.Sentences.IndexOf(b.TriggerToken) - parse.Sentences.IndexOf(a.TriggerToken);
        bool definite = (_words.IsDefinite(b) || _words.IsHarmOfKnownDeed(b)) && apart <= SentencesBack;
        bool sameWord = _words.Share(a.TriggerToken, b.TriggerToken);
        if (apart <= SentencesBack && (_words.NameAgain(a, b) || _tolls.Agree(a, b) || _tolls.ShareVictim(a, b))) return true;

        bool actors = Meet(a.Actors, b.Actors), recipients = Meet(a.Recipients, b.Recipients);
        bool across = (a.Symmetric || b.Symmetric) && (Meet(a.Actors, b.Recipients) || Meet(a.Recipients, b.Actors));
        bool oneOpenSide = (actors && (a.Recipients.IsEmpty || b.Recipients.IsEmpty)) || (recipients && (a.Actors.IsEmpty || b.Actors.IsEmpty));

        // Words can be said twice on two occasions; deeds with the same parties in one article seldom are two.
        if ((actors && recipients) || (across && (actors || recipients))) return sameWord || definite || IsDeed(a.Type);
        if (oneOpenSide || across) return (sameWord && apart <= 3) || definite || (actors && IsDeed(a.Type) && AreOfOneDay(a.Time, b.Time));

        // "at a protest in Lima. Students were protesting against …": the next sentence says whose it was.
        if (sameWord && apart == 1 && a.Actors.IsEmpty && a.Recipients.IsEmpty && parse.Upos[b.TriggerToken] == Upos.VERB) return true;
        if (!definite) return false;

        // "A bomb killed nine. ... Al-Shabaab claimed the attack": each tells the side that the other leaves open.
        bool completes = (a.Actors.IsEmpty && b.Recipients.IsEmpty) || (a.Recipients.IsEmpty && b.Actors.IsEmpty);
        return (b.Actors.IsEmpty && b.Recipients.IsEmpty) || (completes && apart <= 3) || AddsToll(a, b);
    }

    // "Rebels attacked a convoy. The attack killed nine soldiers.": the dead were in the convoy.
    private bool AddsToll(EventMention a, EventMention b)
        => b.Actors.IsEmpty && !b.Counts.IsEmpty && _classes.CanHarm(b.Type) && !a.Counts.Any(count => b.Counts.Any(other => other.Of == count.Of))
            && (_words.IsHarmOfKnownDeed(b) || (_words.IsDefinite(b) && parse.Xpos[b.TriggerToken] == "NN")) && parse.Sentences.IndexOf(b.TriggerToken) - parse.Sentences.IndexOf(a.TriggerToken) is 1 or 2;

    private bool AreOfOneDay(int a, int b)
        => a >= 0 && b >= 0 && times.All[a].When is EventTime.Between { First: var first, Last: var last } && times.All[b].When is EventTime.Between other && first == last && other.First == first && other.Last == last;

    // "Gunmen seize schoolgirls" over "Gunmen abducted 37 girls": the title tells the first sentence beforehand, in other words.
    private bool IsTitleOf(EventMention title, EventMention lead)
    {
        var sentences = parse.Sentences;
        if (sentences.Of(title.TriggerToken).Kind != SegmentKind.Headline || sentences.Of(lead.TriggerToken).Kind == SegmentKind.Headline) return false;
        for (int s = sentences.IndexOf(lead.TriggerToken) - 1; s >= 0 && s > sentences.IndexOf(title.TriggerToken); s--)
            if (sentences.All[s].Kind is SegmentKind.Prose) return false;
        return !Disjoint(title.Modes, lead.Modes) && !Differ(title.Actors, lead.Actors) && !Differ(title.Recipients, lead.Recipients) && !TimesApart(title.Time, lead.Time) && !PlacesApart(title.Place, lead.Place);
    }

    // Of two states for certain, and not one in the other.
    private bool Differ(ImmutableArray<int> a, ImmutableArray<int> b)
    {
        if (a.IsEmpty || b.IsEmpty || Meet(a, b)) return false;
        foreach (int x in a)
            foreach (int y in b)
                if (entities[x].Code.Country is not { } one || entities[y].Code.Country is not { } other || one == other) return false;
        return true;
    }

    // "the attack" is any violence; "the kidnapping" is a kidnapping, "the killings" left dead.
    private bool MayMean(EventMention later, List<EventMention> group)
    {
        if (!later.Actors.IsEmpty || !later.Recipients.IsEmpty || !_classes.CanHarm(later.Type) || _classes.AnyViolence.Has(parse, later.TriggerToken)) return true;
        bool killing = _classes.Killed.Has(parse, later.TriggerToken);
        foreach (var mention in group)
        {
            if (_words.Share(mention.TriggerToken, later.TriggerToken) || mention.Modes.Any(later.Modes.Contains)) return true;
            if (killing && (_classes.Killed.Has(parse, mention.TriggerToken) || mention.Counts.Any(count => count.Of == "killed"))) return true;
        }

        return false;
    }

    private bool IsDeed(EventType type) => codebook.QuadOf(type) is QuadCategory.MaterialConflict or QuadCategory.MaterialCooperation;

    // Killed by a knife and murdered for who he is; killed by a bomb and in a suicide attack: some modes stand beside others.
    private bool Disjoint(ImmutableArray<Mode> a, ImmutableArray<Mode> b)
    {
        bool one = false, other = false;
        foreach (var mode in a)
        {
            if (b.Contains(mode)) return false;
            one |= !_besideOthers.Lemmas.Contains(mode.Name);
        }

        foreach (var mode in b) other |= !_besideOthers.Lemmas.Contains(mode.Name);
        return one && other;
    }

    // "met his counterpart; they also met Norway's premier": somebody of a state that the first did not have.
    private bool BringsIn(ImmutableArray<int> a, ImmutableArray<int> b)
    {
        foreach (int party in b)
            if (entities[party].Code.Country is { } country && !a.Any(other => other == party || entities[other].Code.Country is not { } known || known == country)) return true;
        return false;
    }

    private bool Apart(ImmutableArray<int> a, ImmutableArray<int> b)
    {
        if (a.IsEmpty || b.IsEmpty || Meet(a, b)) return false;
        foreach (int x in a)
            foreach (int y in b)
                if (entities[x].Code.Country is { } country && country == entities[y].Code.Country)
                    return false;
        return true;
    }

    private bool Meet(ImmutableArray<int> a, ImmutableArray<int> b)
    {
        foreach (int x in a)
            foreach (int y in b)
                if (x == y || entities[x].Members.Contains(y) || entities[y].Members.Contains(x))
                    return true;
        return false;
    }

    private bool TimesApart(int a, int b) => a >= 0 && b >= 0 && a != b && times.All[a].When is EventTime.Between one && times.All[b].When is EventTime.Between other
        && (one.Last < other.First || other.Last < one.First);

    private bool PlacesApart(int a, int b)
    {
        if (a < 0 || b < 0 || a == b) return false;
        var (one, other) = (places.All[a], places.All[b]);
        if (one.Country is not null && other.Country is not null && one.Country != other.Country) return true;
        return one.Feature == PlaceFeature.City && other.Feature == PlaceFeature.City && one.Name != other.Name;
    }

    private static Event Join(List<EventMention> mentions)
    {
        var main = mentions[0];
        foreach (var mention in mentions)
            if (Telling(mention) > Telling(main)) main = mention;

        foreach (var mention in mentions)
            if (mention != main)
                main = Filled(main, mention) with { Background = main.Background && mention.Background };

        return new Event(main, [.. mentions]);
    }

    // What one mention leaves open another tells.
    private static EventMention Filled(EventMention main, EventMention other) => main with
    {
        Actors = main.Actors.IsEmpty ? other.Actors.RemoveRange(main.Recipients) : main.Actors,
        Recipients = main.Recipients.IsEmpty ? other.Recipients.RemoveRange(main.Actors) : main.Recipients,
        Modes = main.Modes.IsEmpty ? other.Modes : main.Modes,
        Contexts = main.Contexts.IsEmpty ? other.Contexts : main.Contexts,
        Time = main.Time < 0 ? other.Time : main.Time,
        Place = main.Place < 0 ? other.Place : main.Place,
        Counts = main.Counts.IsEmpty ? other.Counts : main.Counts,
    };

    private static double Telling(EventMention mention)
        => mention.Confidence + (mention.Actors.IsEmpty ? 0 : 1) + (mention.Recipients.IsEmpty ? 0 : 1) - (mention.Background ? 0.5 : 0);
}
