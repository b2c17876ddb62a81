using Dateline.Ontology;

namespace Dateline.Understanding.Events;

/// <summary>The line of the codebook that comes nearest to a word which no line names, and where such a word's parties are looked for.</summary>
internal sealed class NearestEntry(Codebook codebook)
{
    private readonly Dictionary<(string, HeadKind, EventType), CodebookEntry> _made = [];

    /// <summary>An entry for the word alone, said to be found by the model beside the nearest line.</summary>
    public CodebookEntry Entry(string lemma, Frame frame, EventType type)
    {
        var kind = frame.IsVerb ? HeadKind.Verb : HeadKind.Noun;
        if (_made.TryGetValue((lemma, kind, type), out var made)) return made;

        var nearest = Nearest(lemma, kind, type);
        Slot[] actor = kind == HeadKind.Verb ? [new(SlotKind.Subject, null)] : [By("by"), new(SlotKind.Possessive, null), new(SlotKind.Subject, null), new(SlotKind.Modifier, null), By("from")];
        Slot[] recipient = kind == HeadKind.Verb ? [new(SlotKind.Object, null), By("against"), By("on"), By("with"), By("to"), By("from")] : [By("against"), By("on"), By("with"), By("to"), new(SlotKind.Object, null)];
        return _made[(lemma, kind, type)] = new CodebookEntry
        {
            Type = type,
            Words = lemma,
            Head = kind,
            HeadLemmas = [lemma],
            Actor = [.. actor],
            Recipient = [.. recipient],
            File = nearest is null ? FoundBy.Model : FoundBy.NearestTo(nearest.File),
            Line = nearest?.Line ?? 0,
        };
    }

    private static Slot By(string preposition) => new(SlotKind.Preposition, preposition);

    // The most letters in common from the start, then the fewest words, then the first line.
    private CodebookEntry? Nearest(string lemma, HeadKind kind, EventType type)
    {
        CodebookEntry? best = null;
        int most = -1;
        foreach (var entry in codebook.All)
        {
            if (entry.Type != type || entry.Veto) continue;
            int shared = entry.HeadLemmas.Max(head => head.AsSpan().CommonPrefixLength(lemma));
            int score = (100 * (shared >= 4 ? shared : 0)) + (entry.Head == kind ? 20 : 0) - (5 * Math.Min(3, entry.Others.Length)) - Math.Min(4, entry.Conditions.Length);
            if (score <= most && best is not null) continue;
            (best, most) = (entry, score);
        }

        return best;
    }
}
