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
        var examples = new EventExamples();
        Coder(codebook, EventWeights.None, examples).Code();
        foreach (var (match, features) in examples.Matches) Matches.Add((features, Gold(match) is not null));
        foreach (var question in examples.Parties)
            if (Gold(question.Match) is { } gold) Parties.Add(Example(question, gold));
    }

    public AnnotatedItem Item { get; }

    public Analysis Analysis { get; }

    public List<(IReadOnlyList<string> Features, bool Yes)> Matches { get; } = [];

    public List<PartyExample> Parties { get; } = [];

    public EventLayer Code(Codebook codebook, EventWeights weights) => Coder(codebook, weights, null).Code();

    private ArticleCoder Coder(Codebook codebook, EventWeights weights, EventExamples? examples)
        => new(Analysis.Parse, Analysis.Entities, Analysis.Times, Analysis.Places, codebook, weights) { Examples = examples };

    private PartyExample Example(PartyQuestion question, AnnotatedEvent gold)
    {
        long[] Bits(IReadOnlyList<CharSpan> spans) => [.. question.Candidates.Select(c => spans.Select((span, i) => IsNamed(Analysis.Entities[c.Entity], span) ? 1L << (i % 64) : 0).Aggregate(0L, (a, b) => a | b))];
        return new(question, Bits(gold.Actors), Bits(gold.Recipients), gold.Symmetric, gold.Inferred && gold.Actors.Count == 0, gold.Inferred && gold.Recipients.Count == 0);
    }

    private AnnotatedEvent? Gold(EntryMatch match)
    {
        var tokens = Analysis.Parse.Sentences.Tokens;
        var trigger = tokens[match.Head];
        foreach (int word in match.Words) trigger = word >= 0 && Math.Abs(word - match.Head) <= 6 ? trigger.Union(tokens[word]) : trigger;
        return Item.Events.FirstOrDefault(e => e.Type == match.Entry.Type.Name && e.Trigger.Overlaps(trigger));
    }

    private static bool IsNamed(Entity entity, CharSpan gold) => entity.Mentions.Any(mention => gold.Overlaps(mention.Span));
}
