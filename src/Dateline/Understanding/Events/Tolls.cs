using System.Collections.Immutable;
using Dateline.Language;
using Dateline.Ontology;
using Dateline.Understanding.Entities;

namespace Dateline.Understanding.Events;

/// <summary>What the dead, the hurt and the freed of two mentions say of whether these are one event: nobody is killed twice, and nine soldiers killed here are the nine soldiers killed there.</summary>
internal sealed class Tolls(Parse parse, EntityLayer entities)
{
    // One dead man says nothing of which one.
    private const int FewestToTell = 2;

    /// <summary>The same number of the same people suffered the same.</summary>
    public bool Agree(EventMention a, EventMention b)
    {
        foreach (var one in a.Counts)
            foreach (var other in b.Counts)
                if (one.Of == other.Of && one.Low >= FewestToTell && one.Low == other.Low && one.High == other.High && OfOneKind(one, other)) return true;
        return false;
    }

    /// <summary>Told of other numbers that suffered the same: "killed five", "killed nine".</summary>
    public static bool Differ(EventMention a, EventMention b)
    {
        foreach (var one in a.Counts)
            foreach (var other in b.Counts)
                if (one.Of == other.Of && (one.Low != other.Low || one.High != other.High)) return true;
        return false;
    }

    /// <summary>The same person is killed in both.</summary>
    public bool ShareVictim(EventMention a, EventMention b)
    {
        if (!IsKilling(a) || !IsKilling(b)) return false;
        foreach (int victim in a.Recipients)
            if (b.Recipients.Contains(victim) && entities[victim].Kind is EntityKind.Person or EntityKind.Role or EntityKind.Unknown) return true;
        return false;
    }

    private static bool IsKilling(EventMention mention) => mention.Counts.Any(count => count.Of == "killed");

    // "nine people" may be "nine soldiers"; farmers are no traders.
    private bool OfOneKind(Count one, Count other)
    {
        string a = Kind(one), b = Kind(other);
        return a == b || a is "" or "people" or "person" || b is "" or "people" or "person";
    }

    private string Kind(Count count)
    {
        var tokens = parse.Sentences.TokensIn(count.Span);
        for (int t = tokens.Start; t < tokens.End; t++)
            if (parse.Upos[t] is Upos.NOUN or Upos.PROPN && !tokens.Contains(parse.Heads[t])) return parse.Lemmas[t].ToLowerInvariant();
        return "";
    }
}
