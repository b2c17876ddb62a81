using Dateline.Text;
using Dateline.Understanding.Entities;
using Dateline.Understanding.Events;

namespace Dateline.Training;

/// <summary>Counts how many annotated events are found with their type, and with both sides right. An event is found by its trigger's place, or by a party on the same side.</summary>
internal sealed class EventScore
{
    private const int Near = 15;

    public int Gold { get; private set; }

    public int Found { get; private set; }

    public int Typed { get; private set; }

    public int Right { get; private set; }

    public int Quiet { get; private set; }

    public int QuietKept { get; private set; }

    /// <summary>Confidence of each event found, and whether its type was right.</summary>
    public List<(double Confidence, bool Typed)> Confidences { get; } = [];

    public double TypeF1 => 2.0 * Typed / Math.Max(1, Gold + Found);

    public double TripleF1 => 2.0 * Right / Math.Max(1, Gold + Found);

    public void Add(AnnotatedItem item, EntityLayer entities, EventLayer events)
    {
        Gold += item.Events.Count;
        Found += events.All.Length;
        if (item.Events.Count == 0)
        {
            Quiet++;
            if (events.All.IsEmpty) QuietKept++;
        }

        var pairs = new List<(int Weight, int Gold, int Found, bool Right)>();
        for (int g = 0; g < item.Events.Count; g++)
            for (int f = 0; f < events.All.Length; f++)
                if (Compare(item.Events[g], events.All[f], entities) is { } pair)
                    pairs.Add((pair.Weight, g, f, pair.Right));

        var (gold, found) = (new HashSet<int>(), new HashSet<int>());
        foreach (var pair in pairs.OrderByDescending(p => p.Weight).ThenBy(p => p.Gold).ThenBy(p => p.Found))
        {
            if (gold.Contains(pair.Gold) || found.Contains(pair.Found)) continue;
            gold.Add(pair.Gold);
            found.Add(pair.Found);
            Typed++;
            if (pair.Right) Right++;
        }

        for (int f = 0; f < events.All.Length; f++) Confidences.Add((events.All[f].Main.Confidence, found.Contains(f)));
    }

    public override string ToString()
        => $"type P {1.0 * Typed / Math.Max(1, Found):F3} R {1.0 * Typed / Math.Max(1, Gold):F3} F1 {TypeF1:F3}  triple F1 {TripleF1:F3} ({Right} of {Typed} = {1.0 * Right / Math.Max(1, Typed):F3})  silent {1.0 * QuietKept / Math.Max(1, Quiet):F3}";

    private static (int Weight, bool Right)? Compare(AnnotatedEvent gold, Event found, EntityLayer entities)
    {
        if (found.Main.Type.Name != gold.Type) return null;

        CharSpan[] triggers = [found.Main.Trigger, .. found.Mentions.Select(m => m.Trigger)];
        bool trigger = triggers.Any(gold.Trigger.Overlaps);
        bool near = triggers.Any(t => t.Start < gold.Trigger.End + Near && gold.Trigger.Start < t.End + Near);
        bool party = found.Main.Actors.Any(a => Names(entities[a], gold.Actors)) || found.Main.Recipients.Any(r => Names(entities[r], gold.Recipients));
        if (!near && !party) return null;

        bool actors = SideRight(gold.Actors, [.. found.Main.Actors], gold.Inferred, entities), recipients = SideRight(gold.Recipients, [.. found.Main.Recipients], gold.Inferred, entities);
        bool right = gold.Symmetric ? SideRight([.. gold.Actors, .. gold.Recipients], [.. found.Main.Actors, .. found.Main.Recipients], gold.Inferred, entities) : actors && recipients;
        return ((trigger ? 4 : 0) + (actors ? 2 : 0) + (recipients ? 2 : 0), right);
    }

    private static bool SideRight(IReadOnlyList<CharSpan> gold, int[] found, bool inferred, EntityLayer entities)
    {
        if (gold.Count == 0) return found.Length == 0 || inferred;
        return gold.All(g => found.Any(f => Names(entities[f], [g]))) && found.All(f => Names(entities[f], gold));
    }

    private static bool Names(Entity entity, IReadOnlyList<CharSpan> gold) => entity.Mentions.Any(m => gold.Any(g => g.Overlaps(m.Span)));
}
