using System.Collections.Immutable;
using Dateline.Language;

namespace Dateline.Understanding.Events;

/// <summary>
/// Names to whom an answer is given where its clause does not: "The council accused Chad of shelling a camp. Chad denied the accusation.", "The court blocked the order."
/// </summary>
internal sealed class Answers(Parse parse, EventClasses classes)
{
    // An answer stands near what it answers.
    private const int SentencesBack = 3;

    /// <param name="events">In the order of their first mention.</param>
    public ImmutableArray<Event> Address(ImmutableArray<Event> events)
    {
        ImmutableArray<Event>.Builder? addressed = null;
        for (int i = 0; i < events.Length; i++)
        {
            var main = events[i].Main;
            if (!main.Recipients.IsEmpty || main.Symmetric || main.Actors.IsEmpty || !classes.Answers(main.Type)) continue;
            if (Answered(main) is not (>= 0 and var noun) || Asked(events, main, noun) is not { } asked) continue;
            addressed ??= events.ToBuilder();
            addressed[i] = events[i] with { Main = main with { Recipients = asked } };
        }

        return addressed?.MoveToImmutable() ?? events;
    }

    // "denied the ACCUSATION": the definite object of the trigger.
    private int Answered(EventMention main)
    {
        if (!LogicalRoles.IsVerbal(parse[main.TriggerToken])) return -1;
        int noun = LogicalRoles.Object(parse, main.TriggerToken);
        return noun >= 0 && parse.Upos[noun] == Upos.NOUN && parse[noun].Child("det") is { Form: "the" or "this" or "that" or "these" or "those" } && parse[noun].Child("nmod") is null && parse[noun].Child("acl") is null ? noun : -1;
    }

    // Who did the last thing before that the noun can name, unless it is who answers.
    private ImmutableArray<int>? Asked(ImmutableArray<Event> events, EventMention main, int noun)
    {
        EventMention? last = null;
        int sentence = parse.Sentences.IndexOf(main.TriggerToken);
        foreach (var other in events)
            foreach (var told in other.Mentions)
                if (told.TriggerToken < main.TriggerToken && sentence - parse.Sentences.IndexOf(told.TriggerToken) <= SentencesBack && !other.Main.Actors.IsEmpty && (last is null || told.TriggerToken > last.TriggerToken)
                    && (classes.AnyDeed.Has(parse, noun) || classes.Names(other.Main.Type, parse, noun)) && !other.Main.Actors.Any(main.Actors.Contains))
                    last = other.Main with { TriggerToken = told.TriggerToken };
        return last?.Actors;
    }
}
