using Dateline.Ontology;
using Dateline.Reading;
using Dateline.Text;
using Dateline.Understanding.Entities;
using Dateline.Understanding.Events;

namespace Dateline.Training;

/// <summary>An annotated item as we read it, with what is to be learnt from it.</summary>
internal sealed class EventLessons
{
    public EventLessons(AnnotatedItem item, Reader reader, Codebook codebook)
    {
        Item = item;
        Analysis = reader.Analyze(new Article(item.Text));
        var plain = new EventExamples();
        var layer = Coder(codebook, EventWeights.None, plain).Code();
        var triggers = new Dictionary<int, AnnotatedEvent>();
        foreach (var gold in item.Events)
            if (TriggerToken(gold, plain) is >= 0 and var token) triggers.TryAdd(token, gold);
        var again = SecondWords(layer, triggers);
        foreach (var (token, _, features) in plain.Triggers)
            if (!again.Contains(token))
                Triggers.Add((features, triggers.TryGetValue(token, out var gold) && PlainTypes.IndexOf(new(gold.Type)) is >= 0 and var type ? type : TriggerTrainer.None));

        var examples = new EventExamples();
        foreach (var (token, gold) in triggers) examples.Wanted[token] = gold.Type;
        Coder(codebook, EventWeights.None, examples).Code();
        foreach (var question in examples.Parties)
            if (triggers.TryGetValue(question.Match.Head, out var gold) && gold.Type == question.Match.Entry.Type.Name) Parties.Add(Example(question, gold));
    }

    public AnnotatedItem Item { get; }

    public Analysis Analysis { get; }

    public List<(IReadOnlyList<string> Features, int Answer)> Triggers { get; } = [];

    public List<PartyExample> Parties { get; } = [];

    public EventLayer Code(Codebook codebook, EventWeights weights) => Coder(codebook, weights, null).Code();

    private ArticleCoder Coder(Codebook codebook, EventWeights weights, EventExamples? examples)
        => new(Analysis.Parse, Analysis.Entities, Analysis.Times, Analysis.Places, codebook, weights) { Examples = examples };

    private PartyExample Example(PartyQuestion question, AnnotatedEvent gold)
    {
        long Named(int entity, IReadOnlyList<CharSpan> spans) => spans.Select((span, i) => IsNamed(Analysis.Entities[entity], span) ? 1L << (i % 64) : 0).Aggregate(0L, (a, b) => a | b);

        // A list counts as named when most of it is.
        long OfList(Candidate candidate, IReadOnlyList<CharSpan> spans)
        {
            long[] each = [Named(candidate.Entity, spans), .. candidate.Fellows.Select(f => Named(f.Entity, spans))];
            return 2 * each.Count(bits => bits != 0) >= each.Length ? each.Aggregate(0L, (a, b) => a | b) : 0;
        }

        long[] Bits(IReadOnlyList<CharSpan> spans) => [.. question.Candidates.Select(c => OfList(c, spans))];
        return new(question, Bits(gold.Actors), Bits(gold.Recipients), gold.Symmetric, gold.Inferred && gold.Actors.Count == 0, gold.Inferred && gold.Recipients.Count == 0);
    }

    // The word that the codebook codes so, else the head of what was marked; -1 when no word that may be a trigger is among it.
    private int TriggerToken(AnnotatedEvent gold, EventExamples examples)
    {
        var tokens = Analysis.Parse.Sentences.Tokens;
        var marked = examples.Triggers.Where(t => tokens[t.Token].Overlaps(gold.Trigger)).ToArray();
        foreach (var (token, match, _) in marked)
            if (match?.Entry.Type.Name == gold.Type) return token;
        foreach (var (token, match, _) in examples.Triggers)
            if (match?.Entry.Type.Name == gold.Type && match.Words.Any(w => w >= 0 && Math.Abs(w - token) <= 6 && tokens[w].Overlaps(gold.Trigger))) return token;
        foreach (var (token, _, _) in marked)
            if (Analysis.Parse.Heads[token] is var head && (head < 0 || !tokens[head].Overlaps(gold.Trigger))) return token;
        return marked.Length > 0 ? marked[0].Token : -1;
    }

    // Other words of a marked event ("killed" in "killed in an air strike"): neither events of their own nor words that say nothing.
    private static HashSet<int> SecondWords(EventLayer layer, Dictionary<int, AnnotatedEvent> triggers)
        => [.. layer.All.Where(e => e.Mentions.Any(m => triggers.TryGetValue(m.TriggerToken, out var gold) && gold.Type == m.Type.Name))
            .SelectMany(e => e.Mentions).Select(m => m.TriggerToken).Where(t => !triggers.ContainsKey(t))];

    private static bool IsNamed(Entity entity, CharSpan gold) => entity.Mentions.Any(mention => gold.Overlaps(mention.Span));
}
