using System.Collections.Immutable;
using Dateline.Language;
using Dateline.Understanding.Entities;

namespace Dateline.Understanding.Events;

/// <summary>
/// Names who did it where the sentence of the deed does not and the next ones do: "A bomb killed nine. Al-Shabaab claimed responsibility.",
/// "Two women were stabbed at a market. The attacker was arrested."
/// </summary>
internal sealed class Culprits(Parse parse, EntityLayer entities, EventClasses classes)
{
    // A claim may come some sentences later; "the attacker" looks back a sentence or two.
    private const int SentencesToClaim = 6, SentencesToWord = 2;

    /// <param name="events">In the order of their first mention.</param>
    public ImmutableArray<Event> Name(ImmutableArray<Event> events)
    {
        ImmutableArray<Event>.Builder? named = null;
        for (int i = 0; i < events.Length; i++)
        {
            var main = events[i].Main;
            if (!main.Actors.IsEmpty || main.Symmetric || !classes.CanHarm(main.Type) || Of(main, NextHarm(events, main)) is not { } culprit || main.Recipients is [var only] && only == culprit) continue;
            named ??= events.ToBuilder();
            named[i] = events[i] with { Main = main with { Actors = [culprit], Recipients = main.Recipients.Remove(culprit) } };
        }

        return named?.MoveToImmutable() ?? events;
    }

    // A claim, or "the attacker", speaks of the deed told last.
    private int NextHarm(ImmutableArray<Event> events, EventMention main)
    {
        int next = int.MaxValue;
        foreach (var other in events)
            if (other.Main.TriggerToken > main.TriggerToken && classes.CanHarm(other.Main.Type)) next = Math.Min(next, other.Main.TriggerToken);
        return next;
    }

    private int? Of(EventMention main, int before)
    {
        int first = parse.Sentences.IndexOf(main.TriggerToken), end = Math.Min(parse.Sentences.All.Length, first + SentencesToClaim + 1);
        for (int s = first; s < end; s++)
        {
            var tokens = parse.Sentences.All[s].Tokens;
            for (int t = tokens.Start; t < Math.Min(before, tokens.End); t++)
                if (((t > main.TriggerToken ? Claimant(t) : null) ?? (s - first <= SentencesToWord ? Doer(t) : null)) is { } found) return found;
        }

        return null;
    }

    // "claimed responsibility for it": a party that the clause does not deny.
    private int? Claimant(int token)
    {
        var word = parse[token];
        if (word.Lemma != "responsibility" || word.IsRoot || !word.Is("obj") || word.Head.Lemma is not ("claim" or "admit" or "accept" or "take")) return null;
        foreach (var child in word.Head.Children)
            if (child.Is("advmod") && child.Lemma is "not" or "never" || child.Is("aux") && child.Xpos == "MD") return null;
        int who = LogicalRoles.Subject(parse, word.HeadIndex);
        if (who < 0 || parse[who].Child("det") is { Lemma: "no" } || entities.HeadedBy(who) is not { IsThing: false } claimant) return null;

        // A governor accepts responsibility for what others did on his watch; who fights accepts it for his own deeds.
        if (word.Head.Lemma is "accept" or "take" && !claimant.Code.Sectors.Any(sector => sector is "REB" or "UAF" or "MIL" or "CRM")) return null;
        return claimant.Id;
    }

    // "the attacker", whatever is said of him: he was arrested, police shot him, he is among the dead.
    private int? Doer(int token) => classes.Culprit.Has(parse, token) && parse[token].Child("det") is { Lemma: "the" } && entities.HeadedBy(token) is { } doer ? doer.Id : null;
}
