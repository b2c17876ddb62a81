using Dateline.Language;
using Dateline.Ontology;
using Dateline.Understanding.Entities;

namespace Dateline.Understanding.Events;

/// <summary>
/// Weighs, for every content word of a sentence, whether it names an event and of which type: drops what the codebook codes wrongly, and proposes what no entry says.
/// Without weights the codebook decides alone.
/// </summary>
internal sealed class TriggerJudge(Parse parse, EntityLayer entities, Codebook codebook, EventClasses classes, SlotReader slots, SentenceCoder coder, EventWeights weights, EventExamples? examples)
{
    /// <summary>Below this probability a match is dropped where its sentence tells of another event.</summary>
    public const double LeastToKeep = 0.07;

    /// <summary>Below this probability a match is dropped though its sentence is left with no event; between the two, the likeliest stays.</summary>
    public const double LeastToKeepAlone = 0.005;

    /// <summary>From this probability a word that the codebook does not code is an event.</summary>
    public const double LeastToPropose = 0.5;

    /// <summary>From this probability another type takes the place of the codebook's at a word, if an entry of that type matches there too.</summary>
    public const double LeastToReplace = 0.5;

    private readonly TriggerFeatures _describe = new(parse, entities, codebook, slots);
    private readonly FeatureList _features = new() { Names = examples is null ? null : [] };
    private readonly NearestEntry _nearest = new(codebook);
    private readonly WordClass _denial = codebook.Class("denial");
    private readonly double[] _likely = new double[PlainTypes.Count + 1];

    /// <summary>Revises the matches of a sentence.</summary>
    /// <param name="standing">The matches that stand, in reading order; changed.</param>
    /// <param name="atHead">The best match at each word, standing or not; changed with it.</param>
    public void Revise(Sentence sentence, List<EntryMatch> standing, Dictionary<int, EntryMatch> atHead)
    {
        if (weights.IsEmpty && examples is null) return;

        int next = 0;
        EntryMatch? likeliest = null;
        var revised = new List<EntryMatch>(standing.Count);
        for (int t = sentence.Tokens.Start; t < sentence.Tokens.End; t++)
        {
            var match = next < standing.Count && standing[next].Head == t ? standing[next++] : null;
            if (match is null && (!IsContent(t) || (examples is null && !MayPropose(t, atHead)))) continue;

            _features.Clear();
            _describe.Describe(t, match, atHead.GetValueOrDefault(t), atHead, _features);
            examples?.Triggers.Add((t, match, [.. _features.Names!]));
            if (weights.IsEmpty)
            {
                if (match is not null) revised.Add(match);
                else if (examples!.Wanted.TryGetValue(t, out string? wanted)) revised.Add(Proposal(t, new EventType(wanted)));
                continue;
            }

            Array.Clear(_likely);
            weights.Score(_features, _likely);

            // Where "no event" weighs most nothing comes to half, and most words are of that kind.
            if (match is null && Array.IndexOf(_likely, _likely.Max()) == PlainTypes.Count) continue;
            Normalise();
            var judged = match is not null ? Ranked(match) : MayPropose(t, atHead) ? Propose(t) : null;
            if (judged is null) continue;
            if (match is null || judged.Likely >= (IsTakenForGranted(match, atHead) ? LeastToKeepAlone : LeastToKeep)) revised.Add(judged);
            else if (judged.Likely >= LeastToKeepAlone && !(judged.Likely <= likeliest?.Likely)) likeliest = judged;
        }

        if (revised.Count == 0 && likeliest is not null) revised.Add(likeliest);

        foreach (var match in standing)
            if (!weights.IsEmpty) atHead.Remove(match.Head);
        standing.Clear();
        foreach (var match in revised) standing.Add(match.Likely is { } likely ? match with { Likely = weights.Confidence(likely) } : match);
        foreach (var match in standing) atHead[match.Head] = match;
    }

    // "condemned the bombing of a mosque": who condemns it does not doubt it.
    private bool IsTakenForGranted(EntryMatch match, Dictionary<int, EntryMatch> atHead)
        => parse[match.Head].Is("obj") && atHead.TryGetValue(parse.Heads[match.Head], out var above) && classes.TakesObjectForGranted(above.Entry.Type);

    // From log-weights to probabilities.
    private void Normalise()
    {
        double most = _likely.Max(), sum = 0;
        for (int i = 0; i < _likely.Length; i++) sum += _likely[i] = Math.Exp(_likely[i] - most);
        for (int i = 0; i < _likely.Length; i++) _likely[i] /= sum;
    }

    // What is only to come has types of its own by convention ("will visit" is an agreement), whatever else the words are like.
    private EntryMatch Ranked(EntryMatch match)
    {
        if (match.Specificity < EntryMatcher.OfTheFuture && Best() is >= 0 and var best && _likely[best] >= LeastToReplace && PlainTypes.At(best) != match.Entry.Type && coder.BestAt(match.Head, PlainTypes.At(best)) is { } other)
            match = other;
        return match with { Likely = LikelihoodOf(match.Entry.Type) };
    }

    private double LikelihoodOf(EventType type) => PlainTypes.IndexOf(type) is >= 0 and var own ? _likely[own] : 1 - _likely[^1];

    private EntryMatch? Propose(int token)
        => Best() is >= 0 and var best && _likely[best] >= LeastToPropose ? Proposal(token, PlainTypes.At(best)) with { Likely = _likely[best] } : null;

    // Where the codebook has a word, its lines for what is no event, and what is only denied or demanded, stand.
    private bool MayPropose(int token, Dictionary<int, EntryMatch> atHead) => !atHead.ContainsKey(token) && !_denial.Has(parse, token);

    private EntryMatch Proposal(int token, EventType type)
    {
        var frame = new Frame(parse, token, classes);
        return new EntryMatch(_nearest.Entry(parse.Lemmas[token], frame, type), frame, [], -1);
    }

    private int Best()
    {
        int best = -1;
        for (int i = 0; i < PlainTypes.Count; i++)
            if (best < 0 || _likely[i] > _likely[best]) best = i;
        return best;
    }

    private bool IsContent(int token)
    {
        var word = parse[token];
        if (word.Upos is not (Upos.NOUN or Upos.VERB or Upos.ADJ) || word.Lemma.Length < 3) return false;
        return !(word.Upos == Upos.NOUN && word.Is("compound"));
    }
}
